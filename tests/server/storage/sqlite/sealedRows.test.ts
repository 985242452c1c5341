import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../../server/storage/sqlite/database.ts';
import { databasePath } from '../../../../server/storage/sqlite/dataFolder.ts';
import { openSqliteStorage } from '../../../../server/storage/sqlite/sqliteStorage.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import { makeEntry } from '../../../contract/entries.ts';
import { makeTemporaryFolder } from '../temporaryFolder.ts';

const canary = 'canary-kererū-7391';
const board = 'board00000000000';
const answerId = 'check00000000000/ada0000000000000';
const workshopId = 'workshop00000000';

let folder: string;
let storage: Storage;
beforeEach(() => {
  folder = makeTemporaryFolder();
  storage = openSqliteStorage(folder);
  onTestFinished(() => storage.close());
});

/** Names of the files in the data folder that hold these bytes. */
function findFiles(bytes: Uint8Array | string): string[] {
  return readdirSync(folder).filter((name) =>
    readFileSync(join(folder, name)).includes(typeof bytes === 'string' ? bytes : Buffer.from(bytes)),
  );
}

async function writeCanaries(): Promise<void> {
  const items = { workshopId, more: { note: canary } };
  await storage.workshops.write([
    {
      put: 'workshop',
      value: { id: workshopId, expiresAt: 1, title: canary, purpose: canary, minutes: 1, more: { canary } },
    },
    { put: 'cohort', value: { ...items, id: 'cohort0000000000', title: canary } },
    { put: 'board', value: { ...items, id: board, title: canary, template: null } },
    {
      put: 'participant',
      value: {
        ...items,
        id: 'ada0000000000000',
        role: 'participant',
        name: canary,
        cohortId: null,
        visibility: 'normal',
        removed: false,
        lastSeenDay: 1,
      },
    },
    {
      put: 'item',
      value: {
        ...items,
        id: answerId,
        boardId: board,
        kind: 'answer',
        participantId: 'ada0000000000000',
      },
    },
    {
      put: 'grant',
      value: {
        id: 'grant00000000000',
        workshopId,
        kind: 'code',
        participantId: null,
        expiresAt: null,
        secret: canary,
        keep: true,
      },
    },
    {
      remember: {
        workshopId,
        participantId: 'ada0000000000000',
        commandId: 'c1',
        result: { title: canary },
        at: 1,
      },
    },
  ]);
  await storage.boards.appendBatch([makeEntry(board, canary), makeEntry(board, canary)]);
}

describe('sealed rows', () => {
  it('keep words, names, titles and codes out of every file', async () => {
    await writeCanaries();
    expect((await storage.workshops.findGrant('code', canary))?.kept).toBe(canary);
    // The log holds the newest rows: ids can be found there, so the search does look at the right bytes.
    expect(findFiles(board)).toContain('netboard.db-wal');
    expect(findFiles(canary)).toEqual([]);
    await storage.boards.compact(board, 1, new TextEncoder().encode(canary));
    expect(findFiles(canary)).toEqual([]);
    await storage.close();
    expect(findFiles(board)).toContain('netboard.db');
    expect(findFiles(canary)).toEqual([]);
  });

  it('differ even where the words are the same', async () => {
    await writeCanaries();
    const reader = openDatabase(databasePath(folder));
    const sealed = reader.all('SELECT sealed FROM journal', []).map(([bytes]) => bytes);
    reader.close();
    expect(sealed.length).toBe(2);
    expect(sealed[0]).not.toEqual(sealed[1]);
  });

  describe('after erasing', () => {
    /** Everything of the document that could still be found: key, sealed bytes, ids. */
    function readTraces(): Uint8Array[] {
      const reader = openDatabase(databasePath(folder));
      const traces = [
        'SELECT key FROM document_key',
        'SELECT sealed FROM journal',
        'SELECT chain FROM journal',
        'SELECT sealed FROM snapshot',
      ].flatMap((sql) => reader.all(sql, []));
      reader.close();
      return traces.map(([bytes]) => bytes).filter((bytes) => bytes instanceof Uint8Array);
    }

    it('a document has left neither key, nor bytes, nor id in any file', async () => {
      await writeCanaries();
      const hidden = `${board}~private~round00000000000~ben0000000000000`;
      await storage.boards.erase(board);
      await storage.boards.appendBatch([makeEntry('other00000000000', 'stays')]);
      const before = readTraces().length;
      await storage.boards.appendBatch([
        makeEntry('board00000000002', canary, {
          owned: [{ recordId: 'recordtrace00000', kind: 'postIt', participantId: 'ben0000000000000' }],
        }),
      ]);
      await storage.boards.compact('board00000000002', 1, new TextEncoder().encode(canary));
      const traces = readTraces();
      expect(traces.length).toBeGreaterThan(before);
      await storage.boards.erase('board00000000002');
      const left = readTraces();
      const gone = traces.filter((trace) => !left.some((kept) => Buffer.from(kept).equals(trace)));
      expect(gone.length).toBe(2);
      for (const trace of [...gone, 'recordtrace00000', 'board00000000002', 'ben0000000000000']) {
        expect(findFiles(trace)).toEqual([]);
      }
      expect(await storage.boards.isTombstoned(hidden)).toBe(true);
    });

    it('a workshop has left neither key nor rows of its own or its boards in any file', async () => {
      await writeCanaries();
      const reader = openDatabase(databasePath(folder));
      const keys = reader.all('SELECT key FROM workshop_key UNION ALL SELECT key FROM document_key', []);
      const rows = reader.all('SELECT sealed FROM item UNION ALL SELECT sealed FROM journal', []);
      reader.close();
      const traces = [...keys, ...rows]
        .map(([bytes]) => bytes)
        .filter((bytes) => bytes instanceof Uint8Array);
      expect(traces.length).toBe(2 + 4 + 2);
      expect(traces.every((trace) => findFiles(trace).length > 0)).toBe(true);
      await storage.workshops.delete(workshopId);
      for (const trace of [...traces, workshopId, board, 'ada0000000000000']) {
        expect(findFiles(trace)).toEqual([]);
      }
    });

    it('an item has left no row in any file, nor has what it held before', async () => {
      await writeCanaries();
      const readRows = () => {
        const reader = openDatabase(databasePath(folder));
        const rows = reader.all('SELECT sealed FROM item WHERE id = ?', [answerId]);
        reader.close();
        return rows.flat().filter((bytes) => bytes instanceof Uint8Array);
      };
      const before = readRows();
      const value = {
        id: answerId,
        workshopId,
        boardId: board,
        kind: 'answer',
        participantId: null,
        more: {},
      };
      await storage.workshops.write([{ put: 'item', value }]);
      const traces = [...before, ...readRows()];
      expect(traces.map((trace) => findFiles(trace).length > 0)).toEqual([true, true]);
      await storage.workshops.write([{ drop: 'item', id: answerId, kind: 'answer' }]);
      for (const trace of [...traces, answerId]) expect(findFiles(trace)).toEqual([]);
    });

    it('the log is emptied as soon as a hindering reader has gone', async () => {
      await storage.boards.appendBatch([makeEntry('other00000000000', 'stays'), makeEntry(board, canary)]);
      const reader = openDatabase(databasePath(folder));
      const [row] = reader.all(
        'SELECT key FROM document_key JOIN document ON document = number WHERE id = ?',
        [board],
      );
      const key = row?.[0];
      if (!(key instanceof Uint8Array)) throw new Error('There is no key.');
      reader.exec('BEGIN');
      reader.all('SELECT * FROM document', []);
      await storage.boards.erase(board);
      expect(findFiles(key)).toContain('netboard.db-wal');
      reader.exec('COMMIT');
      reader.close();
      await storage.boards.appendBatch([makeEntry('other00000000000', 'next')]);
      expect(findFiles(key)).toEqual([]);
    });
  });
});
