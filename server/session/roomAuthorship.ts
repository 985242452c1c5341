import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { RecordOwner } from '../storage/boardStore.ts';
import type { Authorship, BoardWriters } from './authorship.ts';
import { readRoundDetails } from './details.ts';
import type { Authored } from './factSource.ts';
import { readPrivateRound } from './private/privateRound.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';

/** What the rooms know about who made what. */
export interface OwningRooms {
  authorsOf(documentId: string): Promise<RecordOwner[]>;
  read<Result>(documentId: string, read: (snapshot: BoardSnapshot) => Result): Promise<Result>;
  onOwned(listener: (documentId: string, owned: readonly RecordOwner[]) => void): () => void;
  onWriters(listener: (documentId: string) => void): () => void;
}

/** Joins the rooms' tables of writers with the rounds that the notes belong to. */
export function createRoomAuthorship(
  rooms: OwningRooms,
  registry: WorkshopRegistry,
  onError: (error: unknown) => void,
): Authorship {
  /** Rounds are read from the document only where one of them shows names: otherwise nobody is shown anyway. */
  async function addRounds(boardId: string, owned: readonly RecordOwner[]): Promise<Authored[]> {
    const made = owned.flatMap(({ recordId, participantId }) =>
      participantId === null ? [] : [{ recordId, participantId }],
    );
    if (made.length === 0) return [];
    if (!showsNames(registry, boardId)) return made.map((one) => ({ ...one, boardId, round: null }));
    return rooms.read(boardId, ({ postIt }) =>
      made.map((one) => ({ ...one, boardId, round: postIt.get(one.recordId)?.round ?? null })),
    );
  }

  async function readWriters(boardId: string): Promise<BoardWriters> {
    const writerOf = listMakers(await rooms.authorsOf(boardId));
    return rooms.read(boardId, ({ postIt }) => {
      const byCohort = new Map<string, Set<string>>();
      const others = new Set<string>();
      for (const { id, cohort, deleted } of postIt.values()) {
        const writer = writerOf.get(id) ?? null;
        if (deleted || writer === null) continue;
        const group = cohort === null ? others : (byCohort.get(cohort) ?? new Set<string>());
        group.add(writer);
        if (cohort !== null) byCohort.set(cohort, group);
      }
      return { byCohort, others };
    });
  }

  return {
    writers: readWriters,
    onWriters: (listener) =>
      rooms.onWriters((documentId) => {
        if (registry.ofBoard(documentId) !== null) listener(documentId);
      }),
    list: async (boardId) => addRounds(boardId, await rooms.authorsOf(boardId)),
    onAuthored: (listener) =>
      rooms.onOwned((documentId, owned) => {
        // Only the shared document's id is a board's; who writes in private is nobody's news.
        if (registry.ofBoard(documentId) === null) return;
        addRounds(documentId, owned).then(listener, onError);
      }),
  };
}

function showsNames(registry: WorkshopRegistry, boardId: string): boolean {
  const rounds = registry.ofBoard(boardId)?.rounds.values() ?? [];
  return [...rounds].some(
    (round) =>
      round.boardId === boardId &&
      // Names may be asked for when a round of private writing is revealed.
      (readRoundDetails(round).names === 'shown' || readPrivateRound(round) !== null),
  );
}

/** Who made what, by record; null = the server. */
export function listMakers(owners: readonly RecordOwner[]): ReadonlyMap<string, string | null> {
  return new Map(owners.map(({ recordId, participantId }) => [recordId, participantId]));
}
