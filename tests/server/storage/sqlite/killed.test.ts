import { describe, expect, it } from 'vitest';
import { openSqliteStorage } from '../../../../server/storage/sqlite/sqliteStorage.ts';
import type { StoredDocument } from '../../../../server/storage/boardStore.ts';
import { startChild } from '../childProcess.ts';
import { makeTemporaryFolder } from '../temporaryFolder.ts';

const boardA = 'board0000000000a';
const boardB = 'board0000000000b';
const script = new URL('./writeUntilKilled.ts', import.meta.url);

function readNumbers(stored: StoredDocument | null): number[] {
  const parts = stored === null ? [] : [stored.snapshot ?? new Uint8Array(), ...stored.tail];
  return Buffer.concat(parts).toString('utf8').trim().split(' ').map(Number);
}

describe('a server that is killed in the middle of writing', () => {
  it('has kept everything it had acknowledged, each once and in order', { timeout: 30_000 }, async () => {
    const folder = makeTemporaryFolder();
    let written = 0;
    for (const linesBeforeKill of [1, 33, 80]) {
      const child = startChild(script, [folder, boardA, boardB, String(written)]);
      await child.waitForLines(linesBeforeKill);
      await child.kill();
      const storage = openSqliteStorage(folder);
      const [a, b] = await Promise.all([storage.boards.load(boardA), storage.boards.load(boardB)]);
      await storage.close();
      const numbers = readNumbers(a);
      expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index));
      // Both documents of a batch, or neither.
      expect(readNumbers(b)).toEqual(numbers);
      expect(a?.seq).toBe(numbers.length);
      // At most one batch was written and not yet acknowledged.
      const acknowledged = Number(child.lines.at(-1)) + 1;
      expect([acknowledged, acknowledged + 1]).toContain(numbers.length);
      written = numbers.length;
    }
  });
});
