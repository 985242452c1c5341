import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../../server/storage/sqlite/database.ts';
import { createDocumentRows } from '../../../../server/storage/sqlite/documentRows.ts';
import { migrateSchema } from '../../../../server/storage/sqlite/schema.ts';
import { createScrubber } from '../../../../server/storage/sqlite/scrubber.ts';
import { createSqliteBoardStore } from '../../../../server/storage/sqlite/sqliteBoardStore.ts';
import type { JournalEntry } from '../../../../server/storage/boardStore.ts';
import { StorageError } from '../../../../server/storage/storageError.ts';
import { makeEntry } from '../../../contract/entries.ts';
import { makeTemporaryFolder } from '../temporaryFolder.ts';

const board = 'board00000000000';

function makeBig(clock: number): JournalEntry {
  return { ...makeEntry(board, '', { firstClocks: [{ client: 1, clock }] }), update: new Uint8Array(20_000) };
}

it('a full disk refuses writes, serves reads, and takes the same writes once there is room', async () => {
  const database = openDatabase(join(makeTemporaryFolder(), 'test.db'));
  onTestFinished(() => database.close());
  migrateSchema(database);
  const store = createSqliteBoardStore(
    database,
    createDocumentRows(database),
    createScrubber(database),
    () => 0,
    () => undefined,
  );
  database.exec('PRAGMA max_page_count=80');
  let written = 0;
  let refusal: unknown = null;
  while (refusal === null) {
    await store.appendBatch([makeBig(written)]).then(
      () => void (written += 1),
      (error: unknown) => void (refusal = error),
    );
  }
  expect(refusal).toBeInstanceOf(StorageError);
  expect(refusal).toMatchObject({ kind: 'diskFull' });
  expect(written).toBeGreaterThan(2);
  expect((await store.load(board))?.seq).toBe(written);
  await expect(store.appendBatch([makeBig(written)])).rejects.toMatchObject({ kind: 'diskFull' });
  database.exec('PRAGMA max_page_count=10000');
  expect(await store.appendBatch([makeBig(written)])).toEqual([written + 1]);
  expect((await store.load(board))?.tail.length).toBe(written + 1);
});
