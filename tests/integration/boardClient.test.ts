import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryStorage } from '../../client/document/memoryStorage.ts';
import { newId } from '../../shared/model/ids.ts';
import { addPostIts, colorPostIts, movePostIts } from '../../shared/operations/postIt.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { makeWorkshop, type MadeWorkshop } from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';
import { openBoardClient, type BoardClient } from './boardClient.ts';
import { eventually } from '../support/eventually.ts';
import { typePostItText } from '../support/typePostItText.ts';

let server: RealServer;
let workshop: MadeWorkshop;
let clients: BoardClient[];

beforeEach(async () => {
  server = await startRealServer();
  workshop = await makeWorkshop(server);
  clients = [];
});

afterEach(async () => {
  for (const client of clients) await client.close();
  await server.remove();
});

async function open(given: Parameters<typeof openBoardClient>[2] = {}): Promise<BoardClient> {
  const client = await openBoardClient(server.url, workshop.code, given);
  clients.push(client);
  await eventually(() => {
    expect(client.board.status.state).toBe('saved');
    expect(client.session.facts).not.toBeNull();
  });
  return client;
}

function add(on: BoardClient, text: string): string {
  const id = newId();
  expect(on.board.run(addPostIts([{ id, text }]))).toEqual({ ok: true, value: null });
  return id;
}

const textsOf = ({ board }: BoardClient) =>
  [...board.snapshot.postIt.values()].map(({ text }) => text).toSorted();

async function restart(): Promise<void> {
  const { dataDir, port } = server;
  await server.stop();
  server = await startRealServer({ dataDir, env: { PORT: String(port) } });
}

describe('a change', () => {
  test('reaches others, and its writer is known as its author', async () => {
    const [ada, ben] = [await open(), await open()];
    const id = add(ada, 'whānau first');
    await ada.board.whenSaved();
    await eventually(() => expect(ben.board.snapshot.postIt.get(id)?.text).toBe('whānau first'));
    await eventually(() =>
      expect(ada.session.facts?.items.author[id]?.participantId).toBe(ada.joined.participantId),
    );
    const call = typePostItText(id, 'whānau first', 'x') as OperationCall;
    expect(ben.board.run(call)).toMatchObject({ ok: false, reason: { reason: 'not-author' } });
    expect(ada.board.run(typePostItText(id, 'whānau first', 'whānau always') as OperationCall).ok).toBe(true);
    await eventually(() => expect(ben.board.snapshot.postIt.get(id)?.text).toBe('whānau always'));
  });
});

describe('somebody offline', () => {
  test('adds 20 notes and moves 10 while the server restarts; everything merges, nothing is doubled', async () => {
    const [ada, ben] = [await open(), await open()];
    const before = Array.from({ length: 10 }, (_, index) => add(ben, `before ${index}`));
    await ben.board.whenSaved();
    await eventually(() => expect(ada.board.snapshot.postIt.size).toBe(10));
    ada.goOffline();
    const added = Array.from({ length: 20 }, (_, index) => add(ada, `offline ${index}`));
    for (const [index, id] of before.entries()) {
      ada.board.run(movePostIts([{ id, place: ['board', index, 7, 'a0'] }]));
    }
    const [recolored] = before;
    ben.board.run(colorPostIts([recolored as string], 'rose'));
    await ben.board.whenSaved();
    expect(ada.board.status).toMatchObject({ state: 'kept', unsaved: 30 });
    await restart();
    ada.comeBack();
    await ada.board.whenSaved();
    await eventually(() => expect(textsOf(ben)).toEqual(textsOf(ada)));
    expect(ben.board.snapshot.postIt.size).toBe(30);
    for (const id of added) expect(ben.board.snapshot.postIt.has(id)).toBe(true);
    for (const [index, id] of before.entries()) {
      expect(ben.board.snapshot.postIt.get(id)?.place).toEqual(['board', index, 7, 'a0']);
    }
    await eventually(() => expect(ada.board.snapshot.postIt.get(recolored as string)?.color).toBe('rose'));
    expect(ada.board.tray.entries).toEqual([]);
  });

  test('closes the page and opens it offline: the words are there, and go out once when back', async () => {
    const storage = createMemoryStorage();
    const ada = await open({ storage });
    const sent = add(ada, 'sent');
    await ada.board.whenSaved();
    ada.goOffline();
    const kept = add(ada, 'kept');
    await ada.board.close();
    const again = await openBoardClient(server.url, workshop.code, { joined: ada.joined, storage });
    clients.push(again);
    expect([...again.board.snapshot.postIt.keys()].toSorted()).toEqual([sent, kept].toSorted());
    await again.board.whenSaved();
    const ben = await open();
    expect(textsOf(ben)).toEqual(['kept', 'sent']);
    await eventually(() => expect(again.session.facts).not.toBeNull());
    expect(again.board.undo().ok).toBe(true);
    await eventually(() => expect(ben.board.snapshot.postIt.get(kept)?.deleted).toBe(true));
    expect(ben.board.snapshot.postIt.get(sent)?.deleted).toBe(false);
  });
});

describe('a refusal by the guard', () => {
  test('swaps the document; the words are in the tray, later work lands, others never notice', async () => {
    const [ada, ben] = [await open(), await open()];
    const id = add(ben, 'theirs');
    await ben.board.whenSaved();
    await eventually(() => expect(ada.board.snapshot.postIt.has(id)).toBe(true));
    ada.takesForOwn.add(id);
    const editor = ada.board.openTextSession('postIt', id, 'text');
    for (const letter of ' changed') expect(editor.change(editor.text + letter).ok).toBe(true);
    const mine = add(ada, 'mine');
    await ada.board.whenSaved();
    await eventually(() => expect(ada.board.snapshot.postIt.get(id)?.text).toBe('theirs'));
    editor.close();
    expect(ada.board.tray.entries).toMatchObject([
      { recordId: id, words: 'theirs changed', reason: 'not-author' },
    ]);
    await eventually(() => expect(ben.board.snapshot.postIt.get(mine)?.text).toBe('mine'));
    expect(ben.board.snapshot.postIt.get(id)?.text).toBe('theirs');
    expect(add(ada, 'after')).toBeTruthy();
    await ada.board.whenSaved();
    await eventually(() => expect(textsOf(ben)).toEqual(['after', 'mine', 'theirs']));
  });

  // The server takes the clocks that its refusal filled up for known, and acknowledges what it refused.
  test('is heard though the connection broke before it came', async () => {
    const [ada, ben] = [await open(), await open()];
    const id = add(ben, 'theirs');
    await ben.board.whenSaved();
    await eventually(() => expect(ada.board.snapshot.postIt.has(id)).toBe(true));
    ada.takesForOwn.add(id);
    ada.goDeaf();
    ada.board.run(typePostItText(id, 'theirs', 'theirs, mine') as OperationCall);
    const after = add(ada, 'after');
    await eventually(() => expect(ben.board.snapshot.postIt.has(after)).toBe(true));
    ada.goOffline();
    ada.comeBack();
    await ada.board.whenSaved();
    expect(ada.board.tray.entries).toMatchObject([{ recordId: id, words: 'theirs, mine' }]);
  });
});

describe('a refusal of the first change of a page', () => {
  /** Ada's page has written nothing yet, and wrongly takes a note of Ben's for hers. */
  async function openBeside() {
    const [ada, ben] = [await open(), await open()];
    const id = add(ben, 'theirs');
    await ben.board.whenSaved();
    await eventually(() => expect(ada.board.snapshot.postIt.has(id)).toBe(true));
    ada.takesForOwn.add(id);
    return { ada, ben, id };
  }

  async function expectMended({ ada, ben, id }: Awaited<ReturnType<typeof openBeside>>, texts: string[]) {
    await ada.board.whenSaved();
    await eventually(() => expect(textsOf(ben)).toEqual([...texts, 'theirs']));
    await eventually(() => expect(textsOf(ada)).toEqual([...texts, 'theirs']));
    expect(ada.board.tray.entries).toMatchObject([
      { recordId: id, words: 'theirs, mine', reason: 'not-author' },
    ]);
    const late = await open();
    expect(textsOf(late)).toEqual(textsOf(ben));
  }

  test('with many more behind it: those are there, and nobody else sees anything of it', async () => {
    const scene = await openBeside();
    const { ada, ben, id } = scene;
    const told = new Set<string>();
    ben.board.onChange((changes) => changes.forEach((change) => told.add(change.id)));
    ada.board.run(typePostItText(id, 'theirs', 'theirs, mine') as OperationCall);
    const mine = Array.from({ length: 20 }, (_, index) => add(ada, `note ${index + 10}`));
    await expectMended(
      scene,
      mine.map((_, index) => `note ${index + 10}`),
    );
    expect(told).toEqual(new Set(mine));
  });

  test('that got lost with a restart of the server: it is told again, and what was written meanwhile lands', async () => {
    const scene = await openBeside();
    const { ada, id } = scene;
    ada.goDeaf();
    ada.board.run(typePostItText(id, 'theirs', 'theirs, mine') as OperationCall);
    add(ada, 'before');
    ada.goOffline();
    add(ada, 'offline');
    await restart();
    ada.comeBack();
    await expectMended(scene, ['before', 'offline']);
  });
});

describe('the end', () => {
  test('of an erased workshop is told to document and session', async () => {
    const ada = await open();
    const answer = await fetch(`${server.url}/api/workshops/${workshop.workshopId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${server.hostKey}` },
    });
    expect(answer.ok).toBe(true);
    await eventually(() => expect(ada.board.status.state).toBe('ended'));
    await eventually(() => expect(ada.session.state.connection).toBe('ended'));
  });
});

test('what one moves oneself does not come back as somebody else’s hand', async () => {
  const [ada, ben] = [await open(), await open()];
  const note = add(ada, 'held');
  const told = { ada: new Set<string>(), ben: new Set<string>() };
  const listen = ({ session }: BoardClient, seen: Set<string>) =>
    session.presence.onFrame(({ people }) => {
      for (const { participantId } of people) seen.add(participantId);
    });
  listen(ada, told.ada);
  listen(ben, told.ben);
  const own = (client: BoardClient) => client.joined.participantId;
  // One frame tells of both, so that Ada's own would have come with Ben's.
  await eventually(() => {
    for (const client of [ada, ben])
      client.session.presence.send({ pointer: [1, 2], dragging: [[note, 1, 2]], typing: null });
    expect(told.ben).toEqual(new Set([own(ada)]));
    expect(told.ada).toEqual(new Set([own(ben)]));
  });
});
