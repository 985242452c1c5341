import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryStorage } from '../../../client/document/memoryStorage.ts';
import { newId } from '../../../shared/model/ids.ts';
import { addPostIts, colorPostIts, movePostIts } from '../../../shared/operations/postIt.ts';
import type { OperationCall } from '../../../shared/operations/operation.ts';
import { recordMap } from '../../../shared/document/roots.ts';
import { FakeServer } from './fakeServer.ts';
import { openTestBoard, type TestBoard } from './openTestBoard.ts';
import { typePostItText } from '../../support/typePostItText.ts';

function addNote(on: TestBoard, text = 'kia ora'): string {
  const id = newId();
  expect(on.board.run(addPostIts([{ id, text }])).ok).toBe(true);
  return id;
}

function type(on: TestBoard, id: string, text: string): void {
  for (let length = 1; length <= text.length; length++) {
    const call = typePostItText(id, text.slice(0, length - 1), text.slice(0, length));
    expect(on.board.run(call as OperationCall).ok).toBe(true);
  }
}

/** Opens a board whose first note is everybody's. */
async function openWithNote(server: FakeServer): Promise<{ ada: TestBoard; ben: TestBoard; note: string }> {
  const [ada, ben] = [await openTestBoard(server), await openTestBoard(server)];
  server.settle();
  const note = addNote(ben, 'shared');
  server.settle();
  return { ada, ben, note };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a refused change', () => {
  it('goes, others never see it, and everything else stays', async () => {
    const server = new FakeServer();
    const { ada, ben, note } = await openWithNote(server);
    server.locked.add(note);
    const seen: unknown[] = [];
    ben.board.onChange((changes) => seen.push(...changes));
    ada.board.run(colorPostIts([note], 'rose'));
    const mine = addNote(ada, 'mine');
    server.settle();
    expect(ada.board.snapshot.postIt.get(note)?.color).toBe('yellow');
    expect(ada.board.snapshot.postIt.get(mine)?.text).toBe('mine');
    expect(seen).toMatchObject([{ id: mine }]);
    expect(ada.board.tray.entries).toMatchObject([
      { operation: 'changeRecords', recordId: note, reason: 'locked', words: '' },
    ]);
    expect(ada.board.status).toMatchObject({ state: 'saved', refused: 1, unsaved: 0 });
  });

  it('is told to subscribers as one change', async () => {
    const server = new FakeServer();
    const { ada, note } = await openWithNote(server);
    server.locked.add(note);
    ada.board.run(colorPostIts([note], 'rose'));
    const told: unknown[][] = [];
    ada.board.onChange((changes, local) => told.push([changes.map(({ id }) => id), local]));
    server.settle();
    expect(told).toEqual([[[note], false]]);
  });

  it('gives the page a new client id, and both documents are equal again', async () => {
    const server = new FakeServer();
    const { ada, ben, note } = await openWithNote(server);
    server.locked.add(note);
    ada.board.run(colorPostIts([note], 'rose'));
    server.settle();
    server.locked.clear();
    ada.board.run(colorPostIts([note], 'green'));
    server.settle();
    expect(ben.board.snapshot.postIt.get(note)?.color).toBe('green');
    expect(ada.board.snapshot.postIt.get(note)?.color).toBe('green');
    expect(ada.board.tray.entries).toHaveLength(1);
  });

  it('does not come back after a reload', async () => {
    const server = new FakeServer();
    const storage = createMemoryStorage();
    const ben = await openTestBoard(server);
    const ada = await openTestBoard(server, { storage });
    server.settle();
    const note = addNote(ben);
    server.settle();
    server.locked.add(note);
    ada.board.run(colorPostIts([note], 'rose'));
    server.settle();
    await ada.board.close();
    const offline = new FakeServer();
    const after = await openTestBoard(offline, { storage });
    expect(after.board.snapshot.postIt.get(note)?.color).toBe('yellow');
    expect(after.board.tray.entries).toHaveLength(1);
  });

  it('takes the rest of its own writing along in the same order, several refusals at once', async () => {
    const server = new FakeServer();
    const { ada, ben, note } = await openWithNote(server);
    const other = addNote(ben);
    server.settle();
    server.locked.add(note);
    server.locked.add(other);
    const mine = addNote(ada, 'mine');
    ada.board.run(colorPostIts([note], 'rose'));
    ada.board.run(movePostIts([{ id: mine, place: ['board', 10, 20, 'a0'] }]));
    ada.board.run(movePostIts([{ id: other, place: ['board', 1, 1, 'a0'] }]));
    ada.board.run(movePostIts([{ id: mine, place: ['board', 30, 40, 'a0'] }]));
    server.settle();
    expect(server.snapshot.postIt.get(mine)?.place).toEqual(['board', 30, 40, 'a0']);
    expect(ada.board.tray.entries.map(({ recordId }) => recordId)).toEqual([note, other]);
    expect(ada.board.status.unsaved).toBe(0);
  });
});

describe('typing in a refused note', () => {
  /** The next note under this id will be refused. */
  async function openWithLockedId() {
    const server = new FakeServer();
    const ada = await openTestBoard(server);
    server.settle();
    const id = newId();
    server.locked.add(id);
    return { server, ada, id };
  }

  it('makes one entry with the whole text', async () => {
    const { server, ada, id } = await openWithLockedId();
    ada.board.run(addPostIts([{ id, text: '' }]));
    type(ada, id, 'they listen before they speak');
    server.settle();
    expect(ada.board.tray.entries).toMatchObject([
      { recordId: id, words: 'they listen before they speak', reason: 'locked' },
    ]);
    expect(ada.board.snapshot.postIt.has(id)).toBe(false);
    expect(ada.board.status.unsaved).toBe(0);
  });

  it('keeps letters typed after the refusal, before and after a drop', async () => {
    const { server, ada, id } = await openWithLockedId();
    const old = ada.link();
    ada.board.run(addPostIts([{ id, text: '' }]));
    type(ada, id, 'they listen');
    old.deliverUp();
    old.deliverDown();
    for (const link of server.links) link.drop();
    type(ada, id, 'more');
    for (const link of server.links) link.connect();
    server.settle();
    expect(old.open).toBe(false);
    expect(ada.board.tray.entries).toHaveLength(1);
    expect(ada.board.tray.entries[0]?.words).toContain('more');
    expect(ada.board.tray.entries[0]?.words).toContain('they listen');
  });

  it('can be kept as a note of one’s own', async () => {
    const { server, ada, id } = await openWithLockedId();
    ada.board.run(addPostIts([{ id, text: 'whānau first' }]));
    server.settle();
    const entry = ada.board.tray.entries[0];
    expect(ada.board.tray.keepAsMyNote(entry?.id ?? '', ['board', 3, 4, 'a0']).ok).toBe(true);
    server.settle();
    expect(ada.board.tray.entries).toEqual([]);
    expect([...server.snapshot.postIt.values()]).toMatchObject([
      { text: 'whānau first', place: ['board', 3, 4, 'a0'] },
    ]);
  });

  it('can be discarded for good', async () => {
    const server = new FakeServer();
    const storage = createMemoryStorage();
    const ada = await openTestBoard(server, { storage });
    server.settle();
    server.rule = () => 'step';
    addNote(ada);
    server.settle();
    ada.board.tray.discard(ada.board.tray.entries[0]?.id ?? '');
    await ada.board.close();
    expect((await storage.read()).tray).toEqual([]);
  });
});

describe('bytes that can not come in', () => {
  it('are made anew as operations: nothing is lost and nothing reaches the tray', async () => {
    const server = new FakeServer();
    const ada = await openTestBoard(server);
    server.settle();
    let refusals = 0;
    server.rule = () => (refusals++ === 0 ? 'scan' : null);
    const id = newId();
    ada.board.run(addPostIts([{ id, text: '' }]));
    type(ada, id, 'aroha');
    server.settle();
    expect(server.snapshot.postIt.get(id)?.text).toBe('aroha');
    expect(ada.board.snapshot.postIt.get(id)?.text).toBe('aroha');
    expect(ada.board.tray.entries).toEqual([]);
    expect(ada.board.status.unsaved).toBe(0);
    expect(ada.board.undo().ok).toBe(true);
  });

  it('that are refused again and again end in the tray', async () => {
    const server = new FakeServer();
    const ada = await openTestBoard(server);
    server.settle();
    server.rule = () => 'scan';
    addNote(ada, 'kia ora');
    for (let tries = 0; tries < 10; tries++) {
      server.settle();
      vi.advanceTimersByTime(5000);
    }
    expect(ada.board.tray.entries).toMatchObject([{ words: 'kia ora', reason: 'scan' }]);
    expect(ada.board.status.unsaved).toBe(0);
  });

  it('are made anew after a reload in between', async () => {
    const server = new FakeServer();
    const storage = createMemoryStorage();
    const ada = await openTestBoard(server, { storage });
    server.settle();
    server.rule = () => 'scan';
    const id = addNote(ada, 'aroha');
    const link = ada.link();
    link.deliverUp();
    while (link.deliverDown());
    server.rule = () => null;
    await ada.board.close();
    const after = await openTestBoard(server, { storage });
    server.settle();
    expect(server.snapshot.postIt.get(id)?.text).toBe('aroha');
    expect(after.board.status.unsaved).toBe(0);
  });
});

describe('a refusal at the very beginning of a document, with more on its way behind it', () => {
  async function begin() {
    const server = new FakeServer();
    const { ada, ben, note } = await openWithNote(server);
    server.locked.add(note);
    ada.board.run(colorPostIts([note], 'rose'));
    const id = newId();
    ada.board.run(addPostIts([{ id, text: '' }]));
    type(ada, id, 'aroha');
    return { server, ada, ben, id };
  }

  async function expectKept({ server, ada, ben, id }: Awaited<ReturnType<typeof begin>>) {
    for (let tries = 0; tries < 5; tries++) {
      server.settle();
      await vi.advanceTimersByTimeAsync(5000);
    }
    for (const { board } of [ada, ben]) expect(board.snapshot.postIt.get(id)?.text).toBe('aroha');
    expect(ada.board.tray.entries).toMatchObject([{ reason: 'locked' }]);
    expect(ada.board.status).toMatchObject({ unsaved: 0, state: 'saved' });
  }

  it('loses nothing', async () => {
    await expectKept(await begin());
  });

  it('leaves nothing on the board but what was stored', async () => {
    const scene = await begin();
    const clients = new Set(scene.server.doc.store.clients.keys());
    scene.ada.link().deliverUp();
    expect(new Set(scene.server.doc.store.clients.keys())).toEqual(clients);
    await expectKept(scene);
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('loses nothing when the server restarts after %i more', async (more) => {
    const scene = await begin();
    const link = scene.ada.link();
    for (let count = 0; count <= more; count++) {
      link.deliverUp();
      while (link.deliverDown());
    }
    const links = [...scene.server.links];
    scene.server.restart();
    for (const one of links) one.connect();
    await expectKept(scene);
  });
});

describe('what hangs on something refused', () => {
  it('is made anew where it still can be', async () => {
    const server = new FakeServer();
    const { ada, note } = await openWithNote(server);
    const place = ['board', 7, 7, 'a0'] as const;
    server.rule = () => 'locked';
    ada.board.run(movePostIts([{ id: note, place: ['board', 1, 1, 'a0'] }]));
    ada.link().deliverUp();
    server.rule = () => null;
    ada.board.run(movePostIts([{ id: note, place }]));
    server.settle();
    expect(server.snapshot.postIt.get(note)?.place).toEqual(place);
    expect(ada.board.tray.entries).toHaveLength(1);
    expect(ada.board.status.unsaved).toBe(0);
  });
});

describe('during a swap', () => {
  it('people go on in the old document, and nothing of it is lost', async () => {
    const server = new FakeServer();
    const { ada, ben, note } = await openWithNote(server);
    server.locked.add(note);
    ada.board.run(colorPostIts([note], 'rose'));
    ada.link().deliverUp();
    ada.link().deliverDown();
    const mine = addNote(ada, 'in between');
    addNote(ben, 'by another');
    server.settle();
    expect(ada.board.snapshot.postIt.get(mine)?.text).toBe('in between');
    expect(new Set(ada.board.snapshot.postIt.keys())).toEqual(new Set(server.snapshot.postIt.keys()));
    expect(ada.board.status.unsaved).toBe(0);
  });

  /** A note is made while a fresh document loads; the server stores it, and has not told the fresh document so. */
  async function storeMeanwhile(begin: (ada: TestBoard) => void) {
    const server = new FakeServer();
    const { ada, note } = await openWithNote(server);
    begin(ada);
    server.settle();
    const old = ada.link();
    server.locked.add(note);
    ada.board.run(colorPostIts([note], 'rose'));
    old.deliverUp();
    const mine = addNote(ada, 'in between');
    while (old.deliverDown());
    const next = ada.link();
    expect(next).not.toBe(old);
    next.deliverUp();
    while (next.deliverDown());
    old.deliverUp();
    while (old.deliverDown());
    expect(ada.board.status.unsaved).toBe(0);
    expect(ada.board.snapshot.postIt.get(mine)?.text).toBe('in between');
    return { server, ada, old, next, mine };
  }

  it('what was stored meanwhile is there, though the fresh document was not told of it yet', async () => {
    const { old } = await storeMeanwhile((ada) => void addNote(ada, 'earlier'));
    expect(old.open).toBe(false);
  });

  // The server fills up what was refused only with what is stored after it: before, that has no place in a fresh document.
  it('stays in the old document while the fresh one can not show what was stored', async () => {
    const { server, ada, old, mine } = await storeMeanwhile(() => undefined);
    expect(old.open).toBe(true);
    server.settle();
    expect(old.open).toBe(false);
    expect(ada.board.snapshot.postIt.get(mine)?.text).toBe('in between');
  });

  it('changes not sent yet stay on the screen until they are stored or made anew, however long that takes', async () => {
    const { server, ada, old, next, mine } = await storeMeanwhile(() => undefined);
    for (const link of [old, next]) link.drop();
    const later = addNote(ada, 'offline');
    vi.advanceTimersByTime(60_000);
    const texts = () => [mine, later].map((id) => ada.board.snapshot.postIt.get(id)?.text);
    expect(texts()).toEqual(['in between', 'offline']);
    for (const link of [old, next]) link.connect();
    server.settle();
    expect(texts()).toEqual(['in between', 'offline']);
    expect(ada.board.status.unsaved).toBe(0);
    expect(old.open).toBe(false);
  });

  it('undo still takes back what was done before it', async () => {
    const server = new FakeServer();
    const { ada, note } = await openWithNote(server);
    const mine = addNote(ada, 'mine');
    ada.board.run(colorPostIts([mine], 'green'));
    server.settle();
    server.locked.add(note);
    ada.board.run(colorPostIts([note], 'rose'));
    server.settle();
    server.locked.clear();
    ada.board.undo();
    expect(ada.board.undo().ok).toBe(true);
    server.settle();
    expect(server.snapshot.postIt.get(mine)?.color).toBe('yellow');
  });

  it('a purge by the server arrives as for everybody', async () => {
    const server = new FakeServer();
    const { ada, note } = await openWithNote(server);
    server.change((doc) => doc.getMap('postIt').delete(note));
    server.settle();
    expect(ada.board.snapshot.postIt.has(note)).toBe(false);
    expect(recordMap(server.doc, 'postIt', note)).toBeNull();
    expect(Y.encodeStateVector(server.doc).byteLength).toBeGreaterThan(0);
  });
});
