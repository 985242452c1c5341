import { useSyncExternalStore } from 'react';
import type { Workspace } from './workspace.ts';

/** Why this board can not be shown any more, or null: removed, left, erased, expired, not admitted. */
export function useEnding({ session, board }: Workspace): string | null {
  const subscribe = (listener: () => void) => {
    const stops = [session.subscribe(listener), board.subscribe(listener)];
    return () => stops.forEach((stop) => stop());
  };
  return useSyncExternalStore(subscribe, () => {
    if (session.state.ended) return session.state.ended;
    return board.status.ended;
  });
}
