import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import * as Y from 'yjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { databaseName, openIndexedStorage, openStorage } from '../../../client/document/indexedStorage.ts';
import { createMemoryStorage } from '../../../client/document/memoryStorage.ts';
import {
  TAB_SILENT_AFTER,
  type OutboxEntry,
  type OutboxStorage,
} from '../../../client/document/outboxStorage.ts';

function entryOf(tabId: string, seq: number, text = 'x'): OutboxEntry {
  const update = new TextEncoder().encode(text);
  const call = { name: 'editText', input: { inserted: text } };
  return { tabId, seq, call, atomic: false, undoId: 'u', update, state: 'send', tries: 0 };
}

function updateOf(write: (map: Y.Map<unknown>) => void): Uint8Array {
  const doc = new Y.Doc();
  write(doc.getMap('m'));
  return Y.encodeStateAsUpdate(doc);
}

let names = 0;
const storages: [string, () => Promise<OutboxStorage>][] = [
  ['memory', async () => createMemoryStorage()],
  ['IndexedDB', () => openIndexedStorage(`test ${names++}`)],
];

describe.each(storages)('storage in %s', (_name, open) => {
  const now = 1_000_000;

  it('gives an own page back nothing of a page that lives', async () => {
    const storage = await open();
    await storage.write([
      { do: 'heartbeat', tabId: 'a', at: now },
      { do: 'putEntry', entry: entryOf('a', 1) },
    ]);
    const by = { tabId: 'b', nextSeq: 1, now: now + TAB_SILENT_AFTER };
    expect(await storage.adopt(by)).toEqual({ entries: [], history: null });
  });

  it('hands what a silent page left to another, once, in order, with the same bytes', async () => {
    const storage = await open();
    const left = [entryOf('a', 1, 'one'), entryOf('a', 2, 'two'), entryOf('a', 10, 'three')];
    await storage.write([
      { do: 'heartbeat', tabId: 'a', at: now },
      ...left.map((entry) => ({ do: 'putEntry' as const, entry })),
    ]);
    const by = { tabId: 'b', nextSeq: 100, now: now + TAB_SILENT_AFTER + 1 };
    const { entries } = await storage.adopt(by);
    expect(entries).toEqual(left.map((entry, index) => ({ ...entry, tabId: 'b', seq: 100 + index })));
    await storage.write([{ do: 'heartbeat', tabId: 'b', at: by.now }]);
    expect((await storage.adopt({ ...by, tabId: 'c' })).entries).toEqual([]);
  });

  it('hands on what a page left that said goodbye, or is known to be gone', async () => {
    const storage = await open();
    await storage.write([
      { do: 'heartbeat', tabId: 'a', at: null },
      { do: 'heartbeat', tabId: 'b', at: now },
      { do: 'putEntry', entry: entryOf('a', 1) },
      { do: 'putEntry', entry: entryOf('b', 1) },
    ]);
    expect((await storage.adopt({ tabId: 'c', nextSeq: 1, now })).entries).toHaveLength(1);
    expect((await storage.adopt({ tabId: 'c', nextSeq: 5, now, gone: 'b' })).entries).toHaveLength(1);
  });

  it('counts a page as gone whose clock was ahead by far', async () => {
    const storage = await open();
    await storage.write([
      { do: 'heartbeat', tabId: 'a', at: now + 86_400_000 },
      { do: 'putEntry', entry: entryOf('a', 1) },
    ]);
    expect((await storage.adopt({ tabId: 'b', nextSeq: 1, now })).entries).toHaveLength(1);
  });

  it('moves an acknowledged change from the outbox to what the server has, and compacts that', async () => {
    const storage = await open();
    const [first, second] = [updateOf((map) => map.set('a', 1)), updateOf((map) => map.set('b', 2))];
    await storage.write([{ do: 'putEntry', entry: entryOf('a', 1) }]);
    await storage.write([
      { do: 'dropEntry', tabId: 'a', seq: 1 },
      { do: 'appendAcknowledged', update: first },
    ]);
    await storage.write([{ do: 'appendAcknowledged', update: second }]);
    const { acknowledged } = await storage.read();
    const doc = new Y.Doc();
    for (const update of acknowledged) Y.applyUpdate(doc, update);
    expect(acknowledged).toHaveLength(1);
    expect(doc.getMap('m').toJSON()).toEqual({ a: 1, b: 2 });
    expect((await storage.adopt({ tabId: 'b', nextSeq: 1, now })).entries).toEqual([]);
    expect((await storage.read()).acknowledged).toEqual(acknowledged);
  });

  it('keeps an update whose earlier one is not there yet', async () => {
    const storage = await open();
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    doc.getMap('m').set('a', 1);
    doc.getMap('m').set('b', 2);
    const [first, second] = updates as [Uint8Array, Uint8Array];
    await storage.write([
      { do: 'appendAcknowledged', update: second },
      { do: 'appendAcknowledged', update: updateOf((map) => map.set('c', 3)) },
    ]);
    await storage.read();
    await storage.write([{ do: 'appendAcknowledged', update: first }]);
    const { acknowledged } = await storage.read();
    const read = new Y.Doc();
    for (const update of acknowledged) Y.applyUpdate(read, update);
    expect(read.getMap('m').toJSON()).toEqual({ a: 1, b: 2, c: 3 });
  });

  it('keeps undo history for the next page, and the tray', async () => {
    const storage = await open();
    const history = { undo: [{ id: 's', calls: [] }], redo: [] };
    const entry = {
      id: 't',
      kind: null,
      recordId: null,
      operation: 'x',
      words: 'kia ora',
      reason: 'step' as const,
      at: 1,
    };
    await storage.write([
      { do: 'heartbeat', tabId: 'a', at: null },
      { do: 'putUndo', tabId: 'a', history },
      { do: 'putTray', entry },
      { do: 'putTray', entry: { ...entry, id: 'u' } },
      { do: 'dropTray', id: 'u' },
    ]);
    expect((await storage.adopt({ tabId: 'b', nextSeq: 1, now })).history).toEqual(history);
    expect((await storage.read()).tray).toEqual([entry]);
  });

  it('drops a damaged copy of what the server has, and keeps the tray', async () => {
    const storage = await open();
    const damaged = new Uint8Array([255, 255, 255, 255]);
    const entry = {
      id: 't',
      kind: null,
      recordId: null,
      operation: 'x',
      words: 'kia ora',
      reason: 'step' as const,
      at: 1,
    };
    await storage.write([
      { do: 'appendAcknowledged', update: damaged },
      { do: 'appendAcknowledged', update: damaged },
      { do: 'putTray', entry },
    ]);
    expect(await storage.read()).toEqual({ acknowledged: [], tray: [entry] });
    const update = updateOf((map) => map.set('a', 1));
    await storage.write([{ do: 'appendAcknowledged', update }]);
    expect((await storage.read()).acknowledged).toEqual([update]);
  });

  it('has nothing left once erased', async () => {
    const storage = await open();
    await storage.write([{ do: 'appendAcknowledged', update: updateOf((map) => map.set('a', 1)) }]);
    await storage.erase();
    const again = _name === 'memory' ? storage : await openIndexedStorage(`test ${names - 1}`);
    expect(await again.read()).toEqual({ acknowledged: [], tray: [] });
  });
});

describe('openStorage', () => {
  it('keeps participants of one browser apart', async () => {
    const ada = await openStorage(databaseName('ada', 'board'));
    const ben = await openStorage(databaseName('ben', 'board'));
    await ada.write([{ do: 'appendAcknowledged', update: updateOf((map) => map.set('a', 1)) }]);
    expect((await ben.read()).acknowledged).toEqual([]);
    expect(ada.keeps).toBe('device');
  });

  it('keeps nothing on a device that several people share', async () => {
    expect((await openStorage(databaseName('ada', 'shared'), true)).keeps).toBe('page');
  });

  it('row 75: writes all of a transaction or nothing', async () => {
    const storage = await openStorage(databaseName('ada', 'atomic'));
    const broken = { ...entryOf('a', 2), call: { name: 'x', input: () => {} } };
    const write = storage.write([
      { do: 'putEntry', entry: entryOf('a', 1) },
      { do: 'putEntry', entry: broken },
    ]);
    await expect(write).rejects.toThrow();
    expect((await storage.adopt({ tabId: 'b', nextSeq: 1, now: 0 })).entries).toEqual([]);
  });
});

describe('a connection that the browser closed', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** The connections that are opened from now on. */
  function watchConnections(): IDBDatabase[] {
    const opened: IDBDatabase[] = [];
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((...given) => {
      const asked = open(...given);
      asked.addEventListener('success', () => opened.push(asked.result));
      return asked;
    });
    return opened;
  }

  it('is opened again by the next who needs it', async () => {
    const opened = watchConnections();
    const storage = await openIndexedStorage('closed by the browser');
    opened[0]?.close();
    await storage.write([{ do: 'putEntry', entry: entryOf('a', 1) }]);
    expect((await storage.adopt({ tabId: 'b', nextSeq: 1, now: 0 })).entries).toHaveLength(1);
    expect(opened).toHaveLength(2);
    storage.close();
  });

  it('stays closed when another page erases it, and when it was closed here', async () => {
    const opened = watchConnections();
    const erased = await openIndexedStorage('erased elsewhere');
    const closed = await openIndexedStorage('closed here');
    await deleteDB('erased elsewhere');
    await expect(erased.write([{ do: 'dropAcknowledged' }])).rejects.toThrow();
    closed.close();
    await expect(closed.write([{ do: 'dropAcknowledged' }])).rejects.toThrow();
    expect(opened).toHaveLength(2);
  });
});
