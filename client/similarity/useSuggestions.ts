import { useMemo } from 'react';
import { useStore } from 'zustand';
import { mayWrite } from '../actions/selected.ts';
import { useCountsVersion } from '../board/useCounts.ts';
import { useWorkspace } from '../board/workspace.ts';

import { useFact } from '../session/useFact.ts';
import { shownGroups, withoutDismissed, type ShownGroup } from './shownGroups.ts';
import { similarOf } from './similarStore.ts';

export interface Suggestions {
  /** Best first, as they stand now. */
  readonly groups: readonly ShownGroup[];
  /** How many were put aside on this device. */
  readonly aside: number;
}

/** The suggested groups that are left, kept up with what people put into themes meanwhile. */
export function useSuggestions(): Suggestions {
  const workspace = useWorkspace();
  const { board, boardId, session } = workspace;
  const found = useStore(similarOf(workspace), (state) => state.groups);
  const dismissed = useStore(similarOf(workspace), (state) => state.dismissed);
  const version = useCountsVersion(board);
  // Locks come with the board's facts.
  const fact = useFact(session, ({ items }) => items.board[boardId]);
  const all = useMemo(() => {
    void version;
    void fact;
    return shownGroups(workspace.board.snapshot, found, (id) => mayWrite(workspace, id, 'place'));
  }, [workspace, found, version, fact]);
  const groups = useMemo(() => withoutDismissed(all, dismissed), [all, dismissed]);
  return { groups, aside: all.length - groups.length };
}
