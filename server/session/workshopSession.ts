import type { FactCollection, Viewer } from '../../shared/session/facts.ts';
import type { WorkshopChange } from '../storage/workshopStore.ts';
import type { After } from './facilities/presence.ts';
import type { Roster } from './facilities/roster.ts';
import { createFactsFeed, type FactsFeed, type FactsReader } from './factsFeed.ts';
import type { Authored } from './factSource.ts';
import { listFacts } from './listFacts.ts';
import type { WorkshopState } from './workshopState.ts';

/** One workshop with somebody connected: its facts and those who follow them. */
export interface WorkshopSession {
  readonly feed: FactsFeed;
  readonly authors: Map<string, Authored>;
  /** Adds writers of records; told to readers at the next flush. */
  addAuthors(authored: readonly Authored[]): void;
  /** Takes stored changes over into facts. */
  takeChanges(changes: readonly WorkshopChange[]): void;
  touch(collection: FactCollection, id: string): void;
  close(): void;
}

/** Changes that come close together reach readers as one delta. */
const gatherMilliseconds = 20;
/**
 * Who comes and goes is gathered for longer: each change goes to everybody, so that a hall that joins at once would
 * cost the square of its size. With 300 people in 10 s others' edits took 7 times as long before.
 */
const gatherPeopleMilliseconds = 250;

/** What sessions work with. */
export interface WorkshopSessionParts {
  readonly roster: Roster;
  /** Where others' devices reach this server. */
  readonly origin: () => string;
  readonly brokenOut: (boardId: string) => readonly string[];
  readonly after: After;
  readonly now: () => number;
}

/** Makes the session of a workshop whose newest state `state` always is. */
export function createWorkshopSession(
  state: WorkshopState,
  { roster, origin, brokenOut, after, now }: WorkshopSessionParts,
): WorkshopSession {
  const authors = new Map<string, Authored>();
  const source = {
    state,
    authors,
    isHere: roster.isHere,
    awaySince: roster.awaySince,
    brokenOut,
    get origin() {
      return origin();
    },
  };
  const feed = createFactsFeed(source, now);
  let flushing: { readonly callOff: () => void; readonly soon: boolean } | null = null;

  function touch(collection: FactCollection, id: string, only?: string): void {
    feed.touch(collection, id, only);
    const soon = collection !== 'person';
    if (flushing !== null && (flushing.soon || !soon)) return;
    flushing?.callOff();
    const callOff = after(soon ? gatherMilliseconds : gatherPeopleMilliseconds, () => {
      flushing = null;
      feed.flush();
    });
    flushing = { callOff, soon };
  }

  return {
    feed,
    authors,
    touch,
    addAuthors(authored) {
      for (const one of authored) {
        if (authors.has(one.recordId)) continue;
        authors.set(one.recordId, one);
        touch('author', one.recordId);
      }
    },
    takeChanges(changes) {
      for (const { collection, id, only } of changes.flatMap((change) => listFacts(change, state)))
        touch(collection, id, only);
    },
    close: () => flushing?.callOff(),
  };
}

/** A reader whose rights are those of the moment it asks. */
export function createReader(
  viewer: () => Viewer,
  send: Pick<FactsReader, 'sendSnapshot' | 'sendDelta'>,
): FactsReader {
  return {
    get viewer() {
      return viewer();
    },
    sendSnapshot: send.sendSnapshot,
    sendDelta: send.sendDelta,
  };
}
