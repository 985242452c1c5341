import type { Erasure } from '../storage/workshopStore.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';

/**
 * Erases a workshop with all its documents, open ones too. Boards go first: their readers are told that the words
 * are erased, not that they themselves are out.
 */
export async function eraseWorkshop(
  registry: WorkshopRegistry,
  eraseBoard: (boardId: string) => Promise<void>,
  workshopId: string,
  erasure: Erasure | undefined,
): Promise<void> {
  for (const boardId of registry.get(workshopId)?.boards.keys() ?? []) await eraseBoard(boardId);
  await registry.erase(workshopId, erasure);
}
