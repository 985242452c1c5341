import { useSyncExternalStore } from 'react';
import type { CommandName } from '../../shared/session/commands.ts';
import { isAway } from '../board/isAway.ts';
import { useWorkspace } from '../board/workspace.ts';

/** Whether the server is out of reach, and whether it was asked for this already: also from another panel, before this one opened. */
export function useWaits(name: CommandName): { readonly isAway: boolean; readonly waits: boolean } {
  const { board, session } = useWorkspace();
  const subscribe = (listener: () => void) => {
    const stops = [board.subscribe(listener), session.subscribe(listener)];
    return () => stops.forEach((stop) => stop());
  };
  const away = () => isAway({ board, session });
  const waits = () => session.waits(name);
  return {
    isAway: useSyncExternalStore(subscribe, away, away),
    waits: useSyncExternalStore(subscribe, waits, waits),
  };
}
