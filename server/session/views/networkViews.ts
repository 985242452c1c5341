import type { AgreementAnswerFact } from '../../../shared/session/agreementFacts.ts';
import type { NetworkCollections, NetworkFact, SeatFact } from '../../../shared/session/networkFacts.ts';
import { SEAT_WAITS_MS } from '../../../shared/session/networkLimits.ts';
import type { Viewer } from '../../../shared/session/facts.ts';
import { awaySinceOf } from '../awaySince.ts';
import type { FactSource } from '../factSource.ts';
import { boardOfNetwork, networkItemId, readNetwork } from '../items/network.ts';
import { ANSWER_KIND, readAnswers } from '../items/agreementAnswer.ts';
import { inRole, readSeat } from '../items/seat.ts';
import { isWall, type FactViews } from './factView.ts';

/** What was said of networks, and their seats: the same for everybody, but the wall learns of nobody. */
export const networkViews: FactViews<keyof NetworkCollections> = {
  network: {
    ids: ({ state }) => [...state.items.ofKind('network').keys()].map(boardOfNetwork),
    view: viewNetwork,
  },
  seat: {
    ids: ({ state }) => state.items.ofKind('seat').keys(),
    view: viewSeat,
  },
  agreementAnswer: {
    ids: ({ state }) => state.items.ofKind(ANSWER_KIND).keys(),
    view: viewAnswers,
  },
};

function viewNetwork({ state }: FactSource, viewer: Viewer, id: string): NetworkFact | null {
  const item = state.items.get('network', networkItemId(id));
  if (item === undefined) return null;
  const said = readNetwork(item);
  if (isWall(viewer)) return { id, ...said, askedBy: '', tells: '', openedBy: [] };
  const openedBy = said.openedBy.map(({ participantId, at }) => ({
    name: state.participants.get(participantId)?.name ?? '',
    at,
  }));
  return { id, ...said, openedBy };
}

function viewSeat({ state, awaySince }: FactSource, viewer: Viewer, id: string): SeatFact | null {
  const item = state.items.get('seat', id);
  if (item === undefined) return null;
  const seat = readSeat(item);
  const since = seat.holder === null ? null : awaySinceOf(state, awaySince, seat.holder);
  const fact = {
    ...{ id, boardId: item.boardId, ...seat },
    held: seat.holder !== null,
    away: since !== null,
    freeAt: since === null ? null : since + SEAT_WAITS_MS,
    inRole: inRole(seat).length,
    voiced: seat.kind === 'chair' && inRole(seat).length > 0,
  };
  if (!isWall(viewer)) return fact;
  return { ...fact, holder: null, offeredTo: null, owes: [], excused: [], out: [], shared: [] };
}

function viewAnswers({ state }: FactSource, viewer: Viewer, id: string): AgreementAnswerFact | null {
  const item = state.items.get(ANSWER_KIND, id);
  if (item === undefined) return null;
  const { agreementId, actorId, history } = readAnswers(item);
  const told = isWall(viewer)
    ? history.map((one) => ({ ...one, by: null, toldBy: '', toldOn: '' }))
    : history;
  return { id, boardId: item.boardId, agreementId, actorId, history: told };
}
