import { createHash } from 'node:crypto';
import { createBoardArchive, keepRecords, type BoardArchive } from '../../shared/export/boardArchive.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { BOARD_KINDS } from '../../shared/model/tables.ts';
import { isGoneWithHolder } from '../../shared/queries/gone.ts';
import { readRoundDetails } from './details.ts';
import type { WorkshopState } from './workshopState.ts';

/** A board as a moment keeps it. */
export function archiveOf(state: WorkshopState, boardId: string, snapshot: BoardSnapshot): BoardArchive {
  const board = state.boards.get(boardId);
  const rounds = [...state.rounds.values()].filter((round) => round.boardId === boardId);
  return createBoardArchive(snapshot, {
    board: { title: board?.title ?? '', template: board?.template ?? 'blank' },
    cohorts: [...state.cohorts.values()].map(({ id, title }) => ({ id, title })),
    rounds: rounds.map((round) => {
      const { title, reach, beyond } = readRoundDetails(round);
      return { id: round.id, title, reach, beyond };
    }),
  });
}

/** Whether there is anything on a board but the questions it asks. */
export function isWorthKeeping({ records }: BoardArchive): boolean {
  return BOARD_KINDS.some((kind) => kind !== 'lane' && kind !== 'grid' && records[kind].length > 0);
}

/** How many there are of each kind. */
export function countKinds({ records }: BoardArchive): Record<string, number> {
  return Object.fromEntries(BOARD_KINDS.map((kind) => [kind, records[kind].length]));
}

/** Tells whether two archives hold the same records, in whatever order. Kept in memory only: it is made of people's words. */
export function fingerprintOf({ records }: BoardArchive): string {
  const hash = createHash('sha256');
  for (const kind of BOARD_KINDS) {
    const lines = records[kind].map((record) =>
      JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))),
    );
    hash.update(`${kind}\n${lines.sort().join('\n')}\n`);
  }
  return hash.digest('base64url');
}

/** Ids of what is not in the bin of a board, itself or with what it belongs to. */
export function listLiveIds(snapshot: BoardSnapshot): ReadonlySet<string> {
  const ids = BOARD_KINDS.flatMap((kind) =>
    [...snapshot[kind].values()]
      .filter(({ id, deleted }) => !deleted && !isGoneWithHolder(snapshot, kind, id))
      .map(({ id }) => id),
  );
  return new Set(ids);
}

/** The archive without what is not on the board any more, and without what scenarios say of it; null where nothing of that is in it. */
export function withoutGone(archive: BoardArchive, isLive: ReadonlySet<string>): BoardArchive | null {
  const kept = keepRecords(archive, (_kind, id) => isLive.has(id));
  // Records of which nothing goes are the very same.
  const isSame = BOARD_KINDS.every(
    (kind) =>
      kept.records[kind].length === archive.records[kind].length &&
      kept.records[kind].every((record, at) => record === archive.records[kind][at]),
  );
  return isSame ? null : kept;
}
