import type { EnquiryCollections } from '../../../shared/session/enquiryFacts.ts';
import { readDouble, readSwap } from '../items/enquiry.ts';
import { isWall, type FactViews } from './factView.ts';

/** Seats that change hands for a while, for everybody; what is said for somebody, for these two alone. */
export const enquiryViews: FactViews<keyof EnquiryCollections> = {
  swap: {
    ids: ({ state }) => state.items.ofKind('swap').keys(),
    view({ state }, viewer, id) {
      const item = state.items.get('swap', id);
      if (item === undefined) return null;
      const { way, state: is, moves, agreed } = readSwap(item);
      const fact = { ...{ id, boardId: item.boardId, way, state: is } };
      if (viewer.visibility !== 'wall')
        return { ...fact, agreed, moves: moves.map(({ seatId, from, to }) => ({ seatId, from, to })) };
      if (is === 'asked') return null;
      return { ...fact, agreed: [], moves: moves.map(({ seatId }) => ({ seatId, from: null, to: null })) };
    },
    hides: 'meanwhile',
  },
  double: {
    ids: ({ state }) => state.items.ofKind('double').keys(),
    view({ state }, viewer, id) {
      const item = state.items.get('double', id);
      if (item === undefined || isWall(viewer)) return null;
      const double = readDouble(item);
      if (![double.by, double.to].includes(viewer.participantId)) return null;
      return { id, boardId: item.boardId, ...double };
    },
    isOwn({ state }, viewer, id) {
      const item = state.items.get('double', id);
      // One that is gone was two people's own, and is news to them alone.
      if (item === undefined) return true;
      const { by, to } = readDouble(item);
      return by === viewer.participantId || to === viewer.participantId;
    },
    hides: 'byPerson',
  },
};
