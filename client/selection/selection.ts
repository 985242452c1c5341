import { createStore, type StoreApi } from 'zustand/vanilla';

/** What is selected on this screen, and which note is being typed in. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The note whose text is open for typing, or null. */
  readonly editing: string | null;
}

export type SelectionStore = StoreApi<Selection>;

const NOTHING: ReadonlySet<string> = new Set();

export function createSelection(): SelectionStore {
  return createStore<Selection>(() => ({ ids: NOTHING, editing: null }));
}

export function selectOnly(store: SelectionStore, ids: Iterable<string>): void {
  store.setState({ ids: new Set(ids), editing: null });
}

/** Adds to the selection what is not in it, takes out what is. */
export function toggleSelected(store: SelectionStore, ids: Iterable<string>): void {
  const next = new Set(store.getState().ids);
  for (const id of ids) if (!next.delete(id)) next.add(id);
  store.setState({ ids: next, editing: null });
}

export function clearSelection(store: SelectionStore): void {
  if (store.getState().ids.size > 0 || store.getState().editing)
    store.setState({ ids: NOTHING, editing: null });
}

/** Opens a note for typing; it becomes the only selected one. */
export function startEditing(store: SelectionStore, id: string): void {
  store.setState({ ids: new Set([id]), editing: id });
}

export function stopEditing(store: SelectionStore): void {
  if (store.getState().editing !== null) store.setState({ editing: null });
}

/** Takes records out of the selection that are no longer there. */
export function forgetSelected(store: SelectionStore, gone: (id: string) => boolean): void {
  const { ids, editing } = store.getState();
  const kept = [...ids].filter((id) => !gone(id));
  if (kept.length === ids.size) return;
  store.setState({ ids: new Set(kept), editing: editing && gone(editing) ? null : editing });
}
