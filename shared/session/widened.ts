import type { RoundFact } from './facts.ts';

/** The rounds in which notes that were written in one may be by now: itself, and those of writers who agreed to more readers. */
export function roundsFrom(
  rounds: Readonly<Record<string, Pick<RoundFact, 'id' | 'widens'>>>,
  roundId: string,
): ReadonlySet<string> {
  const wider = Object.values(rounds).filter(({ widens }) => widens === roundId);
  return new Set([roundId, ...wider.map(({ id }) => id)]);
}
