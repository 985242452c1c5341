import { eachOnItsOwn } from '../eachOnItsOwn.ts';
import type { WorkshopRegistry } from '../workshopRegistry.ts';
import type { PrivateWriting } from './privateWriting.ts';
import { doorOf, readPrivateRound } from './privateRound.ts';

/** Erases private documents of rounds that are over, where the server ended before it came to that. Harmless to do again. */
export async function eraseLeftOver(registry: WorkshopRegistry, writing: PrivateWriting): Promise<void> {
  const rounds = registry.list().flatMap((state) => [...state.rounds.values()]);
  const over = rounds.filter((round) => {
    const details = readPrivateRound(round);
    return details !== null && doorOf(details) === 'over';
  });
  await eachOnItsOwn(over, (round) => writing.erase(round.boardId, round.id));
}
