import type { Storage } from '../storage.ts';
import { openDatabase } from './database.ts';
import { databasePath, takeDataFolder } from './dataFolder.ts';
import { createDocumentRows } from './documentRows.ts';
import { migrateSchema } from './schema.ts';
import { createScrubber } from './scrubber.ts';
import { createSqliteBoardStore } from './sqliteBoardStore.ts';
import { createApplyChange, createSqliteWorkshopStore } from './sqliteWorkshopStore.ts';

/**
 * Opens (or begins) the data of a server in a folder, which no other server can use meanwhile.
 * @throws StorageError `locked`, `notWritable`, `tooNew`, `corrupt`, `diskFull`.
 */
export function openSqliteStorage(dataDir: string, now: () => number = Date.now): Storage {
  const release = takeDataFolder(dataDir);
  try {
    return openStores(databasePath(dataDir), now, release);
  } catch (error) {
    release();
    throw error;
  }
}

function openStores(path: string, now: () => number, release: () => void): Storage {
  const database = openDatabase(path);
  try {
    migrateSchema(database);
    const scrubber = createScrubber(database);
    // Whatever an earlier run deleted and did not come to scrub goes now.
    scrubber.scrub();
    const documents = createDocumentRows(database);
    const apply = createApplyChange(database, documents);
    let open = true;
    return {
      boards: createSqliteBoardStore(database, documents, scrubber, now, apply),
      workshops: createSqliteWorkshopStore(database, documents, scrubber, apply),
      async close() {
        if (!open) return;
        open = false;
        scrubber.scrub();
        database.close();
        release();
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
}
