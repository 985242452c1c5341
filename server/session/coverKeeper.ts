import type { Logger } from '../telemetry/logger.ts';
import { covererOf, coverArchive, planCoverFacts, readCover, type CoverText } from './covers.ts';
import { eachOnItsOwn } from './eachOnItsOwn.ts';
import { changeItem } from './items/itemChanges.ts';
import type { After } from './facilities/presence.ts';
import type { Moments } from './moments.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';
import type { WorkshopState } from './workshopState.ts';

/** Covers names wherever they stand, and wherever they come back: typed anew, brought by a device that was away, by undoing. */
export interface CoverKeeper {
  /** Everything of a workshop, now. @throws (rejects) when the store fails; doing it again is harmless */
  coverAll(workshopId: string, firstBoardId?: string): Promise<void>;
  /** Words of these records of a board are others than before. */
  wordsChanged(documentId: string, ids: readonly string[]): void;
  /** Looks through the facts of all workshops that cover a name, and does what a server that ended did not come to. */
  keepUp(): Promise<void>;
  close(): void;
}

export interface CoverKeeperParts {
  readonly registry: WorkshopRegistry;
  readonly moments: Pick<Moments, 'rewrite'>;
  /** Covers names in records of a board, and in what is stored of it; `ids` null = in all. */
  readonly coverWords: (boardId: string, cover: CoverText, ids: ReadonlySet<string> | null) => Promise<void>;
  readonly after: After;
  readonly log: Logger;
}

/** Whoever types is let to the end of the word; a wall shows it no longer than a second. */
const restMilliseconds = 800;

function listDue({ items }: WorkshopState) {
  return [...items.ofKind('cover').values()].filter((item) => readCover(item).due);
}

export function createCoverKeeper(parts: CoverKeeperParts): CoverKeeper {
  const { registry, moments, coverWords, after, log } = parts;
  const due = new Map<string, { readonly ids: Set<string>; readonly callOff: () => void }>();
  /** Workshops of which all is looked through once more: what the last server did not come to is written nowhere. */
  const owed = new Set(registry.list().map(({ workshop }) => workshop.id));

  async function coverFacts(workshopId: string, cover: CoverText): Promise<void> {
    const state = registry.get(workshopId);
    if (state === null || planCoverFacts(state, cover).length === 0) return;
    await registry.change(workshopId, (now) => ({ changes: planCoverFacts(now, cover), result: null }));
  }

  async function coverChanged(boardId: string, ids: ReadonlySet<string>): Promise<void> {
    const state = registry.ofBoard(boardId);
    try {
      const cover = state && covererOf(state);
      if (cover) await coverWords(boardId, cover, ids);
    } catch (error) {
      if (state) owed.add(state.workshop.id);
      log.error('cover.notKept', {}, error);
    }
  }

  async function coverAll(workshopId: string, firstBoardId?: string): Promise<void> {
    const state = registry.get(workshopId);
    const cover = state && covererOf(state);
    if (!state || !cover) return;
    const done = new Set(listDue(state).map(({ id }) => id));
    const boardIds = [...state.boards.keys()].sort(
      (a, b) => Number(b === firstBoardId) - Number(a === firstBoardId),
    );
    // The facts, and the board that people look at, are what walls show.
    await coverFacts(workshopId, cover);
    await eachOnItsOwn(boardIds, (boardId) => coverWords(boardId, cover, null));
    await eachOnItsOwn(boardIds, (boardId) =>
      moments.rewrite(boardId, (archive) => coverArchive(archive, cover)),
    );
    await registry.change(workshopId, (now) => ({
      changes: listDue(now)
        .filter(({ id }) => done.has(id))
        .map((item) => changeItem(item, { ...readCover(item), due: false })),
      result: null,
    }));
  }

  async function keepUpOne(state: WorkshopState): Promise<void> {
    const { id } = state.workshop;
    const cover = covererOf(state);
    if (owed.delete(id) || listDue(state).length > 0) await coverAll(id);
    else if (cover) await coverFacts(id, cover);
  }

  return {
    coverAll,
    wordsChanged(documentId, ids) {
      const state = registry.ofBoard(documentId);
      if (state === null || state.items.ofKind('cover').size === 0) return;
      const known = due.get(documentId);
      if (known) return ids.forEach((id) => known.ids.add(id));
      const gathered = new Set(ids);
      const callOff = after(restMilliseconds, () => {
        due.delete(documentId);
        void coverChanged(documentId, gathered);
      });
      due.set(documentId, { ids: gathered, callOff });
    },
    async keepUp() {
      for (const state of registry.list()) {
        try {
          await keepUpOne(state);
        } catch (error) {
          // The next turn tries again.
          owed.add(state.workshop.id);
          log.error('cover.notKept', {}, error);
        }
      }
    },
    close() {
      for (const { callOff } of due.values()) callOff();
      due.clear();
    },
  };
}
