import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { compactKept } from './compactUpdates.ts';
import { createMemoryStorage } from './memoryStorage.ts';
import {
  isGone,
  type Adopted,
  type Adopter,
  type OutboxEntry,
  type OutboxStorage,
  type StorageChange,
  type StoredBoard,
  type TrayEntry,
  type UndoHistory,
} from './outboxStorage.ts';

interface BoardSchema extends DBSchema {
  /** Updates that the server has, in the order they came. */
  acknowledged: { key: number; value: Uint8Array };
  outbox: { key: [tabId: string, seq: number]; value: OutboxEntry };
  tabs: { key: string; value: { tabId: string; at: number | null } };
  undo: { key: string; value: { tabId: string; history: UndoHistory; at: number } };
  tray: { key: string; value: TrayEntry };
}

const STORES = ['acknowledged', 'outbox', 'tabs', 'undo', 'tray'] as const;
type StoreName = (typeof STORES)[number];
type Database = IDBPDatabase<BoardSchema>;
type Writing = IDBPTransaction<BoardSchema, StoreName[], 'readwrite'>;

/** The database of one participant and document: several participants live in one browser side by side. */
export function databaseName(participantId: string, documentId: string): string {
  return `netboard.${participantId}.${documentId}`;
}

/** @param released told when the connection is closed to let another page erase the database */
function open(name: string, released: () => void): Promise<Database> {
  return openDB<BoardSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('acknowledged', { autoIncrement: true });
      database.createObjectStore('outbox', { keyPath: ['tabId', 'seq'] });
      database.createObjectStore('tabs', { keyPath: 'tabId' });
      database.createObjectStore('undo', { keyPath: 'tabId' });
      database.createObjectStore('tray', { keyPath: 'id' });
    },
    // Another tab erases this participant's copy: holding on would keep it from going.
    blocking: (_current, _next, event) => {
      released();
      (event.target as IDBDatabase).close();
    },
  });
}

/** What a connection that was closed says to whoever begins something. */
function isClosed(error: unknown): boolean {
  return (error as { readonly name?: unknown } | null)?.name === 'InvalidStateError';
}

interface LastingConnection {
  /** Begins within this task, as long as the connection is open. */
  use<Value>(work: (database: Database) => Promise<Value>): Promise<Value>;
  end(): void;
}

/** A connection that is opened again when the browser closed it, unless it was ended here or lets another page erase. */
async function openLasting(name: string): Promise<LastingConnection> {
  let isOver = false;
  const connect = () => open(name, () => (isOver = true));
  let opening: Promise<Database> | null = null;
  let database = await connect();

  async function openAgain(): Promise<void> {
    opening ??= connect().finally(() => (opening = null));
    database = await opening;
    if (isOver) database.close();
  }

  return {
    async use(work) {
      const used = database;
      try {
        return await work(used);
      } catch (error) {
        if (isOver || !isClosed(error)) throw error;
        // Others may have opened it again meanwhile.
        if (used === database) await openAgain();
        return work(database);
      }
    },
    end() {
      isOver = true;
      database.close();
    },
  };
}

function request(writing: Writing, change: StorageChange): Promise<unknown> {
  switch (change.do) {
    case 'putEntry':
      return writing.objectStore('outbox').put(change.entry);
    case 'dropEntry':
      return writing.objectStore('outbox').delete([change.tabId, change.seq]);
    case 'appendAcknowledged':
      return writing.objectStore('acknowledged').add(change.update);
    case 'dropAcknowledged':
      return writing.objectStore('acknowledged').clear();
    case 'putUndo':
      return writing
        .objectStore('undo')
        .put({ tabId: change.tabId, history: change.history, at: Date.now() });
    case 'putTray':
      return writing.objectStore('tray').put(change.entry);
    case 'dropTray':
      return writing.objectStore('tray').delete(change.id);
    case 'heartbeat':
      return writing.objectStore('tabs').put({ tabId: change.tabId, at: change.at });
  }
}

async function write(database: Database, changes: readonly StorageChange[]): Promise<void> {
  const writing = database.transaction([...STORES], 'readwrite');
  const requests: Promise<unknown>[] = [];
  try {
    for (const change of changes) requests.push(request(writing, change));
    // Without waiting for the requests' answers: a page that is closing does not live to hear them.
    writing.commit();
    await Promise.all([...requests, writing.done]);
  } catch (error) {
    // The error goes on below; what it did to each request is not to come up as one of its own.
    for (const one of requests) one.catch(() => {});
    abort(writing);
    throw error;
  }
}

/** Takes back what a transaction did so far; one that is over already stays as it is. */
function abort(writing: Writing): void {
  try {
    // Taking back rejects it, and nobody waits for it any more.
    writing.done.catch(() => {});
    writing.abort();
  } catch {
    // It failed by itself, and took everything back.
  }
}

async function read(database: Database): Promise<StoredBoard> {
  const writing = database.transaction(['acknowledged', 'tray'], 'readwrite');
  const log = writing.objectStore('acknowledged');
  const [updates, tray] = await Promise.all([log.getAll(), writing.objectStore('tray').getAll()]);
  if (updates.length <= 1) return { acknowledged: updates, tray };
  // All of it can come from the server again: a damaged copy is dropped, and the tray is shown all the same.
  const compacted = compactKept(updates);
  const acknowledged = compacted ? [compacted] : [];
  // What can not be written stays as it is.
  const requests = [log.clear(), ...acknowledged.map((update) => log.add(update))];
  await Promise.all([...requests, writing.done]).catch(() => {});
  return { acknowledged, tray };
}

async function takeHistory(writing: Writing, gone: (tabId: string) => boolean): Promise<UndoHistory | null> {
  const store = writing.objectStore('undo');
  const left = (await store.getAll()).filter(({ tabId }) => gone(tabId));
  await Promise.all(left.map(({ tabId }) => store.delete(tabId)));
  return left.toSorted((a, b) => b.at - a.at)[0]?.history ?? null;
}

async function adopt(database: Database, by: Adopter): Promise<Adopted> {
  const writing = database.transaction([...STORES], 'readwrite');
  const [outbox, tabs] = [writing.objectStore('outbox'), writing.objectStore('tabs')];
  const [entries, signs] = await Promise.all([outbox.getAll(), tabs.getAll()]);
  const lastSign = new Map(signs.map(({ tabId: owner, at }) => [owner, at]));
  const gone = (owner: string) => isGone(owner, lastSign.get(owner), by);
  const left = entries.filter((entry) => gone(entry.tabId));
  const adopted = left.map((entry, index) => ({ ...entry, tabId: by.tabId, seq: by.nextSeq + index }));
  await Promise.all(left.map((entry) => outbox.delete([entry.tabId, entry.seq])));
  await Promise.all(adopted.map((entry) => outbox.put(entry)));
  const history = await takeHistory(writing, gone);
  await Promise.all([...lastSign.keys()].filter(gone).map((owner) => tabs.delete(owner)));
  await writing.done;
  return { entries: adopted, history };
}

/** Opens the storage in IndexedDB; rejects where the browser has none or refuses. */
export async function openIndexedStorage(name: string): Promise<OutboxStorage> {
  const connection = await openLasting(name);
  return {
    keeps: 'device',
    read: () => connection.use(read),
    write: (changes) => connection.use((database) => write(database, changes)),
    adopt: (by) => connection.use((database) => adopt(database, by)),
    close: () => connection.end(),
    erase: async () => {
      connection.end();
      await deleteDB(name);
    },
  };
}

/** The best storage there is: on the device, else (or when `shared`: a device that several people use) in this page only. */
export async function openStorage(name: string, shared = false): Promise<OutboxStorage> {
  if (shared || typeof indexedDB === 'undefined') return createMemoryStorage();
  return openIndexedStorage(name).catch(() => createMemoryStorage());
}
