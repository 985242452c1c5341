import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Workspace } from '../board/workspace.ts';

/** What is chosen on the map. */
export interface Chosen {
  readonly kind: 'actor' | 'tie' | 'zone';
  readonly id: string;
}

/** How this screen works on the map; nothing of it is shared. */
export interface NetworkUi {
  readonly chosen: Chosen | null;
  /** A tie is being made: null, from nobody yet, or from this actor. */
  readonly tying: { readonly from: string | null } | null;
  /** Somebody or a zone is being added. */
  readonly adding: 'actor' | 'zone' | null;
}

export type NetworkUiStore = StoreApi<NetworkUi>;

// Of the screen, not of a board: the same whichever network it shows.
const stores = new WeakMap<Workspace['ui'], NetworkUiStore>();

/** The map's own state on this screen. */
export function networkUiOf(workspace: Workspace): NetworkUiStore {
  const known = stores.get(workspace.ui);
  if (known) return known;
  const store = createStore<NetworkUi>(() => ({ chosen: null, tying: null, adding: null }));
  stores.set(workspace.ui, store);
  return store;
}

/** Chooses something and opens its panel. */
export function openPart(workspace: Workspace, chosen: Chosen): void {
  networkUiOf(workspace).setState({ chosen, adding: null });
  workspace.ui.setState({ panel: 'networkPart' });
}

export function letGoOfPart(workspace: Workspace): void {
  networkUiOf(workspace).setState({ chosen: null });
  if (workspace.ui.getState().panel === 'networkPart') workspace.ui.setState({ panel: null });
}
