import Libsql from 'libsql';
import { StorageError } from '../storageError.ts';
import { attempt, toStorageError } from './sqliteError.ts';

/** What goes into and comes out of SQL. Blobs are always plain Uint8Arrays here. */
export type SqlValue = number | string | null | Uint8Array;
export type Row = readonly SqlValue[];

/**
 * The one door to libsql. Parameters are always arrays: libsql aborts the whole process when a statement gets a
 * lone Buffer. Rows are arrays in the order of the columns: libsql's row objects carry keys of its own.
 */
export interface Database {
  /** Runs a statement and returns how many rows it changed. */
  run(sql: string, parameters: readonly SqlValue[]): number;
  all(sql: string, parameters: readonly SqlValue[]): Row[];
  get(sql: string, parameters: readonly SqlValue[]): Row | undefined;
  /** Runs statements without parameters. */
  exec(sql: string): void;
  /** Runs `work` in one transaction: all of it is durable on return, or nothing of it happened. */
  transaction<Result>(work: () => Result): Result;
  /** Moves everything from the write-ahead log into the file and empties the log; false if a reader stood in the way. */
  checkpoint(): boolean;
  close(): void;
}

/** How long a statement waits for another process, such as a running backup. */
const busyMilliseconds = 5000;

/** Opens a database file for a server: every commit reaches the disk, deleted rows are overwritten. */
export function openDatabase(path: string): Database {
  const connection = openConnection(path, busyMilliseconds);
  const database = wrapConnection(connection);
  const [mode] = database.get('PRAGMA journal_mode=WAL', []) ?? [];
  if (mode !== 'wal') throw new StorageError('failed', 'This disk cannot hold a write-ahead log.');
  database.exec('PRAGMA synchronous=FULL; PRAGMA secure_delete=ON');
  return database;
}

/** Holds are kept here, since a connection that nobody refers to any more is closed and lets go. */
const held = new Set<Libsql.Database>();

/**
 * Holds a file so that no other process, and nobody else in this one, can hold it; returns the release. The
 * operating system lets go of it when the process ends in any way, so that nothing stale can remain.
 * @throws StorageError `locked` while somebody else holds it.
 */
export function holdFile(path: string): () => void {
  const connection = openConnection(path, 0);
  try {
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    throw toStorageError(error);
  }
  held.add(connection);
  return () => {
    held.delete(connection);
    connection.close();
  };
}

function openConnection(path: string, timeout: number): Libsql.Database {
  return attempt(() => new Libsql(path, { timeout }));
}

function wrapConnection(connection: Libsql.Database): Database {
  const statements = new Map<string, Libsql.Statement>();
  let open = true;

  function prepare(sql: string): Libsql.Statement {
    if (!open) throw new StorageError('closed', 'The storage is closed.');
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = connection.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  }

  function all(sql: string, parameters: readonly SqlValue[]): Row[] {
    const rows = attempt(() => prepare(sql).raw(true).all(toArray(parameters)));
    return rows.map(normaliseRow);
  }

  function exec(sql: string): void {
    if (!open) throw new StorageError('closed', 'The storage is closed.');
    attempt(() => connection.exec(sql));
  }

  return {
    all,
    exec,
    get: (sql, parameters) => all(sql, parameters)[0],
    run: (sql, parameters) => attempt(() => prepare(sql).run(toArray(parameters)).changes),

    transaction(work) {
      exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        exec('COMMIT');
        return result;
      } catch (error) {
        // SQLite has rolled back by itself after some errors, such as a full disk.
        if (connection.inTransaction) connection.exec('ROLLBACK');
        throw toStorageError(error);
      }
    },

    checkpoint() {
      // Never waits for a reader: that would stop the whole server.
      exec('PRAGMA busy_timeout=0');
      const [busy] = all('PRAGMA wal_checkpoint(TRUNCATE)', [])[0] ?? [];
      exec(`PRAGMA busy_timeout=${busyMilliseconds}`);
      return busy === 0;
    },

    close() {
      if (!open) return;
      open = false;
      statements.clear();
      connection.close();
    },
  };
}

function toArray(parameters: readonly SqlValue[]): SqlValue[] {
  if (!Array.isArray(parameters)) throw new TypeError('SQL parameters must be an array.');
  return [...parameters];
}

/** Blobs come as ArrayBuffer or Buffer, depending on the call; callers get plain Uint8Arrays of their own. */
function normaliseRow(row: unknown): Row {
  if (!Array.isArray(row)) throw new StorageError('failed', 'The database gave a row of an unknown shape.');
  return row.map(normaliseValue);
}

function normaliseValue(value: unknown): SqlValue {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (value instanceof Uint8Array) return new Uint8Array(value);
  throw new StorageError('failed', 'The database gave a value of an unknown type.');
}
