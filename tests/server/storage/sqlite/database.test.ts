import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Database, holdFile, openDatabase } from '../../../../server/storage/sqlite/database.ts';
import { makeTemporaryFolder } from '../temporaryFolder.ts';

function open(path = join(makeTemporaryFolder(), 'test.db')): Database {
  const database = openDatabase(path);
  onTestFinished(() => database.close());
  return database;
}

describe('database', () => {
  let database: Database;
  beforeEach(() => {
    database = open();
    database.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB) STRICT');
  });

  it('syncs every commit, overwrites what is deleted and keeps a write-ahead log', () => {
    const pragma = (name: string) => database.get(`PRAGMA ${name}`, [])?.[0];
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('secure_delete')]).toEqual(['wal', 2, 1]);
    expect(pragma('busy_timeout')).toBe(5000);
  });

  it('gives blobs as plain bytes of their own, by get and by all', () => {
    const view = new Uint8Array([9, 1, 2, 3, 9]).subarray(1, 4);
    for (const blob of [view, Buffer.from([1, 2, 3])]) database.run('INSERT INTO t (b) VALUES (?)', [blob]);
    database.run('INSERT INTO t (b) VALUES (?)', [new Uint8Array(0)]);
    database.run('INSERT INTO t (b) VALUES (?)', [null]);
    const rows = database.all('SELECT a, b FROM t ORDER BY a', []);
    const bytes = new Uint8Array([1, 2, 3]);
    expect(rows).toEqual([
      [1, bytes],
      [2, bytes],
      [3, new Uint8Array(0)],
      [4, null],
    ]);
    expect(database.get('SELECT b FROM t WHERE a = ?', [2])?.[0]?.constructor).toBe(Uint8Array);
    expect(database.get('SELECT b FROM t WHERE a = 99', [])).toBeUndefined();
  });

  it.each([0, 1, 99, 100, 101, 200, 201])('reads %i rows, whatever the driver fetches at once', (count) => {
    database.transaction(() => {
      for (let index = 0; index < count; index++) database.run('INSERT INTO t (a) VALUES (?)', [index]);
    });
    expect(database.all('SELECT a FROM t ORDER BY a', []).map(([a]) => a)).toEqual(
      Array.from({ length: count }, (_, index) => index),
    );
  });

  it('undoes a transaction that threw, and works on', () => {
    const fail = () =>
      database.transaction(() => {
        database.run('INSERT INTO t (a) VALUES (?)', [1]);
        database.run('INSERT INTO t (a) VALUES (?)', [1]);
      });
    expect(fail).toThrow(expect.objectContaining({ name: 'StorageError', kind: 'conflict' }));
    expect(database.all('SELECT a FROM t', [])).toEqual([]);
    expect(database.transaction(() => database.run('INSERT INTO t (a) VALUES (?)', [1]))).toBe(1);
  });

  it('names a full disk, undoes the transaction, and works on once there is room', () => {
    database.exec('PRAGMA max_page_count=20');
    const fill = () =>
      database.transaction(() => {
        for (let index = 0; index < 100; index++) {
          database.run('INSERT INTO t (b) VALUES (?)', [new Uint8Array(4000)]);
        }
      });
    expect(fill).toThrow(expect.objectContaining({ kind: 'diskFull' }));
    expect(database.get('SELECT count(*) FROM t', [])).toEqual([0]);
    database.exec('PRAGMA max_page_count=1000');
    fill();
    expect(database.get('SELECT count(*) FROM t', [])).toEqual([100]);
  });

  it('does not wait for a reader when it empties the log', () => {
    const path = join(makeTemporaryFolder(), 'read.db');
    const writer = open(path);
    const reader = open(path);
    writer.exec('CREATE TABLE t (a INTEGER)');
    reader.exec('BEGIN');
    reader.get('SELECT * FROM t', []);
    writer.run('INSERT INTO t VALUES (?)', [1]);
    expect(writer.checkpoint()).toBe(false);
    reader.exec('COMMIT');
    expect(writer.checkpoint()).toBe(true);
    expect(writer.get('PRAGMA busy_timeout', [])?.[0]).toBe(5000);
  });

  it('refuses everything once closed', () => {
    database.close();
    database.close();
    const closed = expect.objectContaining({ kind: 'closed' });
    expect(() => database.run('INSERT INTO t (a) VALUES (?)', [1])).toThrow(closed);
    expect(() => database.exec('SELECT 1')).toThrow(closed);
    expect(() => database.transaction(() => 1)).toThrow(closed);
  });

  it('names a path that cannot be opened', () => {
    const path = join(makeTemporaryFolder(), 'missing', 'test.db');
    expect(() => openDatabase(path)).toThrow(expect.objectContaining({ kind: 'notWritable' }));
  });
});

describe('a lone Buffer as parameter', () => {
  const setUp = `const Libsql = require('libsql'); const database = new Libsql(':memory:');
    database.exec('CREATE TABLE t (a BLOB)'); const statement = database.prepare('INSERT INTO t VALUES (?)');`;
  const run = (script: string) =>
    spawnSync(process.execPath, ['-e', `${setUp} ${script}; console.log('survived')`], { encoding: 'utf8' });

  it('aborts a whole process that uses libsql directly', () => {
    const { status, signal, stdout } = run("statement.run(Buffer.from('x'))");
    expect(stdout).toBe('');
    expect(signal ?? status).not.toBe(0);
    // The same in an array is harmless, so it was the parameter and not the set-up.
    expect(run("statement.run([Buffer.from('x')])").stdout).toBe('survived\n');
  });

  it('is an error here', () => {
    const database = open();
    database.exec('CREATE TABLE t (a BLOB)');
    const lone: unknown = Buffer.from('x');
    const run = () => database.run('INSERT INTO t VALUES (?)', lone as Uint8Array[]);
    expect(run).toThrow(expect.objectContaining({ name: 'StorageError' }));
    expect(database.all('SELECT * FROM t', [])).toEqual([]);
  });
});

describe('holding a file', () => {
  it('is for one at a time, in the same process too', () => {
    const path = join(makeTemporaryFolder(), 'lock');
    const release = holdFile(path);
    expect(() => holdFile(path)).toThrow(expect.objectContaining({ kind: 'locked' }));
    release();
    holdFile(path)();
  });
});
