import { useEffect } from 'react';
import type { Workspace } from '../board/workspace.ts';
import type { SyncStatus } from '../document/syncStatus.ts';
import { opensOffline } from './startOffline.ts';

/**
 * Whether leaving the page now could cost words: what is not on the server waits in the page only,
 * or on a device where the page would not open again before the server is back.
 */
export function wouldLoseWords(status: SyncStatus, canReopen: boolean): boolean {
  if (status.unsaved === 0) return false;
  return !canReopen || status.keptOn === 'page' || status.storageFailed;
}

/** Lets the browser ask before a board with unsaved words is closed or loaded again. */
export function useLeaveWarning({ board }: Pick<Workspace, 'board'>): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (wouldLoseWords(board.status, opensOffline())) event.preventDefault();
    };
    addEventListener('beforeunload', onLeave);
    return () => removeEventListener('beforeunload', onLeave);
  }, [board]);
}
