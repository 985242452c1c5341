import { useWorkspace } from '../board/workspace.ts';
import { useFact } from '../session/useFact.ts';

/** Whether the themes of the open board stay as they are for now. */
export function useIsFrozen(): boolean {
  const { session, boardId } = useWorkspace();
  return useFact(session, (facts) => facts.items.board[boardId]?.frozen.includes('theme') ?? false);
}
