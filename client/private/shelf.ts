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
  /** Whether some of it is in this page only: the device refused to write it, or keeps nothing. */
  readonly failed: boolean;
  subscribe(listener: () => void): () => void;
  put(note: ShelfNote): void;
  drop(id: string): void;
  /** Whether the private document of a round was found to be gone, and what it left was taken over. */
  isSettled(roundId: string): boolean;
  settle(roundId: string): void;
  /** Resolves once all of it is written to the device, or was refused. */
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
  try {
    return await openDB<ShelfSchema>(nameOf(participantId), 1, {
      upgrade(database) {
        database.createObjectStore('notes', { keyPath: 'id' });
        database.createObjectStore('settled', { keyPath: 'roundId' });
      },
      blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
    });
  } catch {
    return null;
  }
}

type Change = (database: Database) => Promise<unknown>;

/** Writes changes to the device, in order; the last one of each record that was refused is tried again with the next. */
class ShelfWriter {
  readonly #waiting = new Map<string, Change>();
  #writing: Promise<void> = Promise.resolve();
  #failed: boolean;
  readonly #database: Database | null;
  readonly #onFailed: () => void;

  /** @param onFailed told when writing begins to fail, and when it works again */
  constructor(database: Database | null, onFailed: () => void) {
    this.#database = database;
    this.#failed = database === null;
    this.#onFailed = onFailed;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** @param key what of the shelf it is about: only the last change of it counts */
  write(key: string, change: Change): void {
    const database = this.#database;
    if (!database) return;
    this.#waiting.set(key, change);
    this.#writing = this.#writing.then(() => this.#writeWaiting(database));
  }

  flush(): Promise<void> {
    return this.#writing;
  }

  async #writeWaiting(database: Database): Promise<void> {
    for (const [key, change] of this.#waiting) {
      try {
        await change(database);
        if (this.#waiting.get(key) === change) this.#waiting.delete(key);
      } catch {
        // It stays, and the page says that it is not kept.
        return this.#become(true);
      }
    }
    this.#become(false);
  }

  #become(failed: boolean): void {
    if (this.#failed === failed) return;
    this.#failed = failed;
    this.#onFailed();
  }
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
  const writer = new ShelfWriter(database, changed);

  function changed(): void {
    notes = [...byId.values()];
    for (const listener of listeners) listener();
  }

  return {
    get notes() {
      return notes;
    },
    get failed() {
      return writer.failed;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put(note) {
      byId.set(note.id, note);
      writer.write(note.id, (opened) => opened.put('notes', note));
      changed();
    },
    drop(id) {
      if (!byId.delete(id)) return;
      writer.write(id, (opened) => opened.delete('notes', id));
      changed();
    },
    isSettled: (roundId) => settled.has(roundId),
    settle(roundId) {
      settled.add(roundId);
      writer.write(roundId, (opened) => opened.put('settled', { roundId }));
      changed();
    },
    flush: () => writer.flush(),
    close: () => database?.close(),
  };
}
