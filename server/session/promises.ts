import type { PostIt } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { readRoundDetails, type RoundDetails } from './details.ts';
import type { WorkshopState } from './workshopState.ts';

/** What the writers of some notes were told of who can read. */
export type ReaderPromise = Pick<RoundDetails, 'reach' | 'beyond'>;

/** Where nothing was said nothing was promised. */
const narrowest: ReaderPromise = { reach: 'board', beyond: 'nothing' };

/** What the writer of a note on this board was told; a round of another board binds nobody here. */
export function promiseOf(state: WorkshopState, boardId: string, roundId: string | null): ReaderPromise {
  const round = state.rounds.get(roundId ?? '');
  return round?.boardId === boardId ? readRoundDetails(round) : narrowest;
}

/** Whether the words of a note may leave the workshop. */
export function mayLeave(state: WorkshopState, boardId: string, { round }: PostIt): boolean {
  return promiseOf(state, boardId, round).beyond === 'words';
}

/** A round with notes on the board whose writers were told too little, by a name that people know it by; or null. */
export function findPromise(
  state: WorkshopState,
  boardId: string,
  { postIt }: BoardSnapshot,
  isTooNarrow: (promise: ReaderPromise) => boolean,
): string | null {
  const rounds = new Set([...postIt.values()].filter(({ deleted }) => !deleted).map(({ round }) => round));
  for (const round of rounds)
    if (isTooNarrow(promiseOf(state, boardId, round))) return nameRound(state, boardId, round);
  return null;
}

function nameRound(state: WorkshopState, boardId: string, roundId: string | null): string {
  const rounds = [...state.rounds.values()].filter((round) => round.boardId === boardId);
  const round = rounds.find(({ id }) => id === roundId);
  if (round === undefined) return 'no round';
  const { title } = readRoundDetails(round);
  return title === '' ? `round ${rounds.indexOf(round) + 1}` : `the round “${title}”`;
}
