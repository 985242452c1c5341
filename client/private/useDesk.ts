import { useEffect, useState, useSyncExternalStore } from 'react';
import { useWorkspace } from '../board/workspace.ts';
import { deskOf, shelfOf } from './desks.ts';
import type { PrivateDesk } from './privateDesk.ts';
import type { Shelf, ShelfNote } from './shelf.ts';

/** One's own document of a round; null until it is open, and while none is asked for. */
export function useDesk(roundId: string | null): PrivateDesk | null {
  const workspace = useWorkspace();
  const [desk, setDesk] = useState<PrivateDesk | null>(null);
  useEffect(() => {
    let left = false;
    if (roundId !== null)
      void deskOf(workspace, roundId).then((opened) => {
        if (!left) setDesk(opened);
      });
    return () => {
      left = true;
    };
  }, [workspace, roundId]);
  return desk !== null && desk.roundId === roundId ? desk : null;
}

/** What this device remembers of private notes; null until it was read. */
export function useShelf(): Shelf | null {
  const workspace = useWorkspace();
  const [shelf, setShelf] = useState<Shelf | null>(null);
  useEffect(() => {
    let left = false;
    void shelfOf(workspace).then((opened) => {
      if (!left) setShelf(opened);
    });
    return () => {
      left = true;
    };
  }, [workspace]);
  return shelf;
}

const NOTHING: readonly ShelfNote[] = [];
const noStop = () => () => undefined;

export function useShelfNotes(shelf: Shelf | null): readonly ShelfNote[] {
  return useSyncExternalStore(shelf?.subscribe ?? noStop, () => shelf?.notes ?? NOTHING);
}

/** Whether words or tokens of private notes are in this page only. */
export function useShelfFailed(): boolean {
  const shelf = useShelf();
  return useSyncExternalStore(shelf?.subscribe ?? noStop, () => shelf?.failed ?? false);
}
