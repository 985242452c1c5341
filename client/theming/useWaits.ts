import { useSyncExternalStore } from 'react';
import type { CommandName } from '../../shared/session/commands.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useBoardValue } from '../document/useBoard.ts';
import type { SyncStatus } from '../document/syncStatus.ts';

/** Before a document is there, and after it ended, nothing is said of the connection. */
function isLost({ state, online }: SyncStatus): boolean {
  return !online && state !== 'opening' && state !== 'ended';
}

/** Whether the server is out of reach, and whether it was asked for this already: also from another panel, before this one opened. */
export function useWaits(name: CommandName): { readonly isAway: boolean; readonly waits: boolean } {
  const { board, session } = useWorkspace();
  const hasLost = useBoardValue(board, ({ status }) => isLost(status));
  const subscribe = (listener: () => void) => session.subscribe(listener);
  const isOffline = useSyncExternalStore(
    subscribe,
    () => session.state.connection === 'offline',
    () => session.state.connection === 'offline',
  );
  const waits = useSyncExternalStore(
    subscribe,
    () => session.waits(name),
    () => session.waits(name),
  );
  return { isAway: hasLost || isOffline, waits };
}
