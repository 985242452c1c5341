import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Workspace } from '../board/workspace.ts';
import type { Dismissed, FoundGroup } from './shownGroups.ts';

/** What the panel of similar notes shows. */
export const SIMILAR_TABS = ['note', 'groups', 'same'] as const;
export type SimilarTab = (typeof SIMILAR_TABS)[number];

/** How a comparison of the board's notes stands. */
export type Look =
  | { readonly state: 'notYet' | 'done' | 'cancelled' | 'failed' }
  | {
      readonly state: 'running';
      /** Notes that are dealt with, of all that are compared. */
      readonly done: number;
      readonly total: number;
      cancel(): void;
    };

/** What was found on this device and put aside on it; nothing of it is shared, and it goes with the page. */
export interface SimilarState {
  readonly tab: SimilarTab;
  readonly groupLook: Look;
  readonly groups: readonly FoundGroup[];
  /** Number of the group that somebody looks at, or null. */
  readonly chosen: number | null;
  readonly dismissed: Dismissed;
  readonly sameLook: Look;
  /** Ids of notes that say almost the same. */
  readonly same: readonly (readonly string[])[];
  readonly notSame: Dismissed;
}

export type SimilarStore = StoreApi<SimilarState>;

const NOT_YET: Look = { state: 'notYet' };
const stores = new WeakMap<Workspace['ui'], SimilarStore>();

function createSimilarStore(): SimilarStore {
  return createStore<SimilarState>(() => ({
    tab: 'note',
    groupLook: NOT_YET,
    groups: [],
    chosen: null,
    dismissed: [],
    sameLook: NOT_YET,
    same: [],
    notSame: [],
  }));
}

/** What was found on an open board. It outlives the panel and a look at the list. */
export function similarOf(workspace: Workspace): SimilarStore {
  const known = stores.get(workspace.ui) ?? createSimilarStore();
  stores.set(workspace.ui, known);
  return known;
}

/** Opens the panel where suggested groups are. */
export function openGroups(workspace: Workspace): void {
  similarOf(workspace).setState({ tab: 'groups' });
  workspace.ui.setState({ panel: 'similar' });
}
