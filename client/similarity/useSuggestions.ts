import { useMemo } from 'react';
import { useStore } from 'zustand';
import { mayWrite } from '../actions/selected.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { useFact } from '../session/useFact.ts';
import { countAside, shownGroups, type ShownGroup } from './shownGroups.ts';
import { similarOf } from './similarStore.ts';

/** Whether a facilitator has turned suggestions on for this board. */
export function useSuggestionsOn(): boolean {
  const { session, boardId } = useWorkspace();
  return useFact(session, ({ items }) => items.board[boardId]?.suggestions ?? false);
}

export interface Suggestions {
  /** Best first, as they stand now. */
  readonly groups: readonly ShownGroup[];
  /** How many were put aside on this device. */
  readonly aside: number;
}

/** The suggested groups that are left, kept up with what people do on the board meanwhile. */
export function useSuggestions(): Suggestions {
  const workspace = useWorkspace();
  const { board, boardId, session } = workspace;
  const found = useStore(similarOf(workspace), (state) => state.groups);
  const dismissed = useStore(similarOf(workspace), (state) => state.dismissed);
  const version = useListVersion(board);
  // Locks come with the board's facts.
  const fact = useFact(session, ({ items }) => items.board[boardId]);
  return useMemo(() => {
    void version;
    void fact;
    const mayMove = (id: string) => mayWrite(workspace, id, 'place');
    const { snapshot } = workspace.board;
    return {
      groups: shownGroups(snapshot, found, dismissed, mayMove),
      aside: countAside(snapshot, found, dismissed, mayMove),
    };
  }, [workspace, found, dismissed, version, fact]);
}
