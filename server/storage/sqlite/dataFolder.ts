import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StorageError } from '../storageError.ts';
import { holdFile } from './database.ts';
import { attempt } from './sqliteError.ts';

/** The database file of a data folder. */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'netboard.db');
}

/**
 * Makes the data folder if need be and takes it for this server; returns the release.
 *
 * What counts is the operating system's lock on `netboard.lock`, which ends with the process however it ends; the
 * number in `netboard.pid` only serves to name the other server.
 * @throws StorageError `locked` when another server has it, `notWritable`.
 */
export function takeDataFolder(dataDir: string): () => void {
  const pidPath = join(dataDir, 'netboard.pid');
  attempt(() => makeFolder(dataDir));
  const release = holdLock(dataDir, pidPath);
  try {
    attempt(() => prepareFiles(dataDir, pidPath));
  } catch (error) {
    release();
    throw error;
  }
  return () => {
    rmSync(pidPath, { force: true });
    release();
  };
}

/**
 * Makes the folder, and sees to it that its name is on disk: else a power cut could take it away with everything that
 * was synced within it. Its name is synced at each start, since an earlier one may have been cut off before.
 */
function makeFolder(dataDir: string): void {
  const first = mkdirSync(dataDir, { recursive: true, mode: 0o700 }) ?? dataDir;
  let folder = dataDir;
  syncNames(dirname(folder));
  while (folder !== first && folder !== dirname(folder)) {
    folder = dirname(folder);
    syncNames(dirname(folder));
  }
}

/** Not every system can sync a folder or lets everybody open it; there it must do so by itself. */
function syncNames(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    return;
  }
}

/**
 * Makes the database file with the right mode from its first byte; SQLite gives its log the same mode. Only ever
 * done under the lock: closing a file drops the locks that this process has on it.
 */
function prepareFiles(dataDir: string, pidPath: string): void {
  closeSync(openSync(databasePath(dataDir), 'a', 0o600));
  chmodSync(databasePath(dataDir), 0o600);
  writeFileSync(pidPath, `${process.pid}\n`, { mode: 0o600 });
}

function holdLock(dataDir: string, pidPath: string): () => void {
  try {
    return holdFile(join(dataDir, 'netboard.lock'));
  } catch (error) {
    if (!(error instanceof StorageError) || error.kind !== 'locked') throw error;
    throw new StorageError('locked', describeHolder(pidPath), { cause: error });
  }
}

function describeHolder(pidPath: string): string {
  const holder = readPid(pidPath);
  const who = holder === null ? 'Another Netboard' : `Another Netboard (process ${holder})`;
  return `${who} is using this data folder. Stop it first, or choose another folder by DATA_DIR.`;
}

function readPid(pidPath: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(pidPath, 'utf8'), 10);
    return Number.isInteger(pid) ? pid : null;
  } catch {
    return null;
  }
}
