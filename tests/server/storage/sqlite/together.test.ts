import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase, type Database } from '../../../../server/storage/sqlite/database.ts';
import { createDocumentRows } from '../../../../server/storage/sqlite/documentRows.ts';
import { migrateSchema } from '../../../../server/storage/sqlite/schema.ts';
import { createScrubber } from '../../../../server/storage/sqlite/scrubber.ts';
import { createSqliteBoardStore } from '../../../../server/storage/sqlite/sqliteBoardStore.ts';
import {
  createApplyChange,
  createSqliteWorkshopStore,
} from '../../../../server/storage/sqlite/sqliteWorkshopStore.ts';
import { makeEntry } from '../../../contract/entries.ts';
import { makeTemporaryFolder } from '../temporaryFolder.ts';

const board = 'board00000000001';
const workshopId = 'workshop';
const secret = `${board}~private~round~writer`;
const round = { id: 'round', workshopId, boardId: board, more: { state: 'closed' } };

/** Fails at the n-th statement that writes, counted from when it is armed. */
function failing(database: Database): { database: Database; failAt(n: number): void; count(): number } {
  let left = Infinity;
  let written = 0;
  const run: Database['run'] = (sql, parameters) => {
    written += 1;
    left -= 1;
    if (left === 0) throw new Error('the machine stopped (on purpose)');
    return database.run(sql, parameters);
  };
  const failAt = (n: number) => {
    left = n;
    written = 0;
  };
  return { database: { ...database, run }, failAt, count: () => written };
}

async function openStores(path: string) {
  const opened = openDatabase(path);
  migrateSchema(opened);
  const { database, failAt, count } = failing(opened);
  const documents = createDocumentRows(database);
  const scrubber = createScrubber(database);
  const apply = createApplyChange(database, documents);
  return {
    boards: createSqliteBoardStore(database, documents, scrubber, () => 0, apply),
    workshops: createSqliteWorkshopStore(database, documents, scrubber, apply),
    ...{ failAt, count },
    close: () => opened.close(),
  };
}

it('row 51: an update, erased documents and changed tables are stored as one, whichever statement it ends at', async () => {
  const path = join(makeTemporaryFolder(), 'test.db');
  let stores = await openStores(path);
  onTestFinished(() => stores.close());
  const value = { id: workshopId, expiresAt: 9, title: 'T', purpose: null, minutes: null, more: {} };
  await stores.workshops.write([
    { put: 'workshop', value },
    { put: 'board', value: { id: board, workshopId, title: 'B', template: null, more: {} } },
    { put: 'round', value: round },
  ]);
  await stores.boards.appendBatch([makeEntry(secret, 'words', { firstClocks: [{ client: 5, clock: 0 }] })]);
  const together = {
    erased: [secret, `${board}~private~round~another`],
    changes: [{ put: 'round' as const, value: { ...round, more: { state: 'revealed' } } }],
  };
  const reveal = () =>
    stores.boards.appendBatch([
      { ...makeEntry(board, 'shown', { firstClocks: [{ client: 7, clock: 0 }] }), together },
    ]);
  const look = async () => ({
    shown: (await stores.boards.load(board))?.tail.length ?? 0,
    documents: (await stores.boards.list(board)).includes(secret),
    gone: await stores.boards.isTombstoned(secret),
    state: (await stores.workshops.read(workshopId))?.rounds[0]?.more['state'],
  });
  const before = { shown: 0, documents: true, gone: false, state: 'closed' };
  let steps = 0;
  for (let n = 1; ; n++) {
    stores.failAt(n);
    const failed = await reveal().then(
      () => false,
      () => true,
    );
    stores.failAt(Infinity);
    stores.close();
    stores = await openStores(path);
    if (!failed) break;
    steps = n;
    expect(await look()).toEqual(before);
  }
  expect(steps).toBeGreaterThan(10);
  expect(await look()).toEqual({ shown: 1, documents: false, gone: true, state: 'revealed' });
  await expect(stores.boards.load(secret)).rejects.toMatchObject({ kind: 'erased' });
});
