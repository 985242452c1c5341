import type {
  FactChange,
  FactCollection,
  FactItems,
  FactsDelta,
  FactsSnapshot,
  Viewer,
} from '../../shared/session/facts.ts';
import type { FactSource } from './factSource.ts';
import { createShownFacts } from './shownFacts.ts';
import { viewFact, viewFacts, viewOf } from './viewFacts.ts';

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
  /**
   * Marks a fact as changed; readers are told at the next flush.
   * @param only the one participant whose version of it has changed; left out, everybody's has
   */
  touch(collection: FactCollection, id: string, only?: string): void;
  flush(): void;
}

/** A fact that changed, and for whom; null = for all. */
interface Touched {
  readonly collection: FactCollection;
  readonly id: string;
  readonly only: ReadonlySet<string> | null;
}

/** Most views kept at once; each may hold tens of thousands of facts. */
const mostViews = 8;

/** Makes a feed over a source that always shows the newest state. */
export function createFactsFeed(source: FactSource, now: () => number): FactsFeed {
  const versions = new Map<FactsReader, number>();
  const touched = new Map<string, Touched>();
  /** What whole snapshots held since the last touch, by viewer: many sockets of one person cost one view. */
  const views = new Map<string, FactItems>();
  const shown = createShownFacts();
  let version = 1;

  function viewAll(viewer: Viewer): FactItems {
    const key = `${viewer.participantId} ${viewer.role} ${viewer.visibility}`;
    const items = views.get(key) ?? viewFacts(source, viewer);
    const [oldest] = views.keys();
    if (!views.has(key) && views.size >= mostViews && oldest !== undefined) views.delete(oldest);
    views.set(key, items);
    shown.addAll(viewer, items);
    return items;
  }

  function snapshotFor(reader: FactsReader): FactsSnapshot {
    versions.set(reader, version);
    return { version, viewer: reader.viewer, serverTime: now(), items: viewAll(reader.viewer) };
  }

  /** Most readers may know the same, so a change is viewed once a kind of viewer, and anew where it is their own. */
  function createView() {
    const shared = new Map<string, FactChange | null>();
    return (viewer: Viewer, { collection, id, only }: Touched): FactChange | null => {
      if (only !== null && !only.has(viewer.participantId)) return null;
      if (only !== null || viewOf(collection).isOwn?.(source, viewer, id) === true)
        return viewChange(viewer, collection, id);
      const key = `${viewer.role} ${viewer.visibility} ${collection} ${id}`;
      const known = shared.get(key);
      if (known !== undefined) return known;
      const change = viewChange(viewer, collection, id);
      shared.set(key, change);
      return change;
    };
  }

  /** Null for what is no news to this viewer: a hidden fact that it never was shown. */
  function viewChange(viewer: Viewer, collection: FactCollection, id: string): FactChange | null {
    const fact = viewFact(source, viewer, collection, id);
    return shown.isNews(viewer, collection, id, fact !== null) ? [collection, id, fact] : null;
  }

  return {
    add(reader) {
      // Whoever comes between two flushes gets a state that holds the touched facts already.
      reader.sendSnapshot(snapshotFor(reader));
    },
    remove: (reader) => void versions.delete(reader),
    refresh: snapshotFor,
    touch(collection, id, only) {
      const key = `${collection} ${id}`;
      const known = touched.get(key);
      const forAll = only === undefined || known?.only === null;
      touched.set(key, { collection, id, only: forAll ? null : new Set([...(known?.only ?? []), only]) });
      views.clear();
    },
    flush() {
      if (touched.size === 0) return;
      const facts = [...touched.values()];
      touched.clear();
      version += 1;
      const view = createView();
      for (const [reader, from] of versions) {
        const changes = facts.map((fact) => view(reader.viewer, fact)).filter((change) => change !== null);
        if (changes.length === 0) continue;
        versions.set(reader, version);
        reader.sendDelta({ from, to: version, changes });
      }
    },
  };
}
