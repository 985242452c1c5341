import type { FactCollection, FactCollections, FactItems, Viewer } from '../../shared/session/facts.ts';
import { FACT_COLLECTIONS } from '../../shared/session/facts.ts';
import type { FactSource } from './factSource.ts';
import { agendaViews } from './views/agendaViews.ts';
import { coreViews } from './views/coreViews.ts';
import { doorViews } from './views/doorViews.ts';
import { enquiryViews } from './views/enquiryViews.ts';
import { roomViews } from './views/roomViews.ts';
import type { FactView, FactViews } from './views/factView.ts';
import { momentView } from './views/momentView.ts';
import { networkViews } from './views/networkViews.ts';
import { privateRoundView } from './views/privateRoundView.ts';
import { readersAskView } from './views/readersAskView.ts';
import { themingViews } from './views/themingViews.ts';

const views: FactViews<FactCollection> = {
  ...roomViews,
  ...networkViews,
  ...enquiryViews,
  ...coreViews,
  ...themingViews,
  ...doorViews,
  ...agendaViews,
  moment: momentView,
  privateRound: privateRoundView,
  readersAsk: readersAskView,
};

/** How a collection is shown. */
export function viewOf(collection: FactCollection): FactView<FactCollection> {
  // Each view gives facts of the collection that it is registered under.
  return views[collection] as FactView<FactCollection>;
}

/** One fact as this viewer may know it; null when there is none, or none for them. */
export function viewFact(
  source: FactSource,
  viewer: Viewer,
  collection: FactCollection,
  id: string,
): FactCollections[FactCollection] | null {
  return viewOf(collection).view(source, viewer, id);
}

/** Everything that this viewer may know. */
export function viewFacts(source: FactSource, viewer: Viewer): FactItems {
  const items: Partial<Record<FactCollection, Record<string, unknown>>> = {};
  for (const collection of FACT_COLLECTIONS) {
    const shown: Record<string, unknown> = {};
    for (const id of viewOf(collection).ids(source)) {
      const fact = viewFact(source, viewer, collection, id);
      if (fact !== null) shown[id] = fact;
    }
    items[collection] = shown;
  }
  // Each value came from the view of its collection.
  return items as unknown as FactItems;
}
