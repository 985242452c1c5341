import type { ReadersAskFact } from '../../../shared/session/facts.ts';
import { answerOf, ASK_KIND, readAsk } from '../readers/ask.ts';
import { isWall, type FactView } from './factView.ts';

/** What writers are asked about more readers; everybody knows their own answer only, and nobody a number. */
export const readersAskView: FactView<'readersAsk'> = {
  ids: ({ state }) => state.items.ofKind(ASK_KIND).keys(),
  isOwn: ({ state }, { participantId }, id) => answerOf(state, id, participantId) !== null,
  view({ state }, viewer, id): ReadersAskFact | null {
    const item = state.items.get(ASK_KIND, id);
    if (item === undefined || isWall(viewer)) return null;
    const { roundId, readers, reach, beyond, until } = readAsk(item);
    const mine = answerOf(state, id, viewer.participantId);
    return { id, boardId: item.boardId, roundId, readers, reach, beyond, until, mine };
  },
};
