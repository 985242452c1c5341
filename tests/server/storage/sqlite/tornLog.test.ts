import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { databasePath } from '../../../../server/storage/sqlite/dataFolder.ts';
import { openSqliteStorage } from '../../../../server/storage/sqlite/sqliteStorage.ts';
import { makeEntry, readText } from '../../../contract/entries.ts';
import { makeTemporaryFolder } from '../temporaryFolder.ts';

const board = 'board00000000000';

/** A copy of a data folder whose write-ahead log ends at `length`, followed by `tail`. */
function copyFolder(from: string, to: string, length: number, tail: Uint8Array): void {
  mkdirSync(to);
  copyFileSync(databasePath(from), databasePath(to));
  const log = readFileSync(`${databasePath(from)}-wal`).subarray(0, length);
  writeFileSync(`${databasePath(to)}-wal`, Buffer.concat([log, tail]));
}

it('keeps every acknowledged row wherever the log was cut or torn after it', async () => {
  const root = makeTemporaryFolder();
  const folder = join(root, 'data');
  const storage = openSqliteStorage(folder);
  // The length of the log at each acknowledgement: all up to there was synced.
  const lengths: number[] = [];
  for (let index = 0; index < 6; index++) {
    await storage.boards.appendBatch([makeEntry(board, `update ${index}`)]);
    lengths.push(statSync(`${databasePath(folder)}-wal`).size);
  }
  const cuts = lengths.flatMap((length) => [length, length + 24, length + 2000, length + 5000]);
  for (const [index, cut] of cuts.entries()) {
    const acknowledged = lengths.filter((length) => length <= cut).length;
    for (const tail of [new Uint8Array(0), new Uint8Array(3000), new Uint8Array(3000).fill(0xa5)]) {
      const copy = join(root, `copy-${index}-${tail.length}-${tail[0] ?? 0}`);
      copyFolder(folder, copy, cut, tail);
      const reopened = openSqliteStorage(copy);
      const stored = await reopened.boards.load(board);
      expect(stored?.tail.map(readText).slice(0, acknowledged)).toEqual(
        lengths.slice(0, acknowledged).map((_, number) => `update ${number}`),
      );
      await reopened.close();
    }
  }
  await storage.close();
});
