import { useWorkspace } from '../board/workspace.ts';
import { useFact } from '../session/useFact.ts';

/** Whether a facilitator has turned suggestions on for this board. */
export function useSuggestionsOn(): boolean {
  const { session, boardId } = useWorkspace();
  return useFact(session, ({ items }) => items.board[boardId]?.suggestions ?? false);
}
