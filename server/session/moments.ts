import { isGoneWithHolder } from '../../shared/queries/gone.ts';
import { newId } from '../../shared/model/ids.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { BOARD_KINDS } from '../../shared/model/tables.ts';
import type { StepKind } from '../../shared/model/step.ts';
import {
  createBoardArchive,
  parseBoardArchive,
  type BoardArchive,
} from '../../shared/export/boardArchive.ts';
import type { BoardStore } from '../storage/boardStore.ts';
import type { StoredItem, WorkshopChange } from '../storage/workshopStore.ts';
import { readRoundDetails } from './details.ts';
import { changeItem, dropItem, putItem } from './items/itemChanges.ts';
import { readMoment } from './items/moment.ts';
import type { ReadBoard } from './keepWordings.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';
import type { WorkshopState } from './workshopState.ts';

/** Most moments of one board; the oldest goes when there is another. */
export const MOST_MOMENTS = 60;

/** What a moment is called. */
export interface MomentName {
  readonly title: string;
  readonly step: StepKind | null;
}

/**
 * Boards as they were, each in a document of its own that nobody can open: one entry, the board's archive. It is
 * sealed with a key of its own and erased with its board. What is deleted on the board later goes from its moments too.
 */
export interface Moments {
  /** Keeps boards as they are now; those that are gone or empty are passed over. */
  keep(boardIds: readonly string[], name: MomentName, now: number): Promise<string[]>;
  /** The board as it was; null when there is no such moment. */
  read(state: WorkshopState, momentId: string): Promise<BoardArchive | null>;
  drop(workshopId: string, momentId: string): Promise<void>;
  /** Rewrites all moments of a board. `null` from `change` leaves one as it is. */
  rewrite(boardId: string, change: (archive: BoardArchive) => BoardArchive | null): Promise<void>;
  /** Takes out of all moments what lies in a bin or was erased since. */
  purge(): Promise<void>;
}

export function createMoments(registry: WorkshopRegistry, store: BoardStore, readBoard: ReadBoard): Moments {
  async function write(boardId: string, archive: BoardArchive): Promise<string> {
    const documentId = `${boardId}~moment~${newId()}`;
    const update = new TextEncoder().encode(JSON.stringify(archive));
    const nobody = { participantId: null, firstClocks: [], owned: [], clients: [] };
    await store.appendBatch([{ documentId, update, ...nobody }]);
    return documentId;
  }

  async function load(item: StoredItem): Promise<BoardArchive | null> {
    const stored = await store.load(readMoment(item).document);
    const [bytes] = stored?.tail ?? [];
    if (!bytes) return null;
    const parsed = parseBoardArchive(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.ok ? parsed.value : null;
  }

  async function keepOne(boardId: string, name: MomentName, at: number): Promise<string | null> {
    const state = registry.ofBoard(boardId);
    if (state === null) return null;
    const archive = await readBoard(boardId, (snapshot) => archiveOf(state, boardId, snapshot));
    const notes = archive.records.postIt.length;
    if (notes === 0) return null;
    const document = await write(boardId, archive);
    const id = newId();
    const old = await registry.change(state.workshop.id, (current) => {
      // The board may have been erased meanwhile, and its moment's document with it.
      if (!current.boards.has(boardId)) return { changes: [], result: [] };
      const kept = current.items.onBoard('moment', boardId);
      const gone = kept.slice(0, Math.max(0, kept.length + 1 - MOST_MOMENTS));
      const more = { ...name, at, notes, document };
      const put = putItem({ id, workshopId: current.workshop.id, boardId, kind: 'moment', more });
      return { changes: [put, ...gone.map(dropItem)], result: gone };
    });
    for (const item of old) await store.erase(readMoment(item).document);
    return id;
  }

  async function rewriteItem(
    item: StoredItem,
    change: (archive: BoardArchive) => BoardArchive | null,
  ): Promise<void> {
    const archive = await load(item);
    const changed = archive && change(archive);
    if (!changed) return;
    const document = await write(item.boardId, changed);
    const notes = changed.records.postIt.length;
    await registry.change(item.workshopId, ({ items }) => {
      const current = items.get('moment', item.id);
      const changes: WorkshopChange[] = current
        ? [changeItem(current, { ...readMoment(current), document, notes })]
        : [];
      return { changes, result: null };
    });
    await store.erase(readMoment(item).document);
  }

  async function rewrite(
    boardId: string,
    change: (archive: BoardArchive) => BoardArchive | null,
  ): Promise<void> {
    for (const item of registry.ofBoard(boardId)?.items.onBoard('moment', boardId) ?? [])
      await rewriteItem(item, change);
  }

  return {
    async keep(boardIds, name, now) {
      const kept: string[] = [];
      for (const boardId of boardIds) {
        const id = await keepOne(boardId, name, now);
        if (id !== null) kept.push(id);
      }
      return kept;
    },
    async read(state, momentId) {
      const item = state.items.get('moment', momentId);
      return item ? load(item) : null;
    },
    async drop(workshopId, momentId) {
      const item = registry.get(workshopId)?.items.get('moment', momentId);
      if (!item) return;
      await registry.change(workshopId, () => ({ changes: [dropItem(item)], result: null }));
      await store.erase(readMoment(item).document);
    },
    rewrite,
    async purge() {
      const boards = registry.list().flatMap((state) => {
        const items = [...state.items.ofKind('moment').values()];
        return [...new Set(items.map(({ boardId }) => boardId))];
      });
      for (const boardId of boards) {
        const isLive = await readBoard(boardId, listLiveIds);
        await rewrite(boardId, (archive) => withoutGone(archive, isLive));
      }
    },
  };
}

function archiveOf(state: WorkshopState, boardId: string, snapshot: BoardSnapshot): BoardArchive {
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

function listLiveIds(snapshot: BoardSnapshot): ReadonlySet<string> {
  const ids = BOARD_KINDS.flatMap((kind) =>
    [...snapshot[kind].values()]
      .filter(({ id, deleted }) => !deleted && !isGoneWithHolder(snapshot, kind, id))
      .map(({ id }) => id),
  );
  return new Set(ids);
}

/** The archive without records that are not on the board any more; null when there are none of those. */
function withoutGone(archive: BoardArchive, isLive: ReadonlySet<string>): BoardArchive | null {
  const kept = BOARD_KINDS.map(
    (kind) => [kind, archive.records[kind].filter(({ id }) => isLive.has(String(id)))] as const,
  );
  const isSame = kept.every(([kind, records]) => records.length === archive.records[kind].length);
  return isSame
    ? null
    : { ...archive, records: Object.fromEntries(kept) as unknown as BoardArchive['records'] };
}
