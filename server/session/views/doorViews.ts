import type { Viewer } from '../../../shared/session/facts.ts';
import { readWorkshopDetails } from '../details.ts';
import { isWaiting, listWaiting } from '../waiting.ts';
import type { FactViews } from './factView.ts';

/** The door as facilitators see it, and who waits there. Nobody else is told that anybody does. */
export const doorViews: FactViews<'door' | 'waiting'> = {
  door: {
    ids: ({ state }) => [state.workshop.id],
    view({ state }, viewer, id) {
      if (id !== state.workshop.id || !mindsTheDoor(viewer)) return null;
      const { lobby, closed, password } = readWorkshopDetails(state.workshop);
      return { id, lobby, closed, password: password !== null };
    },
    hides: 'forGood',
  },
  waiting: {
    ids: ({ state }) => listWaiting(state).map(({ id }) => id),
    view({ state }, viewer, id) {
      const person = state.participants.get(id);
      if (person === undefined || !isWaiting(person) || !mindsTheDoor(viewer)) return null;
      return { id, name: person.name ?? '', cohort: person.cohortId };
    },
    hides: 'meanwhile',
  },
};

function mindsTheDoor({ role, visibility }: Viewer): boolean {
  return role === 'facilitator' && visibility === 'normal';
}
