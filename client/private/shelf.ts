import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** One of one's own private notes, as this device remembers it. Nothing of it is on any server. */
export interface ShelfNote {
  /** The private note's id, or one made here for words that were never stored. */
  readonly id: string;
  readonly roundId: string;
  readonly text: string;
  /** Takes the revealed note back; empty where there is none. */
  readonly token: string;
  readonly heldBack: boolean;
  /** The post-it that was recognised as this note, once it was revealed. */
  readonly shownAs: string | null;
}

/** Where a device keeps what only it may know of private notes: their tokens, and the words of those that were not shown. */
export interface Shelf {
  /** A new array with each change. */
  readonly notes: readonly ShelfNote[];
  subscribe(listener: () => void): () => void;
  put(note: ShelfNote): void;
  drop(id: string): void;
  /** Whether the private document of a round was found to be gone, and what it left was taken over. */
  isSettled(roundId: string): boolean;
  settle(roundId: string): void;
  /** Resolves once all of it is written to the device. */
  flush(): Promise<void>;
  close(): void;
}

interface ShelfSchema extends DBSchema {
  notes: { key: string; value: ShelfNote };
  settled: { key: string; value: { roundId: string } };
}
type Database = IDBPDatabase<ShelfSchema>;

function nameOf(participantId: string): string {
  return `netboard.${participantId}.private`;
}

async function openDatabase(participantId: string): Promise<Database | null> {
  if (typeof indexedDB === 'undefined') return null;
  return openDB<ShelfSchema>(nameOf(participantId), 1, {
    upgrade(database) {
      database.createObjectStore('notes', { keyPath: 'id' });
      database.createObjectStore('settled', { keyPath: 'roundId' });
    },
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  }).catch(() => null);
}

/** Opens this participant's shelf; where the browser keeps nothing it lasts as long as the page. */
export async function openShelf(participantId: string): Promise<Shelf> {
  const database = await openDatabase(participantId);
  const [stored, over] = database
    ? await Promise.all([database.getAll('notes'), database.getAll('settled')]).catch(() => [[], []])
    : [[], []];
  const byId = new Map(stored.map((note) => [note.id, note]));
  const settled = new Set(over.map(({ roundId }) => roundId));
  const listeners = new Set<() => void>();
  let notes: readonly ShelfNote[] = [...byId.values()];
  let writing: Promise<unknown> = Promise.resolve();

  function write(change: (opened: Database) => Promise<unknown>): void {
    if (database) writing = writing.then(() => change(database)).catch(() => undefined);
  }

  function changed(): void {
    notes = [...byId.values()];
    for (const listener of listeners) listener();
  }

  return {
    get notes() {
      return notes;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put(note) {
      byId.set(note.id, note);
      write((opened) => opened.put('notes', note));
      changed();
    },
    drop(id) {
      if (!byId.delete(id)) return;
      write((opened) => opened.delete('notes', id));
      changed();
    },
    isSettled: (roundId) => settled.has(roundId),
    settle(roundId) {
      settled.add(roundId);
      write((opened) => opened.put('settled', { roundId }));
      changed();
    },
    flush: async () => void (await writing),
    close: () => database?.close(),
  };
}
