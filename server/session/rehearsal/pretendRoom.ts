import { placeNotes } from '../../../shared/export/placeNotes.ts';
import { liveLanes } from '../../../shared/layout/whereabouts.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import type { OperationCall } from '../../../shared/operations/operation.ts';
import { addPostIts } from '../../../shared/operations/postIt.ts';
import { groupPostIts } from '../../../shared/operations/theme.ts';
import type { Actor } from '../../../shared/permissions/can.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { After } from '../facilities/presence.ts';
import { findAgenda } from '../items/agenda.ts';
import { findOpenRound } from '../rounds.ts';
import type { WorkshopRegistry } from '../workshopRegistry.ts';
import type { WorkshopState } from '../workshopState.ts';
import { PRETEND_NOTES } from './madeUp.ts';

/** What pretend people work with: the same doors as everybody's. */
export interface PretendParts {
  readonly registry: WorkshopRegistry;
  readonly log: Logger;
  readonly after: After;
  /** A number from 0 to 1. */
  readonly random: () => number;
  readonly read: (boardId: string) => Promise<BoardSnapshot>;
  readonly run: (boardId: string, actor: Actor, calls: readonly OperationCall[]) => Promise<void>;
  /** What somebody may do at this moment: the step of the agenda binds pretend people too. */
  readonly actorFor: (participantId: string, boardId: string) => Actor | null;
}

/** The pretend people of rehearsals. */
export interface PretendRoom {
  start(workshopId: string): void;
  close(): void;
}

/** Forty people at human pace write about one note in so many milliseconds. */
const pauseMilliseconds = 900;
const mostDoings = 400;
const mostNotes = 160;

export function createPretendRoom(parts: PretendParts): PretendRoom {
  const callOffs = new Map<string, () => void>();

  function goOn(workshopId: string, left: number): void {
    const callOff = parts.after(pauseMilliseconds * (0.5 + parts.random()), () => {
      callOffs.delete(workshopId);
      const state = parts.registry.get(workshopId);
      if (state === null || left === 0) return;
      doOne(parts, state)
        // What the step or the board does not allow now is not done: that is what is rehearsed.
        .catch((error: unknown) => parts.log.debug('rehearsal.refused', {}, error))
        .finally(() => goOn(workshopId, left - 1));
    });
    callOffs.set(workshopId, callOff);
  }

  return {
    start: (workshopId) => goOn(workshopId, mostDoings),
    close() {
      for (const callOff of callOffs.values()) callOff();
      callOffs.clear();
    },
  };
}

/** One pretend person does one thing where everybody is now. */
async function doOne(parts: PretendParts, state: WorkshopState): Promise<void> {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(parts.random() * items.length)];
  const agenda = findAgenda(state);
  const step = agenda?.steps.find(({ id }) => id === agenda.current);
  const boardId = step?.boardId ?? [...state.boards.keys()][0];
  const person = pick([...state.participants.values()].filter(({ more }) => more['pretend'] === true));
  if (boardId === undefined || person === undefined) return;
  const actor = parts.actorFor(person.id, boardId);
  if (actor === null) return;
  const snapshot = await parts.read(boardId);
  const groups = parts.random() < 0.15;
  const call = groups ? groupSome(snapshot, pick) : writeOne(state, boardId, snapshot, person.cohortId, pick);
  if (call !== null) await parts.run(boardId, actor, [call]);
}

type Pick = <Item>(items: readonly Item[]) => Item | undefined;

function writeOne(
  state: WorkshopState,
  boardId: string,
  snapshot: BoardSnapshot,
  cohort: string | null,
  pick: Pick,
): OperationCall | null {
  if (snapshot.postIt.size >= mostNotes) return null;
  const lane = pick(liveLanes(snapshot)) ?? null;
  const [place] = placeNotes([{ lane, size: 'M' }], snapshot);
  const text = pick(PRETEND_NOTES) ?? '';
  const round = findOpenRound(state, boardId);
  const note = { text, lane: lane?.id ?? null, cohort, round };
  return place === undefined ? null : addPostIts([{ ...note, place }]);
}

/** Some notes of one question that are in no theme become one, around the first of them. */
function groupSome(snapshot: BoardSnapshot, pick: Pick): OperationCall | null {
  const loose = [...snapshot.postIt.values()].filter(({ deleted, place }) => !deleted && place[0] === 'lane');
  const first = pick(loose);
  if (first === undefined) return null;
  const same = loose.filter(({ lane }) => lane === first.lane).slice(0, 3);
  if (same.length < 3) return null;
  const [place] = placeNotes([{ lane: null, size: 'L' }], snapshot);
  if (place === undefined || place[0] !== 'board') return null;
  return groupPostIts(
    same.map(({ id }) => id),
    { id: newId(), place, title: 'Pretend theme' },
  );
}
