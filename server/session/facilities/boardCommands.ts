import { cleanLine } from '../../../shared/model/cleanText.ts';
import { CommandRefused, requireTitle, type CommandRuns } from '../commandRun.ts';
import { defaultTold, planBoard, planRound, type ToldBefore } from '../newWorkshop.ts';
import { mostBoards, noSuchBoard, patchBoard, requireBoardDetails, withAll } from './boardPatch.ts';
import { readRoundDetails } from '../details.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { WorkshopState } from '../workshopState.ts';
import type { WorkshopChange } from '../../storage/workshopStore.ts';

const mostLocks = 5000;

/** Boards, their settings, and the rounds of writing on them. */
export const boardCommands: CommandRuns<
  'addBoard' | 'renameBoard' | 'setSharedText' | 'setShowCursors' | 'lockRecords' | 'takeBack' | 'openRound'
> = {
  async addBoard({ title, template, ...promise }, { now, furnish }) {
    const clean = requireTitle(cleanLine(title));
    const boardId = newId();
    await furnish(boardId, template);
    return (state) => {
      if (state.boards.size >= mostBoards)
        throw new CommandRefused('too-many', 'This workshop is full of boards.');
      const told = withoutGaps(promise);
      const { changes } = planBoard(state.workshop.id, clean, template, now, boardId, told);
      return { changes, result: { boardId } };
    };
  },
  renameBoard({ boardId, title }) {
    const clean = requireTitle(cleanLine(title));
    return (state) => patchBoard(state, boardId, { title: clean });
  },
  setSharedText:
    ({ boardId, sharedText }) =>
    (state) =>
      patchBoard(state, boardId, { sharedText }),
  setShowCursors:
    ({ boardId, showCursors }) =>
    (state) =>
      patchBoard(state, boardId, { showCursors }),
  lockRecords:
    ({ boardId, ids, locked }) =>
    (state) => {
      const next = withAll(requireBoardDetails(state, boardId).locked, ids, locked);
      if (next.length > mostLocks)
        throw new CommandRefused('too-many', 'So many notes can not be locked one by one.');
      return patchBoard(state, boardId, { locked: next });
    },
  async takeBack({ boardId, participantId, minutes }, { participantId: byId, takeBack, isBoardHere }) {
    if (!isBoardHere(boardId)) throw noSuchBoard();
    const changes = await takeBack(boardId, participantId, minutes * 60_000, byId);
    return () => ({ changes: [], result: { changes } });
  },
  openRound({ boardId, title, readers, names, ...promise }, { now }) {
    const roundId = newId();
    const told = {
      ...{ ...defaultTold, ...withoutGaps(promise) },
      ...{ title: cleanLine(title), readers: cleanLine(readers), names },
    };
    return (state) => {
      if (!state.boards.has(boardId)) throw noSuchBoard();
      const changes = [
        ...closeRounds(state, boardId),
        planRound(state.workshop.id, boardId, told, now, roundId),
      ];
      return { changes, result: { roundId } };
    };
  },
};

/** What was chosen; a field that is undefined would hide its default. */
function withoutGaps({
  reach,
  beyond,
}: {
  readonly reach?: ToldBefore['reach'] | undefined;
  readonly beyond?: ToldBefore['beyond'] | undefined;
}): Partial<ToldBefore> {
  return { ...(reach === undefined ? {} : { reach }), ...(beyond === undefined ? {} : { beyond }) };
}

/** One open round a board: what the writers of the earlier one were told stays with their notes. */
function closeRounds(state: WorkshopState, boardId: string): WorkshopChange[] {
  return [...state.rounds.values()]
    .filter((round) => round.boardId === boardId && readRoundDetails(round).open)
    .map((round) => ({ put: 'round', value: { ...round, more: { ...round.more, open: false } } }));
}
