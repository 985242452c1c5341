import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ThemeLayoutName } from '../../shared/model/theme.ts';
import type { Workspace } from '../board/workspace.ts';
import { keepArrangement, keptArrangement, type Arrangement } from './arrangement.ts';

/** What is being written in the big field. */
export interface Draft {
  readonly text: string;
  /** Key of the question on screen; null = the first. */
  readonly question: string | null;
  /** The chosen lane; null = not chosen yet. */
  readonly laneId: string | null;
}

/** Whether a theme's notes are shown here; holds while the theme itself shows them as it did then. */
export interface Fold {
  readonly layout: ThemeLayoutName;
  readonly folded: boolean;
}

/** How this screen shows the outline; nothing of it is shared. */
export interface OutlineState {
  readonly arrangement: Arrangement;
  /** By theme; a theme that is not in it is folded while it is a pile for all. */
  readonly folds: ReadonlyMap<string, Fold>;
  /** Notes on top of stacks whose other notes are shown. */
  readonly unfolded: ReadonlySet<string>;
  /** Key of the one row that Tab reaches. */
  readonly current: string | null;
  /** Whether a tap adds to the selection instead of replacing it. */
  readonly choosing: boolean;
  /** Key of the row from which a selection with Shift begins. */
  readonly anchor: string | null;
  /** A note that was added empty and is being written. */
  readonly fresh: string | null;
  readonly draft: Draft;
  /** Whether a note is written although the session has ended. */
  readonly writesOn: boolean;
}

export type OutlineStore = StoreApi<OutlineState>;

export const EMPTY_DRAFT: Draft = { text: '', question: null, laneId: null };

const stores = new WeakMap<Workspace['ui'], OutlineStore>();

export function createOutlineStore(): OutlineStore {
  return createStore<OutlineState>(() => ({
    arrangement: keptArrangement(),
    folds: new Map(),
    unfolded: new Set(),
    current: null,
    choosing: false,
    anchor: null,
    fresh: null,
    draft: EMPTY_DRAFT,
    writesOn: false,
  }));
}

/** The outline of an open board. It outlives a look at the canvas, half-written words included. */
export function outlineOf(workspace: Workspace): OutlineStore {
  const known = stores.get(workspace.ui) ?? createOutlineStore();
  stores.set(workspace.ui, known);
  return known;
}

/** Shows the list by questions or by themes, and keeps it so on this device. */
export function arrange(outline: OutlineStore, arrangement: Arrangement): void {
  keepArrangement(arrangement);
  outline.setState({ arrangement });
}
