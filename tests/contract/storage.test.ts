import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStorage } from '../support/memoryStorage/memoryStorage.ts';
import { openSqliteStorage } from '../../server/storage/sqlite/sqliteStorage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { describeBoardStore } from './boardStoreContract.ts';
import { describeWorkshopStore } from './workshopStoreContract.ts';

function openMemory(time: { now: number }): Storage {
  return createMemoryStorage(() => time.now);
}

/** SQLite in a folder of its own, which goes when the storage is closed. */
function openSqlite(time: { now: number }): Storage {
  const folder = mkdtempSync(join(tmpdir(), 'netboard-'));
  const storage = openSqliteStorage(folder, () => time.now);
  return {
    ...storage,
    async close() {
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

for (const [name, open] of [
  ['memory', openMemory],
  ['SQLite', openSqlite],
] as const) {
  describeBoardStore(name, open);
  describeWorkshopStore(name, open);
}
