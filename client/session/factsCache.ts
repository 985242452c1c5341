import { deleteDB, openDB, type DBSchema } from 'idb';
import { FACT_COLLECTIONS, type FactsSnapshot } from '../../shared/session/facts.ts';

/** Where one participant's last facts are kept on this device, to read a board without the server. */
export interface FactsCache {
  read(): Promise<FactsSnapshot | null>;
  write(facts: FactsSnapshot): Promise<void>;
  close(): void;
  erase(): Promise<void>;
}

interface FactsSchema extends DBSchema {
  facts: { key: string; value: FactsSnapshot };
}

const ONLY = 'latest';

/** A cache for as long as the page lives. */
export function createMemoryFactsCache(): FactsCache {
  let kept: FactsSnapshot | null = null;
  return {
    read: async () => kept,
    write: async (facts) => void (kept = facts),
    close: () => {},
    erase: async () => void (kept = null),
  };
}

function databaseName(participantId: string): string {
  return `netboard.${participantId}.facts`;
}

/** What an earlier version kept lacks collections: better nothing until the server speaks than half of it. */
function wholeOrNull(kept: FactsSnapshot | undefined): FactsSnapshot | null {
  if (kept === undefined) return null;
  return FACT_COLLECTIONS.every((name) => name in kept.items) ? kept : null;
}

async function openIndexed(participantId: string): Promise<FactsCache> {
  const database = await openDB<FactsSchema>(databaseName(participantId), 1, {
    upgrade: (opened) => void opened.createObjectStore('facts'),
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  });
  return {
    read: async () => wholeOrNull(await database.get('facts', ONLY)),
    write: async (facts) => void (await database.put('facts', facts, ONLY)),
    close: () => database.close(),
    erase: async () => {
      database.close();
      await deleteDB(databaseName(participantId));
    },
  };
}

/** The best cache there is: IndexedDB, else (or on a device that several people share) this page's memory. */
export async function openFactsCache(participantId: string, shared = false): Promise<FactsCache> {
  if (shared || typeof indexedDB === 'undefined') return createMemoryFactsCache();
  return openIndexed(participantId).catch(() => createMemoryFactsCache());
}
