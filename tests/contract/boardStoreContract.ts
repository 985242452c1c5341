import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BoardStore } from '../../server/storage/boardStore.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeEntry, readText } from './entries.ts';

const board = 'board00000000000';
const other = 'other00000000000';
const ada = 'ada0000000000000';
const ben = 'ben0000000000000';

/** What every board store must do. `open` gives an empty storage whose clock `time` can be set. */
export function describeBoardStore(name: string, open: (time: { now: number }) => Storage): void {
  describe(`${name}: board store`, () => {
    const time = { now: 0 };
    let storage: Storage;
    let store: BoardStore;
    beforeEach(() => {
      time.now = Date.UTC(2026, 0, 5);
      storage = open(time);
      store = storage.boards;
    });
    afterEach(() => storage.close());

    async function readTexts(documentId: string) {
      const stored = await store.load(documentId);
      if (stored === null) return null;
      const snapshot = stored.snapshot === null ? null : readText(stored.snapshot);
      return { snapshot, tail: stored.tail.map(readText), seq: stored.seq };
    }

    describe('journal', () => {
      it('knows nothing of a document that was never written', async () => {
        expect(await store.load(board)).toBeNull();
        expect(await store.owners(board)).toEqual([]);
        expect(await store.clients(board)).toEqual([]);
        expect(await store.list()).toEqual([]);
      });

      it('gives back the updates of each document in order', async () => {
        const first = await store.appendBatch([
          makeEntry(board, 'a'),
          makeEntry(other, 'x'),
          makeEntry(board, 'b'),
        ]);
        const second = await store.appendBatch([makeEntry(board, 'c')]);
        expect([first, second]).toEqual([[1, 1, 2], [3]]);
        expect(await readTexts(board)).toEqual({ snapshot: null, tail: ['a', 'b', 'c'], seq: 3 });
        expect(await readTexts(other)).toEqual({ snapshot: null, tail: ['x'], seq: 1 });
      });

      it('keeps any bytes, of the server too, and an empty batch changes nothing', async () => {
        const update = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
        const view = new Uint8Array(update.buffer, 1, 60_000);
        await store.appendBatch([
          { ...makeEntry(board, ''), update: new Uint8Array(0), participantId: null },
          { ...makeEntry(board, ''), update: view },
        ]);
        expect(await store.appendBatch([])).toEqual([]);
        const stored = await store.load(board);
        expect(stored?.tail).toEqual([new Uint8Array(0), view]);
        expect(stored?.tail[1]?.constructor).toBe(Uint8Array);
      });

      it('does not change what is stored when the caller changes its bytes', async () => {
        const entry = makeEntry(board, 'kept');
        await store.appendBatch([entry]);
        entry.update.fill(0);
        (await store.load(board))?.tail[0]?.fill(0);
        expect((await readTexts(board))?.tail).toEqual(['kept']);
      });

      it('reads back more rows than the database hands out at once', async () => {
        const texts = Array.from({ length: 200 }, (_, index) => `update ${index}`);
        await store.appendBatch(texts.map((text) => makeEntry(board, text)));
        expect(await readTexts(board)).toEqual({ snapshot: null, tail: texts, seq: 200 });
      });

      it('lists documents, all or those of a board', async () => {
        const ids = [board, `${board}~facilitators`, `${board}~private~round00000000000~${ada}`, other];
        await store.appendBatch(ids.map((id) => makeEntry(id, 'x')));
        expect(await store.list()).toEqual([...ids].sort());
        expect(await store.list(board)).toEqual(ids.slice(0, 3).sort());
      });
    });

    describe('clocks', () => {
      const at = (client: number, clock: number, text = 'x') =>
        makeEntry(board, text, { firstClocks: [{ client, clock }] });

      it('takes a clock of a client once, and the whole batch is refused with it', async () => {
        await store.appendBatch([at(7, 0, 'first')]);
        const again = store.appendBatch([makeEntry(other, 'innocent'), at(8, 0), at(7, 0, 'again')]);
        await expect(again).rejects.toMatchObject({ name: 'StorageError', kind: 'conflict', entry: 2 });
        expect(await readTexts(board)).toEqual({ snapshot: null, tail: ['first'], seq: 1 });
        expect(await store.load(other)).toBeNull();
        // What the refused batch had taken is free.
        expect(await store.appendBatch([at(8, 0), makeEntry(other, 'innocent')])).toEqual([2, 1]);
      });

      it('refuses the same clock twice in one batch', async () => {
        await expect(store.appendBatch([at(7, 3), at(7, 3)])).rejects.toMatchObject({
          kind: 'conflict',
          entry: 1,
        });
        expect(await store.load(board)).toBeNull();
      });

      it('takes other clients, later clocks, other documents and updates that only delete', async () => {
        await store.appendBatch([at(7, 0), at(7, 1), at(4_294_967_295, 0)]);
        await store.appendBatch([makeEntry(other, 'x', { firstClocks: [{ client: 7, clock: 0 }] })]);
        await store.appendBatch([makeEntry(board, 'delete'), makeEntry(board, 'delete')]);
        expect((await store.load(board))?.seq).toBe(5);
      });
    });

    describe('owners and clients', () => {
      const owned = (recordId: string, participantId: string | null, kind = 'postIt') =>
        makeEntry(board, 'x', { owned: [{ recordId, kind, participantId }] });
      const bound = (clientId: number, participantId: string, documentId = board) =>
        makeEntry(documentId, 'x', { clients: [{ clientId, participantId }] });

      it('keeps who made a record, nobody for the server', async () => {
        await store.appendBatch([owned('two', ben), owned('one', ada), owned('three', null)]);
        expect(await store.owners(board)).toEqual([
          { recordId: 'one', kind: 'postIt', participantId: ada },
          { recordId: 'three', kind: 'postIt', participantId: null },
          { recordId: 'two', kind: 'postIt', participantId: ben },
        ]);
        expect(await store.owners(other)).toEqual([]);
      });

      it.each([
        ['another person', owned('one', ben)],
        ['the server', owned('one', null)],
        ['the same person as another kind', owned('one', ada, 'lane')],
      ])('never gives an id to %s', async (_, entry) => {
        await store.appendBatch([owned('one', ada)]);
        await expect(store.appendBatch([entry])).rejects.toMatchObject({ kind: 'conflict', entry: 0 });
        expect(await store.owners(board)).toEqual([{ recordId: 'one', kind: 'postIt', participantId: ada }]);
      });

      it('does not mind hearing the same owner or client twice', async () => {
        await store.appendBatch([owned('one', ada), owned('one', ada), owned('two', null), bound(5, ada)]);
        await store.appendBatch([owned('one', ada), owned('two', null), bound(5, ada)]);
        expect((await store.owners(board)).length).toBe(2);
        expect(await store.clients(board)).toEqual([{ clientId: 5, participantId: ada }]);
      });

      it('binds a client id to one person for each document', async () => {
        await store.appendBatch([bound(5, ada), bound(4_294_967_295, ben), bound(5, ben, other)]);
        await expect(store.appendBatch([bound(5, ben)])).rejects.toMatchObject({ kind: 'conflict' });
        expect(await store.clients(board)).toEqual([
          { clientId: 5, participantId: ada },
          { clientId: 4_294_967_295, participantId: ben },
        ]);
      });

      it('counts the new clients of a person and day over all documents', async () => {
        const day = Math.floor(time.now / 86_400_000);
        await store.appendBatch([bound(1, ada), bound(2, ada, other), bound(3, ben)]);
        time.now += 86_400_000;
        await store.appendBatch([bound(4, ada), bound(1, ada)]);
        expect(await store.countNewClients(ada, day)).toBe(2);
        expect(await store.countNewClients(ada, day + 1)).toBe(1);
        expect(await store.countNewClients(ben, day + 1)).toBe(0);
      });
    });

    describe('compaction', () => {
      const bytes = (text: string) => new TextEncoder().encode(text);
      const write = (...texts: string[]) => store.appendBatch(texts.map((text) => makeEntry(board, text)));

      it('puts a snapshot in the place of the first updates and goes on counting', async () => {
        await write('a', 'b', 'c');
        await store.compact(board, 2, bytes('ab'));
        expect(await readTexts(board)).toEqual({ snapshot: 'ab', tail: ['c'], seq: 3 });
        expect(await write('d')).toEqual([4]);
        await store.compact(board, 4, bytes('abcd'));
        expect(await readTexts(board)).toEqual({ snapshot: 'abcd', tail: [], seq: 4 });
        expect(await write('e')).toEqual([5]);
        expect(await readTexts(board)).toEqual({ snapshot: 'abcd', tail: ['e'], seq: 5 });
      });

      it('replaces the snapshot by another of the same updates', async () => {
        await write('a', 'b');
        await store.compact(board, 2, bytes('ab'));
        await store.compact(board, 2, bytes('AB'));
        expect(await readTexts(board)).toEqual({ snapshot: 'AB', tail: [], seq: 2 });
      });

      it.each([0, 1, 4, 9])('refuses to compact 3 updates, 2 of them compacted, up to %i', async (upTo) => {
        await write('a', 'b', 'c');
        await store.compact(board, 2, bytes('ab'));
        await expect(store.compact(board, upTo, bytes('no'))).rejects.toMatchObject({ kind: 'missing' });
        expect(await readTexts(board)).toEqual({ snapshot: 'ab', tail: ['c'], seq: 3 });
      });

      it('refuses a document that was never written', async () => {
        await expect(store.compact(board, 0, bytes('no'))).rejects.toMatchObject({ kind: 'missing' });
        expect(await store.load(board)).toBeNull();
      });

      it('still refuses clocks that were compacted, also any below them', async () => {
        const at = (clock: number) => makeEntry(board, 'x', { firstClocks: [{ client: 7, clock }] });
        await store.appendBatch([at(0), at(4), at(9), at(12)]);
        await store.compact(board, 3, bytes('x'));
        for (const clock of [0, 4, 6, 9, 12]) {
          await expect(store.appendBatch([at(clock)])).rejects.toMatchObject({ kind: 'conflict' });
        }
        expect(await store.appendBatch([at(10), at(13)])).toEqual([5, 6]);
        await store.compact(board, 6, bytes('x'));
        await expect(store.appendBatch([at(11)])).rejects.toMatchObject({ kind: 'conflict' });
        expect(await store.appendBatch([at(14)])).toEqual([7]);
      });

      it('keeps owners and clients', async () => {
        const owner = { recordId: 'one', kind: 'postIt', participantId: ada };
        const client = { clientId: 5, participantId: ada };
        await store.appendBatch([makeEntry(board, 'x', { owned: [owner], clients: [client] })]);
        await store.compact(board, 1, bytes('x'));
        expect(await store.owners(board)).toEqual([owner]);
        expect(await store.clients(board)).toEqual([client]);
      });
    });

    describe('erasing', () => {
      const hidden = `${board}~private~round00000000000~${ada}`;

      it('takes a document away for ever and leaves the others', async () => {
        const owner = { recordId: 'one', kind: 'postIt', participantId: ada };
        const client = { clientId: 5, participantId: ada };
        await store.appendBatch([
          makeEntry(hidden, 'x', { owned: [owner], clients: [client] }),
          makeEntry(board, 'y'),
        ]);
        await store.erase(hidden);
        await store.erase(hidden);
        expect(await store.isTombstoned(hidden)).toBe(true);
        expect(await store.isTombstoned(board)).toBe(false);
        expect(await store.list()).toEqual([board]);
        expect(await store.countNewClients(ada, Math.floor(time.now / 86_400_000))).toBe(0);
        for (const call of [
          store.load(hidden),
          store.owners(hidden),
          store.clients(hidden),
          store.compact(hidden, 1, new Uint8Array(1)),
        ]) {
          await expect(call).rejects.toMatchObject({ kind: 'erased' });
        }
        expect((await readTexts(board))?.tail).toEqual(['y']);
      });

      it('refuses a batch that writes to an erased document', async () => {
        await store.erase(hidden);
        const batch = store.appendBatch([makeEntry(board, 'innocent'), makeEntry(hidden, 'late')]);
        await expect(batch).rejects.toMatchObject({ kind: 'erased', entry: 1 });
        expect(await store.load(board)).toBeNull();
      });

      it('erases a board with all its documents, those that come later too', async () => {
        await store.appendBatch([makeEntry(board, 'x'), makeEntry(hidden, 'x'), makeEntry(other, 'x')]);
        await store.eraseBoard(board);
        expect(await store.list()).toEqual([other]);
        for (const id of [board, hidden, `${board}~facilitators`]) {
          expect(await store.isTombstoned(id)).toBe(true);
          await expect(store.load(id)).rejects.toMatchObject({ kind: 'erased' });
          await expect(store.appendBatch([makeEntry(id, 'late')])).rejects.toMatchObject({ kind: 'erased' });
        }
      });

      it('closes a board that nobody had written to', async () => {
        await store.eraseBoard(board);
        expect(await store.isTombstoned(board)).toBe(true);
      });
    });

    it('refuses everything once closed', async () => {
      await storage.close();
      await storage.close();
      await expect(store.load(board)).rejects.toMatchObject({ kind: 'closed' });
      await expect(store.appendBatch([makeEntry(board, 'x')])).rejects.toMatchObject({ kind: 'closed' });
    });
  });
}
