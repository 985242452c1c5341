import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Workspace } from '../board/workspace.ts';

/** What is being written in the big field. */
export interface Draft {
  readonly text: string;
  /** Key of the question on screen; null = the first. */
  readonly question: string | null;
  /** The chosen lane; null = not chosen yet. */
  readonly laneId: string | null;
}

/** How this screen shows the outline; nothing of it is shared. */
export interface OutlineState {
  /** Key of the one row that Tab reaches. */
  readonly current: string | null;
  /** Whether a tap adds to the selection instead of replacing it. */
  readonly choosing: boolean;
  /** Key of the row from which a selection with Shift begins. */
  readonly anchor: string | null;
  /** A note that was added empty and is being written. */
  readonly fresh: string | null;
  readonly draft: Draft;
}

export type OutlineStore = StoreApi<OutlineState>;

export const EMPTY_DRAFT: Draft = { text: '', question: null, laneId: null };

const stores = new WeakMap<Workspace, OutlineStore>();

function createOutlineStore(): OutlineStore {
  return createStore<OutlineState>(() => ({
    current: null,
    choosing: false,
    anchor: null,
    fresh: null,
    draft: EMPTY_DRAFT,
  }));
}

/** The outline of an open board. It outlives a look at the canvas, half-written words included. */
export function outlineOf(workspace: Workspace): OutlineStore {
  const known = stores.get(workspace) ?? createOutlineStore();
  stores.set(workspace, known);
  return known;
}
