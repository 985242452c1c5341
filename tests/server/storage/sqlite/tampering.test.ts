import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../../../server/storage/sqlite/database.ts';
import { databasePath } from '../../../../server/storage/sqlite/dataFolder.ts';
import { openSqliteStorage } from '../../../../server/storage/sqlite/sqliteStorage.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import { makeEntry, readText } from '../../../contract/entries.ts';
import { makeTemporaryFolder } from '../temporaryFolder.ts';

const board = 'board00000000000';
const other = 'other00000000000';
const workshopId = 'workshop00000000';

let storage: Storage;
let intruder: Database;
beforeEach(async () => {
  const folder = makeTemporaryFolder();
  storage = openSqliteStorage(folder);
  for (const text of ['a', 'b', 'c', 'd']) {
    await storage.boards.appendBatch([makeEntry(board, text), makeEntry(other, text)]);
  }
  await storage.boards.compact(other, 2, new TextEncoder().encode('ab'));
  intruder = openDatabase(databasePath(folder));
  onTestFinished(async () => {
    intruder.close();
    await storage.close();
  });
});

const ofBoard = `(SELECT number FROM document WHERE id = '${board}')`;
const ofOther = `(SELECT number FROM document WHERE id = '${other}')`;

/** Changes one bit of a stored value; `row` says which ("table WHERE …"). */
function flipBit(column: string, row: string): void {
  const value = intruder.get(`SELECT ${column} FROM ${row}`, [])?.[0];
  if (!(value instanceof Uint8Array)) throw new Error('There is no such row.');
  const changed = value.map((byte, index) => (index === 20 ? byte ^ 1 : byte));
  intruder.run(`UPDATE ${row.replace(' WHERE', ` SET ${column} = ? WHERE`)}`, [changed]);
}

function exec(sql: string): () => void {
  return () => intruder.exec(sql);
}

describe('a document is refused as corrupt, and not blanked, when', () => {
  it.each<[string, () => void]>([
    [
      'a byte of a row has changed',
      () => flipBit('sealed', `journal WHERE document = ${ofBoard} AND seq = 2`),
    ],
    ['a row is cut short', exec(`UPDATE journal SET sealed = x'00' WHERE document = ${ofBoard} AND seq = 4`)],
    ['a row is missing in the middle', exec(`DELETE FROM journal WHERE document = ${ofBoard} AND seq = 2`)],
    ['the first row is missing', exec(`DELETE FROM journal WHERE document = ${ofBoard} AND seq = 1`)],
    ['the last row is missing', exec(`DELETE FROM journal WHERE document = ${ofBoard} AND seq = 4`)],
    ['all rows are missing', exec(`DELETE FROM journal WHERE document = ${ofBoard}`)],
    [
      'a row says another writer',
      exec(`UPDATE journal SET participant = 'ben' WHERE document = ${ofBoard} AND seq = 3`),
    ],
    [
      'a link of the chain has changed',
      () => flipBit('chain', `journal WHERE document = ${ofBoard} AND seq = 3`),
    ],
    [
      'the end is set back',
      exec(
        `DELETE FROM journal WHERE document = ${ofBoard} AND seq = 4; UPDATE document SET seq = 3 WHERE number = ${ofBoard}`,
      ),
    ],
    [
      'two rows have changed places',
      exec(`UPDATE journal SET seq = 9 WHERE document = ${ofBoard} AND seq = 2;
       UPDATE journal SET seq = 2 WHERE document = ${ofBoard} AND seq = 3;
       UPDATE journal SET seq = 3 WHERE document = ${ofBoard} AND seq = 9`),
    ],
    [
      'a row of another document is in its place',
      exec(`UPDATE journal SET sealed = (SELECT sealed FROM journal WHERE document = ${ofOther} AND seq = 3)
       WHERE document = ${ofBoard} AND seq = 3`),
    ],
  ])('%s', async (_, tamper) => {
    tamper();
    await expect(storage.boards.load(board)).rejects.toMatchObject({ name: 'StorageError', kind: 'corrupt' });
    // A second look says the same, and the other document is not concerned.
    await expect(storage.boards.load(board)).rejects.toMatchObject({ kind: 'corrupt' });
    expect((await storage.boards.load(other))?.tail.map(readText)).toEqual(['c', 'd']);
  });

  it.each<[string, () => void]>([
    ['its snapshot has changed', () => flipBit('sealed', `snapshot WHERE true`)],
    ['its snapshot is missing', exec('DELETE FROM snapshot')],
    ['its snapshot says another number', exec('UPDATE snapshot SET seq = 3')],
    ['its snapshot has another end', () => flipBit('chain', `snapshot WHERE true`)],
  ])('%s', async (_, tamper) => {
    tamper();
    await expect(storage.boards.load(other)).rejects.toMatchObject({ kind: 'corrupt' });
    expect((await storage.boards.load(board))?.seq).toBe(4);
  });

  it('its key is missing or another one', async () => {
    const folder = makeTemporaryFolder();
    const first = openSqliteStorage(folder);
    await first.boards.appendBatch([makeEntry(board, 'a'), makeEntry(other, 'b')]);
    await first.close();
    const database = openDatabase(databasePath(folder));
    database.exec(`DELETE FROM document_key WHERE document = ${ofBoard}`);
    database.exec(`UPDATE document_key SET key = zeroblob(32) WHERE document = ${ofOther}`);
    database.close();
    const second = openSqliteStorage(folder);
    for (const id of [board, other]) {
      await expect(second.boards.load(id)).rejects.toMatchObject({ kind: 'corrupt' });
    }
    // Nothing is written on top of what can't be read.
    await expect(second.boards.appendBatch([makeEntry(board, 'x')])).rejects.toMatchObject({
      kind: 'corrupt',
    });
    await second.close();
  });
});

describe('a workshop', () => {
  beforeEach(async () => {
    const item = { workshopId, title: 'x', more: {} };
    await storage.workshops.write([
      {
        put: 'workshop',
        value: { id: workshopId, expiresAt: 1, title: 'x', purpose: null, minutes: null, more: {} },
      },
      { put: 'cohort', value: { ...item, id: 'cohort0000000000' } },
      { put: 'board', value: { ...item, id: board, template: null } },
    ]);
  });

  it.each<[string, () => void]>([
    ['its row has changed', () => flipBit('sealed', `workshop WHERE true`)],
    ['a row of an item has changed', () => flipBit('sealed', `item WHERE kind = 'cohort'`)],
    [
      'a row is in the place of another',
      exec("UPDATE item SET sealed = (SELECT sealed FROM item WHERE kind = 'board') WHERE kind = 'cohort'"),
    ],
  ])('is refused as corrupt when %s, and can still be erased', async (_, tamper) => {
    tamper();
    await expect(storage.workshops.read(workshopId)).rejects.toMatchObject({ kind: 'corrupt' });
    await storage.workshops.delete(workshopId);
    expect(await storage.workshops.read(workshopId)).toBeNull();
    expect(await storage.boards.isTombstoned(board)).toBe(true);
  });
});
