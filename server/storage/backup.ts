import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { openDatabase } from './sqlite/database.ts';
import { databasePath } from './sqlite/dataFolder.ts';
import { readSchemaVersion } from './sqlite/schema.ts';
import { attempt } from './sqlite/sqliteError.ts';
import { openSqliteStorage } from './sqlite/sqliteStorage.ts';
import { eraseExpired } from './storage.ts';
import { StorageError } from './storageError.ts';

/**
 * Writes one consistent copy of a data folder's database to a new file, also while a server is running on it. The
 * copy holds the keys: whoever has the file can read everything.
 * @throws StorageError `missing` when the folder holds no data, `notWritable` when the target exists or can't be made.
 */
export function createBackup(dataDir: string, target: string): void {
  if (!existsSync(databasePath(dataDir))) {
    throw new StorageError('missing', 'There is nothing to back up in this data folder.');
  }
  if (existsSync(target)) throw new StorageError('notWritable', 'There is a file of this name already.');
  const partial = `${resolve(target)}.part`;
  attempt(() => {
    mkdirSync(dirname(partial), { recursive: true });
    rmSync(partial, { force: true });
    closeSync(openSync(partial, 'wx', 0o600));
  });
  try {
    copyInto(dataDir, partial);
    attempt(() => settle(partial, target));
  } finally {
    rmSync(partial, { force: true });
  }
}

/**
 * Fills an empty data folder from a backup and erases what has expired since; resolves to how many workshops that
 * were. Nothing is left in the folder if the backup is damaged or newer than this version.
 * @throws StorageError `missing` (no such backup), `notWritable` (the folder has data), `corrupt`, `tooNew`.
 */
export async function restoreBackup(source: string, dataDir: string, now: number): Promise<number> {
  if (!existsSync(source)) throw new StorageError('missing', 'There is no backup of this name.');
  if (existsSync(databasePath(dataDir))) {
    throw new StorageError('notWritable', 'The data folder is not empty. Restore into a new one.');
  }
  const folder = join(resolve(dataDir), 'restoring');
  try {
    attempt(() => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      copyFileSync(source, databasePath(folder));
    });
    checkDatabase(folder);
    const erased = await eraseExpiredIn(folder, now);
    attempt(() => settle(databasePath(folder), databasePath(dataDir)));
    return erased;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyInto(dataDir: string, target: string): void {
  const database = openDatabase(databasePath(dataDir));
  try {
    if (readSchemaVersion(database) === 0) {
      throw new StorageError('missing', 'There is nothing to back up in this data folder.');
    }
    database.run('VACUUM INTO ?', [target]);
  } finally {
    database.close();
  }
}

function checkDatabase(folder: string): void {
  const database = openDatabase(databasePath(folder));
  try {
    const [verdict] = database.get('PRAGMA integrity_check', []) ?? [];
    if (verdict !== 'ok') throw new StorageError('corrupt', 'The backup is damaged.');
    if (readSchemaVersion(database) === 0)
      throw new StorageError('corrupt', 'This file is no backup of Netboard.');
  } finally {
    database.close();
  }
}

async function eraseExpiredIn(folder: string, now: number): Promise<number> {
  const storage = openSqliteStorage(folder, () => now);
  try {
    return await eraseExpired(storage, now);
  } finally {
    await storage.close();
  }
}

/** Gives a finished file its name, so that it is there whole or not at all, a power cut included. */
function settle(finished: string, target: string): void {
  chmodSync(finished, 0o600);
  syncFile(finished);
  renameSync(finished, target);
  syncFile(dirname(target));
}

function syncFile(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
