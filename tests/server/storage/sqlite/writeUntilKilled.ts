import { writeSync } from 'node:fs';
import { openSqliteStorage } from '../../../../server/storage/sqlite/sqliteStorage.ts';
import { makeEntry } from '../../../contract/entries.ts';

// Writes numbered updates to two documents in the given folder until it is killed, compacts now and then, and
// prints each number after it was acknowledged.
const [folder = '', boardA = '', boardB = '', start = '0'] = process.argv.slice(2);
const { boards } = openSqliteStorage(folder);

for (let number = Number(start); ; number++) {
  const clock = [{ client: 1, clock: number }];
  const [seq = 0] = await boards.appendBatch([
    makeEntry(boardA, `${number} `, { firstClocks: clock }),
    makeEntry(boardB, `${number} `, { firstClocks: clock }),
  ]);
  // Not by console: the line must have left this process before the next write begins.
  writeSync(1, `${number}\n`);
  if (number % 7 === 6) {
    const stored = await boards.load(boardA);
    const parts = stored === null ? [] : [stored.snapshot ?? new Uint8Array(), ...stored.tail];
    await boards.compact(boardA, seq, Buffer.concat(parts));
  }
}
