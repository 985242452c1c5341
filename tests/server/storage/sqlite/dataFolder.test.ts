import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databasePath, takeDataFolder } from '../../../../server/storage/sqlite/dataFolder.ts';
import { openSqliteStorage } from '../../../../server/storage/sqlite/sqliteStorage.ts';
import { startChild } from '../childProcess.ts';
import { makeTemporaryFolder } from '../temporaryFolder.ts';

describe('data folder', () => {
  it('is made for its owner only', async () => {
    const folder = join(makeTemporaryFolder(), 'deep', 'data');
    const storage = openSqliteStorage(folder);
    await storage.boards.list();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of ['netboard.db', 'netboard.db-wal']) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    }
    await storage.close();
  });

  it('is free again after the release', () => {
    const folder = makeTemporaryFolder();
    takeDataFolder(folder)();
    expect(existsSync(join(folder, 'netboard.pid'))).toBe(false);
    takeDataFolder(folder)();
  });

  it('stops a second server in plain words, naming the first', () => {
    const folder = makeTemporaryFolder();
    const release = takeDataFolder(folder);
    expect(() => openSqliteStorage(folder)).toThrow(
      expect.objectContaining({
        kind: 'locked',
        message:
          `Another Netboard (process ${process.pid}) is using this data folder. ` +
          'Stop it first, or choose another folder by DATA_DIR.',
      }),
    );
    // The refused one has not taken away the name of the holder.
    expect(existsSync(join(folder, 'netboard.pid'))).toBe(true);
    release();
  });

  it('is taken over from a server that was killed', async () => {
    const folder = makeTemporaryFolder();
    const child = startChild(new URL('./holdDataFolder.ts', import.meta.url), [folder]);
    await child.waitForLines(1);
    expect(() => takeDataFolder(folder)).toThrow(expect.objectContaining({ kind: 'locked' }));
    await child.kill();
    expect(existsSync(join(folder, 'netboard.pid'))).toBe(true);
    takeDataFolder(folder)();
  });

  it('does not mind whatever an old process number says', () => {
    const folder = makeTemporaryFolder();
    // A living process with the number of the dead server, as after a restart of the machine.
    writeFileSync(join(folder, 'netboard.pid'), `${process.ppid}\n`);
    takeDataFolder(folder)();
    writeFileSync(join(folder, 'netboard.pid'), 'no number');
    const release = takeDataFolder(folder);
    writeFileSync(join(folder, 'netboard.pid'), 'no number');
    expect(() => takeDataFolder(folder)).toThrow(/^Another Netboard is using this data folder/);
    release();
  });

  it('must be a folder that can be written', () => {
    const file = join(makeTemporaryFolder(), 'file');
    writeFileSync(file, '');
    const refused = expect.objectContaining({ name: 'StorageError', kind: 'notWritable' });
    expect(() => openSqliteStorage(file)).toThrow(refused);
    expect(() => openSqliteStorage(join(file, 'data'))).toThrow(refused);
  });

  it('is let go again when its files cannot be made', () => {
    const folder = makeTemporaryFolder();
    mkdirSync(databasePath(folder));
    const refused = expect.objectContaining({ kind: 'notWritable' });
    expect(() => takeDataFolder(folder)).toThrow(refused);
    expect(() => takeDataFolder(folder)).toThrow(refused);
  });

  it('may not hold something else under the name of the database, which stays as it is', () => {
    const folder = makeTemporaryFolder();
    const text = 'these are no tables. '.repeat(100);
    writeFileSync(databasePath(folder), text);
    const damaged = expect.objectContaining({ kind: 'corrupt' });
    expect(() => openSqliteStorage(folder)).toThrow(damaged);
    // The refusal let go of the folder.
    expect(() => openSqliteStorage(folder)).toThrow(damaged);
    expect(statSync(databasePath(folder)).size).toBe(text.length);
  });
});
