import { cleanLine } from '../../../shared/model/cleanText.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import { CommandRefused, type CommandContext, type CommandRuns } from '../commandRun.ts';
import { readBallot, readVotes, type BallotDetails, type Votes } from '../items/ballot.ts';
import { readDistilled } from '../items/distilled.ts';
import { changeItem, dropItem, putItem } from '../items/itemChanges.ts';
import { findRow, putRow } from '../items/rows.ts';
import { listThemeTitles } from '../boardThemes.ts';
import type { WorkshopState } from '../workshopState.ts';
import { clearSpotlight, requireBoardDetails } from './boardPatch.ts';
import { requireItem } from './requireItem.ts';

const mostBallots = 50;

/** Votes with a budget: hidden until they close, and then counts only. */
export const ballotCommands: CommandRuns<'openBallot' | 'castVotes' | 'closeBallot' | 'removeBallot'> = {
  openBallot({ boardId, title, about, budget }) {
    const ballotId = newId();
    const more: BallotDetails = { title: cleanLine(title), about, budget, closed: null };
    return (state) => {
      requireBoardDetails(state, boardId);
      const others = state.items.onBoard('ballot', boardId);
      if (others.some((ballot) => readBallot(ballot).closed === null))
        throw new CommandRefused('too-many', 'Another vote is open on this board. Close it first.');
      if (others.length >= mostBallots)
        throw new CommandRefused('too-many', 'This board has had many votes. Remove one that is done.');
      const item = { id: ballotId, workshopId: state.workshop.id, boardId, kind: 'ballot', more };
      return { changes: [putItem(item), ...clearSpotlight(state, boardId)], result: { ballotId } };
    };
  },
  async castVotes({ ballotId, votes: given }, context) {
    const { participantId } = context;
    const ballot = requireBallot(context.state(), ballotId);
    const isThere = await createPresenceTest(context, ballot);
    const votes = Object.fromEntries(Object.entries(given).filter(([id, count]) => count > 0 && isThere(id)));
    return (state) => {
      const { budget, closed } = readBallot(requireBallot(state, ballotId));
      if (closed !== null) throw new CommandRefused('closed', 'This vote is closed. Nothing was changed.');
      if (sum(votes) > budget)
        throw new CommandRefused('bad-input', `Each person has ${budget} votes here. Take one back first.`);
      const row = findRow(state.items, 'vote', ballotId, participantId);
      if (sum(votes) === 0) return { changes: row === undefined ? [] : [dropItem(row)] };
      return { changes: [putRow(state.items, 'vote', ballot, participantId, { votes })] };
    };
  },
  closeBallot:
    ({ ballotId }) =>
    (state) => ({ changes: planClose(state, requireBallot(state, ballotId)) }),
  removeBallot:
    ({ ballotId }) =>
    (state) => {
      const ballot = requireBallot(state, ballotId);
      return { changes: [...state.items.rowsOf(ballotId).values(), ballot].map(dropItem) };
    },
};

/** Counts the rows and deletes them in one and the same write. */
function planClose(state: WorkshopState, ballot: StoredItem): WorkshopChange[] {
  const details = readBallot(ballot);
  if (details.closed !== null) return [];
  const rows = [...state.items.rowsOf(ballot.id).values()];
  const counts: Votes = {};
  for (const row of rows)
    for (const [id, count] of Object.entries(readVotes(row).votes)) counts[id] = (counts[id] ?? 0) + count;
  // In the order of the ids: that of the rows is the order in which people voted.
  const closed = { voters: rows.length, counts: Object.fromEntries(Object.entries(counts).sort()) };
  return [changeItem(ballot, { ...details, closed }), ...rows.map(dropItem)];
}

/** Whether something that is voted on is there now; a vote for what is gone is a vote to give again. */
async function createPresenceTest(
  { state, readBoard }: CommandContext,
  ballot: StoredItem,
): Promise<(id: string) => boolean> {
  const { about } = readBallot(ballot);
  const { boardId } = ballot;
  if (about === 'theme') {
    const titles = await readBoard(boardId, listThemeTitles);
    return (id) => titles.has(id);
  }
  if (about === 'postIt') {
    const live = await readBoard(
      boardId,
      ({ postIt }) => new Set([...postIt.values()].filter(({ deleted }) => !deleted).map(({ id }) => id)),
    );
    return (id) => live.has(id);
  }
  const offered = state()
    .items.onBoard('distilled', boardId)
    .filter((item) => readDistilled(item).state === 'offered');
  return (id) => offered.some((item) => item.id === id);
}

function sum(votes: Votes): number {
  return Object.values(votes).reduce((total, count) => total + count, 0);
}

function requireBallot(state: WorkshopState, ballotId: string): StoredItem {
  return requireItem(state, 'ballot', ballotId, 'This vote is not there any more.');
}
