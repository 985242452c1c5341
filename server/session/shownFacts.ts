import {
  FACT_COLLECTIONS,
  type FactCollection,
  type FactItems,
  type Viewer,
} from '../../shared/session/facts.ts';
import { viewOf } from './viewFacts.ts';

/** Which facts that may be hidden were shown to which kind of viewers, so that nobody hears of what they never saw. */
export interface ShownFacts {
  /** Notes what a snapshot shows. */
  addAll(viewer: Viewer, items: FactItems): void;
  /** Whether this version of a fact, there or not, is news to such viewers; notes it as told. */
  isNews(viewer: Viewer, collection: FactCollection, id: string, isThere: boolean): boolean;
}

const isTaken = (collection: FactCollection) =>
  ['meanwhile', 'byPerson'].includes(viewOf(collection).hides ?? '');
const taken = FACT_COLLECTIONS.filter(isTaken);

export function createShownFacts(): ShownFacts {
  const shown = new Set<string>();
  const keyOf = ({ participantId, role, visibility }: Viewer, collection: FactCollection, id: string) => {
    const who = viewOf(collection).hides === 'byPerson' ? participantId : `${role} ${visibility}`;
    return `${who} ${collection} ${id}`;
  };

  return {
    addAll(viewer, items) {
      for (const collection of taken)
        for (const id of Object.keys(items[collection])) shown.add(keyOf(viewer, collection, id));
    },
    isNews(viewer, collection, id, isThere) {
      const { hides } = viewOf(collection);
      if (isThere || hides === undefined) {
        if (isTaken(collection)) shown.add(keyOf(viewer, collection, id));
        return true;
      }
      return isTaken(collection) && shown.has(keyOf(viewer, collection, id));
    },
  };
}
