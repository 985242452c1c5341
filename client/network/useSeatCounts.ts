import { useWorkspace } from '../board/workspace.ts';
import { useFact } from '../session/useFact.ts';

/** Seats around this board's network: those that somebody holds, and those that nobody does, empty chairs among them. */
export function useSeatCounts(): { readonly held: number; readonly empty: number } {
  const { session, boardId } = useWorkspace();
  const seats = useFact(session, ({ items }) => items.seat);
  const own = Object.values(seats).filter((seat) => seat.boardId === boardId);
  const held = own.filter((seat) => seat.held).length;
  return { held, empty: own.length - held };
}
