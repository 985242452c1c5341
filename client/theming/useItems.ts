import { useMemo } from 'react';
import type { FactCollections } from '../../shared/session/facts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useFact } from '../session/useFact.ts';

type OfBoard =
  'table' | 'wording' | 'distilled' | 'check' | 'ballot' | 'shareLink' | 'privateRound' | 'readersAsk';

/** The facts of one kind that belong to the open board, in the server's order. */
export function useItems<Name extends OfBoard>(name: Name): readonly FactCollections[Name][] {
  const { session, boardId } = useWorkspace();
  const items = useFact(session, (facts) => facts.items[name]);
  return useMemo(() => {
    // Each collection holds items of its own kind.
    const all = Object.values(items) as FactCollections[Name][];
    return all.filter((item) => item.boardId === boardId);
  }, [items, boardId]);
}
