import { FEWEST } from '../../../shared/queries/brokenOut.ts';
import type { PrivateRoundFact } from '../../../shared/session/privateFacts.ts';
import { readRoundDetails } from '../details.ts';
import { readPrivateRound } from '../private/privateRound.ts';
import { readinessOf } from '../private/readiness.ts';
import type { FactView } from './factView.ts';

/** Rounds of private writing: everybody knows what they said themselves, and about how many are ready. */
export const privateRoundView: FactView<'privateRound'> = {
  *ids({ state }) {
    for (const round of state.rounds.values()) if (readPrivateRound(round) !== null) yield round.id;
  },
  isOwn: ({ state }, { participantId }, id) => {
    const { ready, answer } = readinessOf(state, id, participantId);
    return ready || answer !== null;
  },
  view({ state }, { participantId }, id): PrivateRoundFact | null {
    const round = state.rounds.get(id);
    const details = round === undefined ? null : readPrivateRound(round);
    if (round === undefined || details === null) return null;
    const { title, readers } = readRoundDetails(round);
    const { naming, lane, state: at, revealedAs, asking, told } = details;
    const { ready, answer } = readinessOf(state, id, participantId);
    return {
      ...{ id, boardId: round.boardId, title, readers, naming, lane, state: at, revealedAs, asking },
      mine: { ready, agrees: answer !== null && answer.as === asking ? answer.agrees : null },
      progress: { ready: told.of < FEWEST ? null : told.ready, of: told.of },
    };
  },
};
