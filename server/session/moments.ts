import { newId } from '../../shared/model/ids.ts';
import type { StepKind } from '../../shared/model/step.ts';
import type { BoardArchive } from '../../shared/export/boardArchive.ts';
import type { BoardStore } from '../storage/boardStore.ts';
import type { JsonObject, StoredItem, WorkshopChange } from '../storage/workshopStore.ts';
import { coverArchive, covererOf } from './covers.ts';
import { eachOnItsOwn } from './eachOnItsOwn.ts';
import { changeItem, dropItem, putItem } from './items/itemChanges.ts';
import { readMoment } from './items/moment.ts';
import type { ReadBoard } from './keepWordings.ts';
import {
  archiveOf,
  countKinds,
  fingerprintOf,
  isWorthKeeping,
  listLiveIds,
  withoutGone,
} from './momentArchive.ts';
import { listMomentDocuments, loadArchive, writeArchive } from './momentDocuments.ts';
import type { Plan, WorkshopRegistry } from './workshopRegistry.ts';
import type { WorkshopState } from './workshopState.ts';

/** Most moments of one board; when there is another the oldest goes, of those that were made by themselves first. */
export const MOST_MOMENTS = 60;

/** What a moment is called. */
export interface MomentName {
  readonly title: string;
  readonly step: StepKind | null;
  /** Not kept where the board is as it was at its last moment. */
  readonly ifChanged?: boolean;
}

/** A moment as it may be read now. */
export interface ReadMoment {
  readonly boardId: string;
  readonly archive: BoardArchive;
  /** How many records of each kind were deleted since. */
  readonly gone: Readonly<Record<string, number>>;
}

/**
 * Boards as they were, each in a document of its own that nobody can open: one entry, the board's archive. It is
 * sealed with a key of its own and erased with its board. What is deleted on the board later goes from its moments too.
 */
export interface Moments {
  /** Keeps boards as they are now; those that are gone or empty are passed over. */
  keep(boardIds: readonly string[], name: MomentName, now: number): Promise<string[]>;
  /** The board as it was, without what was deleted or covered since; null when there is no such moment. */
  read(state: WorkshopState, momentId: string): Promise<ReadMoment | null>;
  drop(workshopId: string, momentId: string): Promise<void>;
  /** Rewrites all moments of a board. `null` from `change` leaves one as it is. */
  rewrite(boardId: string, change: ChangeArchive): Promise<void>;
  /** Takes out of the moments of a board, or of all boards, what lies in a bin or was erased since. */
  purge(boardId?: string): Promise<void>;
  /** Erases the documents of all boards that no moment names: what held words before they went, where erasing it failed. */
  sweep(): Promise<void>;
}

interface NewMoment {
  readonly name: MomentName;
  readonly at: number;
  readonly archive: BoardArchive;
}

type ChangeArchive = (archive: BoardArchive) => BoardArchive | null;

/**
 * Moments of the boards in a registry, their documents in a store.
 * @param readBoard reads a board as it is now
 */
export function createMoments(registry: WorkshopRegistry, store: BoardStore, readBoard: ReadBoard): Moments {
  return new StoredMoments(registry, store, readBoard);
}

class StoredMoments implements Moments {
  readonly #registry: WorkshopRegistry;
  readonly #store: BoardStore;
  readonly #readBoard: ReadBoard;
  /** What the newest moment of a board holds, so that it need not be read again at each step. */
  readonly #newest = new Map<string, { readonly document: string; readonly fingerprint: string }>();
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor(registry: WorkshopRegistry, store: BoardStore, readBoard: ReadBoard) {
    this.#registry = registry;
    this.#store = store;
    this.#readBoard = readBoard;
  }

  async keep(boardIds: readonly string[], name: MomentName, now: number): Promise<string[]> {
    const kept: string[] = [];
    for (const boardId of boardIds) {
      const id = await this.#keepOne(boardId, name, now);
      if (id !== null) kept.push(id);
    }
    return kept;
  }

  async read({ items }: WorkshopState, momentId: string): Promise<ReadMoment | null> {
    const item = items.get('moment', momentId);
    const archive = item ? await loadArchive(this.#store, item) : null;
    if (!item || !archive) return null;
    const settled = (await this.#settling(item.boardId))(archive) ?? archive;
    return { boardId: item.boardId, archive: settled, gone: listGone(item, settled) };
  }

  async drop(workshopId: string, momentId: string): Promise<void> {
    const item = await this.#registry.change(workshopId, ({ items }) => {
      const found = items.get('moment', momentId);
      return { changes: found ? [dropItem(found)] : [], result: found };
    });
    if (item) await this.#store.erase(readMoment(item).document);
  }

  rewrite(boardId: string, change: ChangeArchive): Promise<void> {
    return this.#thenSweep(boardId, () => this.#rewriteAll(boardId, change));
  }

  async purge(boardId?: string): Promise<void> {
    const boards = boardId === undefined ? listBoards(this.#registry) : [boardId];
    await eachOnItsOwn(boards, (one) => this.#thenSweep(one, () => this.#settle(one)));
  }

  async sweep(): Promise<void> {
    await eachOnItsOwn(listBoards(this.#registry), (one) => this.#sweepBoard(one));
  }

  /** What nobody names goes, whether or not the work before was done. */
  async #thenSweep(boardId: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } finally {
      await this.#sweepBoard(boardId);
    }
  }

  /** In turn, so that no document is taken for one that nobody names while it is being written. */
  #sweepBoard(boardId: string): Promise<void> {
    return this.#inTurn(async () => {
      const documents = await listMomentDocuments(this.#store, boardId);
      const state = this.#registry.ofBoard(boardId);
      // Of a board that was erased meanwhile, all documents are.
      if (state === null) return;
      const named = new Set(listMoments(state, boardId).map((item) => readMoment(item).document));
      const unnamed = documents.filter((documentId) => !named.has(documentId));
      await eachOnItsOwn(unnamed, (documentId) => this.#store.erase(documentId));
    });
  }

  async #settle(boardId: string): Promise<void> {
    const state = this.#registry.ofBoard(boardId);
    // Boards are not read for nothing.
    if (state === null || listMoments(state, boardId).length === 0) return;
    await this.#rewriteAll(boardId, await this.#settling(boardId));
  }

  async #rewriteAll(boardId: string, change: ChangeArchive): Promise<void> {
    const moments = this.#registry.ofBoard(boardId)?.items.onBoard('moment', boardId) ?? [];
    await eachOnItsOwn(moments, ({ id }) => this.#rewriteOne(boardId, id, change));
  }

  async #keepOne(boardId: string, name: MomentName, at: number): Promise<string | null> {
    const state = this.#registry.ofBoard(boardId);
    if (state === null) return null;
    const archive = await this.#readBoard(boardId, (snapshot) => archiveOf(state, boardId, snapshot));
    if (!isWorthKeeping(archive)) return null;
    if (name.ifChanged === true && (await this.#isAsBefore(state, boardId, archive))) return null;
    const id = newId();
    await this.#inTurn(() => this.#add(state.workshop.id, boardId, id, { name, at, archive }));
    // Something may have been deleted or covered while it was written.
    const settle = await this.#settling(boardId);
    if (settle(archive) !== null) await this.#rewriteOne(boardId, id, settle);
    return id;
  }

  /** Only in turn: until the moment names it, its document is one that nobody names. */
  async #add(
    workshopId: string,
    boardId: string,
    id: string,
    { name: { title, step }, at, archive }: NewMoment,
  ): Promise<void> {
    const document = await writeArchive(this.#store, boardId, archive);
    const more = { title, step, at, document, ...describe(archive), counts: countKinds(archive) };
    const old = await this.#registry.change(workshopId, (current) => planMoment(current, boardId, id, more));
    this.#newest.set(boardId, { document, fingerprint: fingerprintOf(archive) });
    await eachOnItsOwn(old, (item) => this.#store.erase(readMoment(item).document));
  }

  async #isAsBefore(state: WorkshopState, boardId: string, archive: BoardArchive): Promise<boolean> {
    const last = listMoments(state, boardId).at(-1);
    if (last === undefined) return false;
    const { document } = readMoment(last);
    const known = this.#newest.get(boardId);
    if (known?.document === document) return known.fingerprint === fingerprintOf(archive);
    const before = await loadArchive(this.#store, last);
    return before !== null && fingerprintOf(before) === fingerprintOf(archive);
  }

  /** What takes out of a moment of a board all that was deleted or covered by now. */
  async #settling(boardId: string): Promise<ChangeArchive> {
    const isLive = await this.#readBoard(boardId, listLiveIds);
    const state = this.#registry.ofBoard(boardId);
    const cover = state && covererOf(state);
    return (archive) => {
      const left = withoutGone(archive, isLive);
      const covered = cover && coverArchive(left ?? archive, cover);
      return covered ?? left;
    };
  }

  #rewriteOne(boardId: string, momentId: string, change: ChangeArchive): Promise<void> {
    return this.#inTurn(async () => {
      const item = this.#registry.ofBoard(boardId)?.items.get('moment', momentId);
      const archive = item ? await loadArchive(this.#store, item) : null;
      const changed = archive && change(archive);
      if (item && changed) await this.#replace(item, changed);
    });
  }

  /** Writes another archive for a moment, and erases its own; or the new one where the moment is gone by now. */
  async #replace(item: StoredItem, archive: BoardArchive): Promise<void> {
    const document = await writeArchive(this.#store, item.boardId, archive);
    const isKept = await this.#registry.change(item.workshopId, ({ items }) => {
      const current = items.get('moment', item.id);
      const changes: WorkshopChange[] = current
        ? [changeItem(current, { ...readMoment(current), document, ...describe(archive) })]
        : [];
      return { changes, result: current !== undefined };
    });
    await this.#store.erase(isKept ? readMoment(item).document : document);
  }

  /** One after the other: of two who rewrite a moment at once, one would bring back what the other took out. */
  #inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const turn = this.#lastTurn.then(run, run);
    this.#lastTurn = turn.catch(() => null);
    return turn;
  }
}

/** Puts a moment among those of its board; the result is what goes so that there is room for it. */
function planMoment(
  state: WorkshopState,
  boardId: string,
  id: string,
  more: JsonObject,
): Plan<readonly StoredItem[]> {
  // The board may have been erased meanwhile, and its moment's document with it.
  if (!state.boards.has(boardId)) return { changes: [], result: [] };
  const gone = listSurplus(listMoments(state, boardId));
  const put = putItem({ id, workshopId: state.workshop.id, boardId, kind: 'moment', more });
  return { changes: [put, ...gone.map(dropItem)], result: gone };
}

function describe(archive: BoardArchive): { readonly notes: number; readonly people: number } {
  return { notes: archive.records.postIt.length, people: archive.records.actor.length };
}

/** The moments of a board, the oldest first. */
function listMoments({ items }: WorkshopState, boardId: string): StoredItem[] {
  return items.onBoard('moment', boardId).toSorted((a, b) => readMoment(a).at - readMoment(b).at);
}

/** What goes so that there is room for one more: steps keep theirs by themselves, what was kept by hand was wanted. */
function listSurplus(kept: readonly StoredItem[]): StoredItem[] {
  const [byHand, bySteps] = [kept.filter(isByHand), kept.filter((item) => !isByHand(item))];
  return [...bySteps, ...byHand].slice(0, Math.max(0, kept.length + 1 - MOST_MOMENTS));
}

function isByHand(item: StoredItem): boolean {
  return readMoment(item).step === null;
}

function listGone(item: StoredItem, archive: BoardArchive): Record<string, number> {
  const now = countKinds(archive);
  const kept = Object.entries(readMoment(item).counts);
  return Object.fromEntries(
    kept.map(([kind, count]) => [kind, count - (now[kind] ?? 0)] as const).filter(([, count]) => count > 0),
  );
}

function listBoards(registry: WorkshopRegistry): string[] {
  return registry.list().flatMap(({ boards }) => [...boards.keys()]);
}
