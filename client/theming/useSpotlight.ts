import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useFact } from '../session/useFact.ts';
import type { Spotlight } from '../../shared/session/facts.ts';

/** What fills the wall now, and how to change it; null = the board. */
export function useSpotlight() {
  const { session, boardId } = useWorkspace();
  const command = useCommand();
  const spotlight = useFact(session, (facts) => facts.items.board[boardId]?.spotlight ?? null);
  const show = (next: Spotlight | null) => command('setSpotlight', { boardId, spotlight: next });
  const isShown = (kind: Spotlight['kind'], id: string) => spotlight?.kind === kind && spotlight.id === id;
  return { spotlight, show, isShown };
}
