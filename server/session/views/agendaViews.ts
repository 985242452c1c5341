import { readAgenda, readTimer } from '../items/agenda.ts';
import { readPower } from '../items/power.ts';
import { isWall, type FactViews } from './factView.ts';

/** The agenda and its timer, and the log of powers: the same for everybody; the wall has no log. */
export const agendaViews: FactViews<'agenda' | 'timer' | 'power'> = {
  agenda: {
    ids: ({ state }) => state.items.ofKind('agenda').keys(),
    view({ state }, _viewer, id) {
      const item = state.items.get('agenda', id);
      return item === undefined ? null : { id, ...readAgenda(item) };
    },
  },
  timer: {
    ids: ({ state }) => state.items.ofKind('timer').keys(),
    view({ state }, _viewer, id) {
      const item = state.items.get('timer', id);
      return item === undefined ? null : { id, ...readTimer(item) };
    },
  },
  power: {
    ids: ({ state }) => state.items.ofKind('power').keys(),
    view({ state }, viewer, id) {
      const item = state.items.get('power', id);
      return item === undefined || isWall(viewer) ? null : { id, ...readPower(item) };
    },
    hides: 'forGood',
  },
};
