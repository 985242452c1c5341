import { compareRanked } from '../../shared/model/rank.ts';
import type { DistilledFact, Stem } from '../../shared/session/themingFacts.ts';
import { useItems } from './useItems.ts';

/** What was distilled on the open board, in order within its stem. */
export function useDistilled(): readonly DistilledFact[] {
  return [...useItems('distilled')].sort(compareRanked);
}

export function ofStem(all: readonly DistilledFact[], stem: Stem): DistilledFact[] {
  return all.filter((one) => one.stem === stem);
}
