/** Most client ids of one participant that are remembered: a page has one, and one more while it swaps documents. */
const MOST_IDS = 20;
/** Most participants of a document of whom anything is remembered. */
const MOST_PEOPLE = 100;

/** How far somebody got under a client id of which nothing stands. */
export interface Unwritten {
  readonly client: number;
  /** The next clock. */
  readonly end: number;
}

/**
 * What was refused under client ids that have nothing in the document. The document is spared such
 * ids for good; that their senders go on behind what was refused is remembered here instead, in
 * memory. The longest unused are forgotten: what follows them then is a gap, which clients mend.
 */
export class UnwrittenClocks {
  readonly #byPerson = new Map<string, Map<number, number>>();

  /** The next clock of a client id of somebody's; 0 when nothing is known of it. */
  until(participantId: string, client: number): number {
    return this.#byPerson.get(participantId)?.get(client) ?? 0;
  }

  remember(participantId: string, unwritten: readonly Unwritten[]): void {
    if (unwritten.length === 0) return;
    const ends = this.#byPerson.get(participantId) ?? new Map<number, number>();
    for (const { client, end } of unwritten) {
      const until = Math.max(end, ends.get(client) ?? 0);
      putLast(ends, client, until, MOST_IDS);
    }
    putLast(this.#byPerson, participantId, ends, MOST_PEOPLE);
  }
}

/** Sets an entry as the newest of a map that holds so many at most. */
function putLast<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= most) return;
    map.delete(oldest);
  }
}
