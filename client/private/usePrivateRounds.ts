import { isLiveRound, type PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { useItems } from '../theming/useItems.ts';

export interface PrivateRounds {
  /** People write in it now, or have stopped and wait. */
  readonly live: PrivateRoundFact | null;
  /** Those that are over, the newest first. */
  readonly over: readonly PrivateRoundFact[];
}

/** The open board's rounds of private writing. */
export function usePrivateRounds(): PrivateRounds {
  const rounds = useItems('privateRound').toReversed();
  return { live: rounds.find(isLiveRound) ?? null, over: rounds.filter((round) => !isLiveRound(round)) };
}
