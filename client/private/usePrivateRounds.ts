import { isLiveRound, type PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import type { Lane } from '../../shared/model/lane.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { useFact } from '../session/useFact.ts';
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

/** The parts of the board that an answer may be about: not those that hold the answers to an earlier question. */
export function useParts(): Lane[] {
  const { board, session } = useWorkspace();
  useListVersion(board);
  const rounds = useFact(session, ({ items }) => items.privateRound);
  return liveLanes(board.snapshot).filter(({ id }) => !(id in rounds));
}
