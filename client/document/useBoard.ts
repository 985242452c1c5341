import { useSyncExternalStore } from 'react';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { BoardDocument } from './board.ts';
import type { TrayEntry } from './outboxStorage.ts';
import type { SyncStatus } from './syncStatus.ts';

type Subscribe = (listener: () => void) => () => void;

/** Something of a board that a component shows; `read` must give the same value until it changes. */
function useOf<Value>(board: BoardDocument, read: () => Value): Value {
  const subscribe: Subscribe = (listener) => board.subscribe(listener);
  return useSyncExternalStore(subscribe, read, read);
}

/** One value of a board: renders only when it is another one. `read` gives a number, a text, a truth or the same object. */
export function useBoardValue<Value>(board: BoardDocument, read: (board: BoardDocument) => Value): Value {
  return useOf(board, () => read(board));
}

/** Renders with each change of the board's records. The maps are live: read them while rendering, do not keep them. */
export function useSnapshot(board: BoardDocument): BoardSnapshot {
  useOf(board, () => board.version);
  return board.snapshot;
}

export function useSyncStatus(board: BoardDocument): SyncStatus {
  return useOf(board, () => board.status);
}

export function useTray(board: BoardDocument): readonly TrayEntry[] {
  return useOf(board, () => board.tray.entries);
}

export function useCanUndo(board: BoardDocument): boolean {
  return useOf(board, () => board.canUndo);
}

export function useCanRedo(board: BoardDocument): boolean {
  return useOf(board, () => board.canRedo);
}
