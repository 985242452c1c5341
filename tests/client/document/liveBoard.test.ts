import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryStorage } from '../../../client/document/memoryStorage.ts';
import type { OutboxStorage } from '../../../client/document/outboxStorage.ts';
import { newId } from '../../../shared/model/ids.ts';
import { addPostIts, binPostIts, colorPostIts, movePostIts } from '../../../shared/operations/postIt.ts';
import { FakeServer } from './fakeServer.ts';
import { openTestBoard, type TestBoard } from './openTestBoard.ts';
import { eventually } from '../../support/eventually.ts';

function addNote(on: TestBoard, text = 'kia ora'): string {
  const id = newId();
  expect(on.board.run(addPostIts([{ id, text }]))).toEqual({ ok: true, value: null });
  return id;
}

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] }),
);
afterEach(() => void vi.useRealTimers());

describe('a change', () => {
  it('is shown at once, saved when the server has it, and reaches the others', async () => {
    const server = new FakeServer();
    const [ada, ben] = [await openTestBoard(server), await openTestBoard(server)];
    server.settle();
    const id = addNote(ada);
    expect(ada.board.snapshot.postIt.get(id)?.text).toBe('kia ora');
    expect(ada.board.status).toMatchObject({ state: 'saving', unsaved: 1 });
    server.settle();
    expect(ada.board.status).toMatchObject({ state: 'saved', unsaved: 0 });
    expect(ben.board.snapshot.postIt.get(id)?.text).toBe('kia ora');
  });

  it('tells whether it was made here', async () => {
    const server = new FakeServer();
    const [ada, ben] = [await openTestBoard(server), await openTestBoard(server)];
    server.settle();
    const told: [string, boolean][] = [];
    ada.board.onChange((_changes, local) => told.push(['ada', local]));
    ben.board.onChange((_changes, local) => told.push(['ben', local]));
    addNote(ada);
    server.settle();
    expect(told).toEqual([
      ['ada', true],
      ['ben', false],
    ]);
  });

  it('is refused before it is written when the person may not make it', async () => {
    const server = new FakeServer();
    server.hello = { role: 'observer' };
    const watcher = await openTestBoard(server, { role: 'observer' });
    server.settle();
    expect(watcher.board.run(addPostIts([{ text: 'x' }]))).toEqual({
      ok: false,
      reason: { reason: 'observer' },
    });
    expect(watcher.board.status.readOnly).toBe('observer');
    expect(watcher.board.snapshot.postIt.size).toBe(0);
  });

  it('is refused on a page that is older than the server', async () => {
    const server = new FakeServer();
    server.hello = { schema: 99 };
    const old = await openTestBoard(server);
    server.settle();
    expect(old.board.status).toMatchObject({ state: 'readOnly', readOnly: 'older' });
    expect(old.board.run(addPostIts([{ text: 'x' }]))).toEqual({
      ok: false,
      reason: { reason: 'read-only' },
    });
  });
});

describe('the outbox', () => {
  it('sends the same bytes again, in order, before anything new', async () => {
    const server = new FakeServer();
    const ada = await openTestBoard(server);
    server.settle();
    ada.link().drop();
    const ids = [addNote(ada, 'one'), addNote(ada, 'two')];
    expect(ada.board.status).toMatchObject({ state: 'kept', unsaved: 2, online: false });
    ada.link().connect();
    const [first, second] = ada.link().resent;
    ada.link().drop();
    ada.link().connect();
    expect(ada.link().resent.slice(2)).toEqual([first, second]);
    server.settle();
    expect(server.came).toEqual([first, second]);
    expect([...server.snapshot.postIt.keys()].toSorted()).toEqual(ids.toSorted());
    expect(ada.board.status.state).toBe('saved');
  });

  it('row 74: applies once what was stored but whose acknowledgement was lost', async () => {
    const server = new FakeServer();
    const ada = await openTestBoard(server);
    server.settle();
    const id = addNote(ada);
    ada.link().deliverUp();
    expect(server.snapshot.postIt.has(id)).toBe(true);
    ada.link().drop();
    expect(ada.board.status.unsaved).toBe(1);
    ada.link().connect();
    server.settle();
    expect(ada.board.status.unsaved).toBe(0);
    expect(server.snapshot.postIt.get(id)?.text).toBe('kia ora');
  });

  it('keeps what the server can not store, and what follows it, and sends it again after a pause', async () => {
    const server = new FakeServer();
    const ada = await openTestBoard(server);
    server.settle();
    server.storeFails = true;
    addNote(ada, 'one');
    server.settle();
    expect(ada.board.status).toMatchObject({ state: 'kept', unsaved: 1 });
    server.storeFails = false;
    addNote(ada, 'two');
    server.settle();
    expect(ada.board.status.unsaved).toBe(2);
    const saved = ada.board.whenSaved();
    vi.advanceTimersByTime(5000);
    server.settle();
    await saved;
    expect(server.snapshot.postIt.size).toBe(2);
    expect(ada.board.tray.entries).toEqual([]);
  });

  it('tries no later again because many changes waited', async () => {
    const server = new FakeServer();
    const ada = await openTestBoard(server);
    server.settle();
    server.storeFails = true;
    for (let number = 0; number < 10; number++) addNote(ada);
    server.settle();
    vi.advanceTimersByTime(1000);
    server.settle();
    server.storeFails = false;
    vi.advanceTimersByTime(2000);
    server.settle();
    expect(ada.board.status.unsaved).toBe(0);
  });

  it('puts what the transport can not carry in the tray and never sends it again', async () => {
    const server = new FakeServer();
    const ada = await openTestBoard(server);
    server.settle();
    addNote(ada, 'too much');
    ada.link().closeTooLarge();
    expect(ada.board.status.unsaved).toBe(0);
    expect(ada.board.tray.entries).toMatchObject([{ words: 'too much', reason: 'too-large' }]);
    server.settle();
    expect(server.came).toEqual([]);
    expect(ada.board.snapshot.postIt.size).toBe(0);
  });

  it('splits what is large, under one step of undo', async () => {
    const server = new FakeServer();
    const ada = await openTestBoard(server);
    server.settle();
    const notes = Array.from({ length: 40 }, () => ({ text: 'ā'.repeat(2000) }));
    ada.board.run(addPostIts(notes));
    server.settle();
    expect(server.came.length).toBeGreaterThan(1);
    for (const update of server.came) expect(update.byteLength).toBeLessThan(50 * 1024);
    expect(server.snapshot.postIt.size).toBe(40);
    ada.board.undo();
    server.settle();
    expect([...server.snapshot.postIt.values()].every(({ deleted }) => deleted)).toBe(true);
    expect(ada.board.canUndo).toBe(false);
  });
});

describe('a page that closes', () => {
  it('leaves its unsent changes to the next, which sends the same bytes', async () => {
    const server = new FakeServer();
    const storage = createMemoryStorage();
    const before = await openTestBoard(server, { storage });
    server.settle();
    const known = addNote(before, 'known');
    server.settle();
    before.link().drop();
    const unsent = addNote(before, 'unsent');
    await before.board.close();
    const after = await openTestBoard(server, { storage });
    expect([...after.board.snapshot.postIt.keys()].toSorted()).toEqual([known, unsent].toSorted());
    expect(after.board.status).toMatchObject({ state: 'saving', unsaved: 1 });
    server.settle();
    expect(server.snapshot.postIt.get(unsent)?.text).toBe('unsent');
    expect(after.board.status.state).toBe('saved');
  });

  it('that crashed is followed at once by its reload', async () => {
    const server = new FakeServer();
    const storage = createMemoryStorage();
    const crashed = await openTestBoard(server, { storage });
    crashed.link().drop();
    const id = addNote(crashed, 'unsent');
    await crashed.board.flush();
    const other = await openTestBoard(server, { storage });
    expect(other.board.snapshot.postIt.has(id)).toBe(false);
    const reloaded = await openTestBoard(server, { storage, previousTabId: crashed.board.tabId });
    expect(reloaded.board.snapshot.postIt.has(id)).toBe(true);
  });

  it('hands everything over within the task in which it goes', async () => {
    const server = new FakeServer();
    const storage = createMemoryStorage();
    const going = await openTestBoard(server, { storage });
    going.link().drop();
    const id = addNote(going, 'typed just before');
    const editor = going.board.openTextSession('postIt', id, 'text');
    editor.change('typed just before it went');
    going.board.flushAtOnce();
    const next = await openTestBoard(server, { storage });
    expect(next.board.snapshot.postIt.get(id)?.text).toBe('typed just before it went');
    expect(next.board.undo().ok).toBe(true);
    expect(next.board.snapshot.postIt.get(id)?.text).toBe('typed just before');
  });

  it('keeps its undo steps for the next', async () => {
    const server = new FakeServer();
    const storage = createMemoryStorage();
    const before = await openTestBoard(server, { storage });
    server.settle();
    const id = addNote(before);
    before.board.run(colorPostIts([id], 'blue'));
    server.settle();
    await before.board.close();
    const after = await openTestBoard(server, { storage });
    server.settle();
    expect(after.board.undo().ok).toBe(true);
    expect(after.board.snapshot.postIt.get(id)?.color).toBe('yellow');
    expect(after.board.redo().ok).toBe(true);
    expect(after.board.snapshot.postIt.get(id)?.color).toBe('blue');
  });

  it('may have stopped between sending and hearing of it: nothing is doubled', async () => {
    const server = new FakeServer();
    const storage = createMemoryStorage();
    const before = await openTestBoard(server, { storage });
    server.settle();
    const id = addNote(before);
    before.link().deliverUp();
    before.link().drop();
    await before.board.close();
    const after = await openTestBoard(server, { storage });
    server.settle();
    expect(after.board.status.unsaved).toBe(0);
    expect([...after.board.snapshot.postIt.keys()]).toEqual([id]);
  });
});

describe('row 75: a device that can not keep anything', () => {
  function fullStorage(): OutboxStorage & { full: boolean } {
    const inner = createMemoryStorage();
    const storage = {
      ...inner,
      keeps: 'device' as const,
      full: true,
      write: async (changes: Parameters<OutboxStorage['write']>[0]) => {
        if (storage.full) throw new DOMException('full', 'QuotaExceededError');
        await inner.write(changes);
      },
    };
    return storage;
  }

  it('says so, goes on in the page, and writes everything once it can', async () => {
    const server = new FakeServer();
    const storage = fullStorage();
    const ada = await openTestBoard(server, { storage });
    ada.link().drop();
    const id = addNote(ada);
    await ada.board.flush();
    expect(ada.board.status).toMatchObject({ storageFailed: true, keptOn: 'page', unsaved: 1 });
    storage.full = false;
    await ada.board.flush();
    expect(ada.board.status).toMatchObject({ storageFailed: false, keptOn: 'device' });
    await ada.board.close();
    const after = await openTestBoard(server, { storage });
    expect(after.board.snapshot.postIt.has(id)).toBe(true);
  });
});

describe('undo', () => {
  it('takes back only one’s own, and leaves what others changed since', async () => {
    const server = new FakeServer();
    const [ada, ben] = [await openTestBoard(server), await openTestBoard(server)];
    server.settle();
    const [first, second] = [addNote(ada, 'one'), addNote(ada, 'two')];
    ada.board.run(colorPostIts([first, second], 'blue'));
    server.settle();
    ben.board.run(colorPostIts([first], 'rose'));
    server.settle();
    expect(ada.board.undo().ok).toBe(true);
    server.settle();
    expect(ben.board.snapshot.postIt.get(first)?.color).toBe('rose');
    expect(ben.board.snapshot.postIt.get(second)?.color).toBe('yellow');
    expect(ben.board.canUndo).toBe(true);
  });

  it('says when others changed all of it since', async () => {
    const server = new FakeServer();
    const [ada, ben] = [await openTestBoard(server), await openTestBoard(server)];
    server.settle();
    const id = addNote(ada);
    ada.board.run(movePostIts([{ id, place: ['board', 5, 5, 'a0'] }]));
    server.settle();
    ben.board.run(movePostIts([{ id, place: ['board', 9, 9, 'a0'] }]));
    server.settle();
    expect(ada.board.undo()).toEqual({ ok: false, reason: { reason: 'changed-since' } });
    expect(ada.board.snapshot.postIt.get(id)?.place).toEqual(['board', 9, 9, 'a0']);
  });

  it('brings a batch back as one step, and redoes it', async () => {
    const server = new FakeServer();
    const ada = await openTestBoard(server);
    server.settle();
    const ids = [newId(), newId(), newId()];
    ada.board.runAll(ids.map((id) => addPostIts([{ id, text: 'x' }])));
    ada.board.run(binPostIts(ids));
    ada.board.undo();
    expect(ids.map((id) => ada.board.snapshot.postIt.get(id)?.deleted)).toEqual([false, false, false]);
    ada.board.undo();
    expect(ids.map((id) => ada.board.snapshot.postIt.get(id)?.deleted)).toEqual([true, true, true]);
    expect(ada.board.canUndo).toBe(false);
    ada.board.redo();
    expect(ids.map((id) => ada.board.snapshot.postIt.get(id)?.deleted)).toEqual([false, false, false]);
  });
});

describe('undo of a step that may not be taken back now', () => {
  const locked = { mine: true, locked: true, frozen: false };
  let ada: TestBoard;
  let ids: string[];
  const colorOf = (id = '') => ada.board.snapshot.postIt.get(id)?.color;

  beforeEach(async () => {
    ada = await openTestBoard(new FakeServer());
    ids = [addNote(ada, 'one'), addNote(ada, 'two'), addNote(ada, 'three')];
    for (const id of ids) ada.board.run(colorPostIts([id], 'blue'));
  });

  it('says why and keeps it for another try', () => {
    ada.targets.set(ids[2] ?? '', locked);
    expect(ada.board.undo()).toMatchObject({ ok: false, reason: { reason: 'locked' } });
    expect(ids.map(colorOf)).toEqual(['blue', 'blue', 'blue']);
    ada.targets.clear();
    expect(ada.board.undo().ok).toBe(true);
    expect(ids.map(colorOf)).toEqual(['blue', 'blue', 'yellow']);
  });

  it('goes on to the steps before it when it is pressed again, and comes back to it in the end', () => {
    ada.targets.set(ids[2] ?? '', locked);
    ada.targets.set(ids[1] ?? '', { ...locked, locked: false, frozen: true });
    const presses = [1, 2, 3].map(() => ada.board.undo());
    expect(presses).toMatchObject([
      { ok: false, reason: { reason: 'locked' } },
      { ok: false, reason: { reason: 'frozen' } },
      { ok: true },
    ]);
    expect(ids.map(colorOf)).toEqual(['yellow', 'blue', 'blue']);
    ada.targets.clear();
    while (ada.board.canUndo) ada.board.undo();
    expect(ids.map(colorOf)).toEqual(['yellow', 'yellow', 'yellow']);
    expect([...ada.board.snapshot.postIt.values()].every(({ deleted }) => deleted)).toBe(true);
  });

  it('ends where there is nothing else to take back', () => {
    while (ada.board.canUndo) ada.board.undo();
    const id = addNote(ada, 'alone');
    ada.targets.set(id, locked);
    for (const _press of [1, 2, 3])
      expect(ada.board.undo()).toMatchObject({ ok: false, reason: { reason: 'locked' } });
    expect(ada.board.canUndo).toBe(true);
  });

  it('is the same for redo', () => {
    ada.board.undo();
    ada.board.undo();
    ada.targets.set(ids[1] ?? '', locked);
    expect(ada.board.redo()).toMatchObject({ ok: false, reason: { reason: 'locked' } });
    expect(ada.board.redo().ok).toBe(true);
    expect(ids.map(colorOf)).toEqual(['blue', 'yellow', 'blue']);
  });
});

describe('the end', () => {
  it('is told, and what waits stays on the device', async () => {
    const server = new FakeServer();
    const ada = await openTestBoard(server);
    server.settle();
    ada.link().drop();
    addNote(ada);
    ada.link().end(4403);
    expect(ada.board.status).toMatchObject({ state: 'ended', ended: 'removed', unsaved: 1 });
    expect(ada.board.run(addPostIts([{ text: 'x' }])).ok).toBe(false);
  });

  it('of an erased workshop leaves one’s unsent words in the tray and nothing on the device', async () => {
    const server = new FakeServer();
    const storage = createMemoryStorage();
    const ada = await openTestBoard(server, { storage });
    server.settle();
    addNote(ada, 'sent');
    server.settle();
    ada.link().drop();
    addNote(ada, 'unsent');
    ada.link().end(4410);
    expect(ada.board.status).toMatchObject({ state: 'ended', ended: 'erased', unsaved: 0 });
    expect(ada.board.tray.entries).toMatchObject([{ words: 'unsent', reason: 'round-closed' }]);
    await eventually(async () => expect((await storage.read()).acknowledged).toEqual([]));
  });
});
