import type { WorkshopChange } from '../storage/workshopStore.ts';
import { dropItem } from './items/itemChanges.ts';
import type { WorkshopState } from './workshopState.ts';

/** Plans the end of a board: what hangs on it goes by name, so that whoever follows the facts is told, and its links open nothing. */
export function planDropBoard({ items, rounds }: WorkshopState, boardId: string): WorkshopChange[] {
  const onBoard = [...items.all.values()].filter((item) => item.boardId === boardId);
  const links = onBoard.filter(({ kind }) => kind === 'shareLink');
  const roundsHere = [...rounds.values()].filter((round) => round.boardId === boardId);
  return [
    ...links.map(({ id }): WorkshopChange => ({ drop: 'grant', id })),
    ...onBoard.map(dropItem),
    ...roundsHere.map(({ id }): WorkshopChange => ({ drop: 'round', id })),
    { drop: 'board', id: boardId },
  ];
}
