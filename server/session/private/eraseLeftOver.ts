import type { WorkshopRegistry } from '../workshopRegistry.ts';
import type { PrivateWriting } from './privateWriting.ts';
import { doorOf, readPrivateRound } from './privateRound.ts';

/** Erases private documents of rounds that are over, where the server ended before it came to that. Harmless to do again. */
export async function eraseLeftOver(registry: WorkshopRegistry, writing: PrivateWriting): Promise<void> {
  for (const { rounds } of registry.list()) {
    for (const round of rounds.values()) {
      const details = readPrivateRound(round);
      if (details !== null && doorOf(details) === 'over') await writing.erase(round.boardId, round.id);
    }
  }
}
