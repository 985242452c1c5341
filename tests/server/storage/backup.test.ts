import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createBackup, restoreBackup } from '../../../server/storage/backup.ts';
import { openDatabase } from '../../../server/storage/sqlite/database.ts';
import { openSqliteStorage } from '../../../server/storage/sqlite/sqliteStorage.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { makeEntry, readText } from '../../contract/entries.ts';
import { makeTemporaryFolder } from './temporaryFolder.ts';

const kept = 'workshop00000001';
const short = 'workshop00000002';

let root: string;
let data: string;
let backup: string;
let storage: Storage;

async function writeWorkshop(id: string, boardId: string, expiresAt: number): Promise<void> {
  const more = {};
  await storage.workshops.write([
    { put: 'workshop', value: { id, expiresAt, title: id, purpose: null, minutes: null, more } },
    { put: 'board', value: { id: boardId, workshopId: id, title: 'Wall', template: null, more } },
  ]);
  await storage.boards.appendBatch([makeEntry(boardId, `words of ${id}`)]);
}

async function openRestored(folder: string): Promise<Storage> {
  const restored = openSqliteStorage(folder);
  onTestFinished(() => restored.close());
  return restored;
}

beforeEach(async () => {
  root = makeTemporaryFolder();
  data = join(root, 'data');
  backup = join(root, 'backups', 'monday.netboard');
  storage = openSqliteStorage(data);
  onTestFinished(() => storage.close());
  await writeWorkshop(kept, 'board00000000001', 5000);
  await writeWorkshop(short, 'board00000000002', 1000);
});

describe('backup', () => {
  it('is taken while the server runs, and holds what was there at that moment', async () => {
    const hostKey = await storage.workshops.secret('hostKey');
    createBackup(data, backup);
    await storage.boards.appendBatch([makeEntry('board00000000001', 'later')]);
    expect((await storage.boards.load('board00000000001'))?.seq).toBe(2);

    const target = join(root, 'other', 'laptop');
    expect(await restoreBackup(backup, target, 0)).toBe(0);
    const restored = await openRestored(target);
    expect((await restored.workshops.list()).map(({ id }) => id)).toEqual([kept, short]);
    expect((await restored.boards.load('board00000000001'))?.tail.map(readText)).toEqual([
      `words of ${kept}`,
    ]);
    expect(await restored.workshops.secret('hostKey')).toEqual(hostKey);
    // The restored data can be written on.
    expect(await restored.boards.appendBatch([makeEntry('board00000000001', 'next')])).toEqual([2]);
  });

  it('can be read by its owner only, and leaves nothing half made', () => {
    createBackup(data, backup);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(root, 'backups'))).toEqual(['monday.netboard']);
  });

  it('never overwrites a file', () => {
    createBackup(data, backup);
    const before = readFileSync(backup);
    expect(() => createBackup(data, backup)).toThrow(expect.objectContaining({ kind: 'notWritable' }));
    expect(readFileSync(backup).equals(before)).toBe(true);
  });

  it('of a folder without data is refused and makes no data there', () => {
    const empty = join(root, 'empty');
    expect(() => createBackup(empty, backup)).toThrow(expect.objectContaining({ kind: 'missing' }));
    expect([existsSync(empty), existsSync(backup)]).toEqual([false, false]);
  });

  it('into a place that cannot be written is refused', () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    const refused = expect.objectContaining({ name: 'StorageError', kind: 'notWritable' });
    expect(() => createBackup(data, join(file, 'backup'))).toThrow(refused);
  });
});

describe('restoring', () => {
  it('erases what has expired before anything can be served', async () => {
    createBackup(data, backup);
    const target = join(root, 'restored');
    expect(await restoreBackup(backup, target, 1000)).toBe(1);
    const restored = await openRestored(target);
    expect((await restored.workshops.list()).map(({ id }) => id)).toEqual([kept]);
    expect(await restored.boards.isTombstoned('board00000000002')).toBe(true);
    const files = readdirSync(target).map((name) => readFileSync(join(target, name)));
    expect(files.some((bytes) => bytes.includes('board00000000001'))).toBe(true);
    expect(files.some((bytes) => bytes.includes('board00000000002'))).toBe(false);
  });

  it('never goes over data that is there', async () => {
    createBackup(data, backup);
    await storage.boards.appendBatch([makeEntry('board00000000001', 'later')]);
    await expect(restoreBackup(backup, data, 0)).rejects.toMatchObject({ kind: 'notWritable' });
    expect((await storage.boards.load('board00000000001'))?.seq).toBe(2);
  });

  it.each([
    ['is not there', 'missing', () => undefined],
    ['is no database', 'corrupt', () => writeFileSync(backup, 'no tables here. '.repeat(100))],
    ['is empty', 'corrupt', () => writeFileSync(backup, '')],
    [
      'is cut short',
      'corrupt',
      () => writeFileSync(backup, readFileSync(backup).subarray(0, readFileSync(backup).length - 5000)),
    ],
    [
      'has a damaged page in the middle',
      'corrupt',
      () => {
        const bytes = readFileSync(backup);
        // The first page of a table that restoring itself has no need to read.
        const database = openDatabase(backup);
        const root = database.get("SELECT rootpage FROM sqlite_schema WHERE name = 'owner'", [])?.[0];
        database.close();
        const pageSize = bytes.readUInt16BE(16);
        bytes.fill(0xff, (Number(root) - 1) * pageSize, Number(root) * pageSize);
        writeFileSync(backup, bytes);
      },
    ],
    [
      'has an index that disagrees with its table',
      'corrupt',
      () => {
        const bytes = readFileSync(backup);
        // The id is in a table and in an index of it; here it changes in one of the two.
        bytes.write('X', bytes.lastIndexOf('board00000000001'));
        writeFileSync(backup, bytes);
      },
    ],
    [
      'is of a newer version',
      'tooNew',
      () => {
        const database = openDatabase(backup);
        database.exec('PRAGMA user_version=999');
        database.checkpoint();
        database.close();
      },
    ],
  ])('refuses a backup that %s, and leaves the folder empty', async (_, kind, spoil) => {
    if (kind !== 'missing') createBackup(data, backup);
    spoil();
    const target = join(root, 'restored');
    await expect(restoreBackup(backup, target, 0)).rejects.toMatchObject({ name: 'StorageError', kind });
    expect(existsSync(target) ? readdirSync(target) : []).toEqual([]);
  });
});
