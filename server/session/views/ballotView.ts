import type { BallotFact } from '../../../shared/session/themingFacts.ts';
import { readBallot, readVotes } from '../items/ballot.ts';
import { findRow } from '../items/rows.ts';
import type { FactView } from './factView.ts';

/** Votes: while one is open everybody knows their own and how many people voted, nothing else. */
export const ballotView: FactView<'ballot'> = {
  ids: ({ state }) => state.items.ofKind('ballot').keys(),
  isOwn: ({ state }, { participantId }, id) => findRow(state.items, 'vote', id, participantId) !== undefined,
  view({ state }, { participantId }, id): BallotFact | null {
    const item = state.items.get('ballot', id);
    if (item === undefined) return null;
    const { title, about, budget, closed } = readBallot(item);
    const fact = { id, boardId: item.boardId, title, about, budget };
    if (closed !== null) return { ...fact, state: 'closed', ...closed, mine: {} };
    const row = findRow(state.items, 'vote', id, participantId);
    const mine = row === undefined ? {} : readVotes(row).votes;
    return { ...fact, state: 'open', voters: state.items.rowsOf(id).size, mine, counts: null };
  },
};
