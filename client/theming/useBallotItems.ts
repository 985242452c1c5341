import type { BallotFact } from '../../shared/session/themingFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { ballotItems, type BallotItem } from './ballotItems.ts';
import { useDistilled } from './useDistilled.ts';
import { useTwinHints } from './useTwinHints.ts';

/** What a vote is about, as it is now; themes of one name are told apart. */
export function useBallotItems(ballot: BallotFact): readonly BallotItem[] {
  const { board } = useWorkspace();
  useListVersion(board);
  const items = ballotItems(ballot, board.snapshot, useDistilled());
  const hints = useTwinHints(ballot.about === 'theme' ? items : []);
  return items.map((item) => ({ ...item, hint: hints.get(item.id) ?? '' }));
}
