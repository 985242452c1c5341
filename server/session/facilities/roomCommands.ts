import { pauseTimer, resumeTimer } from '../../../shared/session/timer.ts';
import type { CommandOutcome, CommandRuns } from '../commandRun.ts';
import { findTimer, planTimer } from '../items/agenda.ts';
import { currentRoom, putRoom, type RoomDetails } from '../items/room.ts';
import type { WorkshopState } from '../workshopState.ts';
import { noSuchBoard } from './boardPatch.ts';

const IDLE: CommandOutcome = { changes: [], isIdle: true };

/** How the room is held: everything waits, the wall is photographed, everybody looks in one place. */
export const roomCommands: CommandRuns<'pauseRoom' | 'setPhotoView' | 'bringHere' | 'followMe'> = {
  pauseRoom:
    ({ paused }, { now }) =>
    (state) => {
      const before = currentRoom(state);
      if (before.paused === paused) return IDLE;
      const timer = findTimer(state);
      // A clock that stood still before stands still afterwards.
      const isHeld = paused ? timer !== null && timer.endsAt !== null : before.heldTimer;
      const next = paused ? pauseTimer : resumeTimer;
      return {
        changes: [
          putRoom(state, { ...before, paused, heldTimer: paused && isHeld }),
          ...(timer && isHeld ? planTimer(state, next(timer, now)) : []),
        ],
      };
    },
  setPhotoView:
    ({ photo }) =>
    (state) =>
      patchRoom(state, { photo }),
  bringHere:
    ({ boardId, view }, { participantId: by }) =>
    (state) => {
      requireBoard(state, boardId);
      const time = currentRoom(state).leads + 1;
      return patchRoom(state, { lead: { kind: 'bring', by, boardId, view, time }, leads: time });
    },
  followMe:
    ({ boardId, view }, { participantId: by }) =>
    (state) => {
      const { lead, leads } = currentRoom(state);
      const isMine = lead?.kind === 'follow' && lead.by === by;
      // Whoever stops late has been followed by nobody since somebody else led.
      // Only the beginning is a use of power: where the leader looks next is no further one.
      if (view === null) return isMine ? { ...patchRoom(state, { lead: null }), isIdle: true } : IDLE;
      requireBoard(state, boardId);
      const time = isMine ? lead.time : leads + 1;
      const next = patchRoom(state, {
        lead: { kind: 'follow', by, boardId, view, time },
        leads: Math.max(leads, time),
      });
      return { ...next, isIdle: isMine };
    },
};

function patchRoom(state: WorkshopState, patch: Partial<RoomDetails>): CommandOutcome {
  return { changes: [putRoom(state, { ...currentRoom(state), ...patch })] };
}

function requireBoard(state: WorkshopState, boardId: string): void {
  if (!state.boards.has(boardId)) throw noSuchBoard();
}
