import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CellRow, GridLevel } from '../../shared/model/place.ts';
import type { Workspace } from '../board/workspace.ts';

export interface Connecting {
  readonly actorIds: readonly string[];
  readonly level: GridLevel;
}

/** How this screen shows the grid; nothing of it is shared. */
export interface GridUi {
  /** The column whose name, kind and agency are being written; `new` = one more; null = none. */
  readonly writing: string | null;
  /** The notes whose standing is being said; empty = none. */
  readonly standingOf: readonly string[];
  /** Notes that are to be put into a cell; empty = none. */
  readonly moving: readonly string[];
  /** The row that is lined up over all columns; null = none. */
  readonly row: CellRow | null;
  /** What a narrow list shows: one column or one row, and which; it is still there when one comes back to it. */
  readonly narrow: { readonly by: 'column' | 'row'; readonly columnId: string | null; readonly row: CellRow };
  /** The conversation that is open for writing in the list; null = none. */
  readonly talk: string | null;
  /** Whom the conversation that is being written would bring together: their cells stay in sight; null = none. */
  readonly connecting: Connecting | null;
}

export const NEW_COLUMN = 'new';

/** Whether a dialog about the grid is open. */
export function isAskedAbout({ writing, standingOf, moving, row }: GridUi): boolean {
  return writing !== null || standingOf.length > 0 || moving.length > 0 || row !== null;
}

const stores = new WeakMap<Workspace['ui'], StoreApi<GridUi>>();

/** The grid's state on this screen, of an open board. */
export function gridUiOf(workspace: Workspace): StoreApi<GridUi> {
  const known =
    stores.get(workspace.ui) ??
    createStore<GridUi>(() => ({
      writing: null,
      standingOf: [],
      moving: [],
      row: null,
      talk: null,
      connecting: null,
      narrow: { by: 'column', columnId: null, row: 'explanation' },
    }));
  stores.set(workspace.ui, known);
  return known;
}
