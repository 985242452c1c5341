import type {
  FactChange,
  FactCollection,
  FactItems,
  FactsDelta,
  FactsSnapshot,
  Viewer,
} from '../../shared/session/facts.ts';
import { viewFact, viewFacts, type FactSource } from './viewFacts.ts';

/** Somebody who follows the facts of a workshop. */
export interface FactsReader {
  readonly viewer: Viewer;
  sendSnapshot(snapshot: FactsSnapshot): void;
  sendDelta(delta: FactsDelta): void;
}

/** One workshop's facts on their way to its readers: a snapshot each, then numbered deltas, each by what they may know. */
export interface FactsFeed {
  add(reader: FactsReader): void;
  remove(reader: FactsReader): void;
  /** Sends everything anew, as when the reader's own role has changed or it missed a delta. */
  refresh(reader: FactsReader): FactsSnapshot;
  /** Marks a fact as changed; readers are told at the next flush. */
  touch(collection: FactCollection, id: string): void;
  flush(): void;
}

/** Most views kept at once; each may hold tens of thousands of facts. */
const mostViews = 8;

/** Makes a feed over a source that always shows the newest state. */
export function createFactsFeed(source: FactSource, now: () => number): FactsFeed {
  const versions = new Map<FactsReader, number>();
  const touched = new Map<string, readonly [FactCollection, string]>();
  /** What whole snapshots held since the last touch, by viewer: many sockets of one person cost one view. */
  const views = new Map<string, FactItems>();
  let version = 1;

  function viewAll(viewer: Viewer): FactItems {
    const key = `${viewer.participantId} ${viewer.role} ${viewer.visibility}`;
    const items = views.get(key) ?? viewFacts(source, viewer);
    const [oldest] = views.keys();
    if (!views.has(key) && views.size >= mostViews && oldest !== undefined) views.delete(oldest);
    views.set(key, items);
    return items;
  }

  function snapshotFor(reader: FactsReader): FactsSnapshot {
    versions.set(reader, version);
    return { version, viewer: reader.viewer, serverTime: now(), items: viewAll(reader.viewer) };
  }

  /** Most readers may know the same, so a change is viewed once a kind of viewer, and anew where it is their own. */
  function createView() {
    const shared = new Map<string, FactChange>();
    return (viewer: Viewer, [collection, id]: readonly [FactCollection, string]): FactChange => {
      if (collection === 'author' && source.authors.get(id)?.participantId === viewer.participantId) {
        return [collection, id, viewFact(source, viewer, collection, id)];
      }
      const key = `${viewer.role} ${viewer.visibility} ${collection} ${id}`;
      const known = shared.get(key);
      if (known !== undefined) return known;
      const change: FactChange = [collection, id, viewFact(source, viewer, collection, id)];
      shared.set(key, change);
      return change;
    };
  }

  return {
    add(reader) {
      // Whoever comes between two flushes gets a state that holds the touched facts already.
      reader.sendSnapshot(snapshotFor(reader));
    },
    remove: (reader) => void versions.delete(reader),
    refresh: snapshotFor,
    touch(collection, id) {
      touched.set(`${collection} ${id}`, [collection, id]);
      views.clear();
    },
    flush() {
      if (touched.size === 0) return;
      const facts = [...touched.values()];
      touched.clear();
      version += 1;
      const view = createView();
      for (const [reader, from] of versions) {
        const changes = facts.map((fact) => view(reader.viewer, fact)).filter((change) => concerns(change));
        if (changes.length === 0) continue;
        versions.set(reader, version);
        reader.sendDelta({ from, to: version, changes });
      }
    },
  };
}

/** A hidden writer is no news: even an empty line would tell that somebody wrote just now, and who did not. */
function concerns([collection, , value]: FactChange): boolean {
  return collection !== 'author' || value !== null;
}
