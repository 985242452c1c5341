import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../server/storage/sqlite/database.ts';
import { databasePath } from '../../../../server/storage/sqlite/dataFolder.ts';
import { migrateSchema, readSchemaVersion } from '../../../../server/storage/sqlite/schema.ts';
import { openSqliteStorage } from '../../../../server/storage/sqlite/sqliteStorage.ts';
import { makeEntry } from '../../../contract/entries.ts';
import { makeTemporaryFolder } from '../temporaryFolder.ts';

describe('schema', () => {
  it('is made once and left alone after that', async () => {
    const folder = makeTemporaryFolder();
    const first = openSqliteStorage(folder);
    await first.boards.appendBatch([makeEntry('board00000000000', 'kept')]);
    const key = await first.workshops.secret('hostKey');
    await first.close();
    const second = openSqliteStorage(folder);
    expect((await second.boards.load('board00000000000'))?.seq).toBe(1);
    expect(await second.workshops.secret('hostKey')).toEqual(key);
    await second.close();
  });

  it('of the first version is brought up to date with all that it holds', async () => {
    const folder = makeTemporaryFolder();
    const workshop = {
      ...{ id: 'workshop00000000', expiresAt: 1, title: 'Kept', purpose: null, minutes: null, more: {} },
    };
    const first = openSqliteStorage(folder);
    await first.workshops.write([{ put: 'workshop', value: workshop }]);
    await first.close();
    const database = openDatabase(databasePath(folder));
    database.exec(
      'DROP INDEX item_participant; DROP INDEX item_board; ALTER TABLE item DROP COLUMN participant; DROP TABLE receipt',
    );
    database.exec('PRAGMA user_version=1');
    database.close();
    const second = openSqliteStorage(folder);
    const item = {
      id: 'x',
      workshopId: workshop.id,
      boardId: 'b',
      kind: 'table',
      participantId: 'p',
      more: {},
    };
    await second.workshops.write([{ put: 'item', value: item }]);
    expect(await second.workshops.read(workshop.id)).toMatchObject({ workshop, items: [item] });
    await second.close();
  });

  it('of a newer version is refused and left as it is', () => {
    const folder = makeTemporaryFolder();
    const database = openDatabase(databasePath(folder));
    migrateSchema(database);
    const newer = readSchemaVersion(database) + 1;
    database.exec(`PRAGMA user_version=${newer}`);
    expect(() => openSqliteStorage(folder)).toThrow(expect.objectContaining({ kind: 'tooNew' }));
    expect(readSchemaVersion(database)).toBe(newer);
    database.close();
  });
});
