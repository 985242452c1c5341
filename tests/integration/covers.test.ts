import { afterEach, expect, test } from 'vitest';
import { newId } from '../../shared/model/ids.ts';
import { addPostIts } from '../../shared/operations/postIt.ts';
import { openSqliteStorage } from '../../server/storage/sqlite/sqliteStorage.ts';
import { ask, joinAsFacilitator, makeWorkshop } from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';
import { connectSession } from '../support/sessionClient.ts';
import { openBoardClient, type BoardClient } from './boardClient.ts';
import { eventuallySo } from '../support/eventually.ts';
import { typePostItText } from '../support/typePostItText.ts';

const NAME = 'Kererū Canary';
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function setUp() {
  const server = await startRealServer({ upkeepEvery: 50 });
  ends.push(() => server.remove());
  const made = await makeWorkshop(server);
  const boardId = made.boards[0]?.id ?? '';
  const facilitator = await joinAsFacilitator(server, made);
  const fay = await connectSession(server, facilitator, { boardId });
  ends.push(() => fay.close());
  const openClient = async (): Promise<BoardClient> => {
    const client = await openBoardClient(server.url, made.code);
    ends.push(() => client.close());
    await eventuallySo(() => client.board.status.state === 'saved' && client.session.facts !== null);
    return client;
  };
  return { server, boardId, fay, facilitator, openClient };
}

async function write({ board }: BoardClient, text: string): Promise<string> {
  const id = newId();
  board.run(addPostIts([{ id }]));
  const typed = typePostItText(id, '', text);
  if (typed) board.run(typed);
  await board.whenSaved();
  return id;
}

const textOf = ({ board }: BoardClient, id: string) => board.snapshot.postIt.get(id)?.text;
/** Every byte that is stored of a board, its moments and facts, sealed rows opened. */
async function readStored(server: RealServer, boardId: string): Promise<string> {
  await server.stop();
  const storage = openSqliteStorage(server.dataDir, Date.now);
  try {
    const [workshop] = await storage.workshops.list();
    const contents = await storage.workshops.read(workshop?.id ?? '');
    const moments = contents?.items.flatMap(({ more }) => String(more['document'] ?? '') || []) ?? [];
    const parts = [JSON.stringify(contents)];
    for (const documentId of [boardId, ...moments]) {
      const stored = await storage.boards.load(documentId);
      const bytes = [stored?.snapshot ?? new Uint8Array(), ...(stored?.tail ?? [])];
      parts.push(...bytes.map((one) => Buffer.from(one).toString('utf8')));
    }
    return parts.join('\n');
  } finally {
    await storage.close();
  }
}

test('a covered name is gone from boards, facts, moments and exports, and from what new people are sent', async () => {
  const { server, boardId, fay, facilitator, openClient } = await setUp();
  const ada = await openClient();
  const id = await write(ada, `Ask ${NAME} about it, not Kererū`);
  await fay.command('parkThought', { text: `kereru canary again` });
  expect(await fay.command('keepMoment', { boardId, title: `With ${NAME}` })).toMatchObject({ ok: true });
  expect(await fay.command('coverName', { name: NAME, instead: 'somebody' })).toMatchObject({ ok: true });
  await eventuallySo(() => textOf(ada, id) === 'Ask somebody about it, not Kererū');
  const { items } = await fay.until(
    (facts) => Object.values(facts.items.parked)[0]?.text === 'somebody again',
  );
  expect(JSON.stringify(items)).not.toMatch(/canary/i);
  const { token } = facilitator;
  const exported = await ask(server, `/api/boards/${boardId}/export.json`, { token });
  expect(exported.text).toContain('somebody');
  expect(exported.text).not.toMatch(/canary/i);
  // Somebody who comes now is sent what is stored: the deleted letters are not in it.
  const ben = await openClient();
  expect(textOf(ben, id)).toBe('Ask somebody about it, not Kererū');
  expect(server.readLog()).not.toMatch(/canary/i);
  const stored = await readStored(server, boardId);
  expect(stored).toContain('somebody');
  expect(stored).not.toMatch(/canary/i);
});

test('it is covered again when it is typed anew, and when a device that was away brings it', async () => {
  const { server, fay, openClient } = await setUp();
  const [ada, ben] = [await openClient(), await openClient()];
  const id = await write(ada, 'first');
  ada.goOffline();
  const typed = typePostItText(id, 'first', `first ${NAME}`);
  if (typed) ada.board.run(typed);
  const offline = newId();
  ada.board.run(addPostIts([{ id: offline, text: `offline ${NAME}` }]));
  await fay.command('coverName', { name: NAME, instead: '' });
  const anew = await write(ben, `anew KERERU canary`);
  await eventuallySo(() => textOf(ben, anew) === 'anew •••');
  ada.comeBack();
  for (const client of [ada, ben]) {
    await eventuallySo(() => textOf(client, id) === 'first •••');
    await eventuallySo(() => textOf(client, offline) === 'offline •••');
  }
  expect(server.readLog()).not.toMatch(/canary/i);
});

test('a name that came back just before the server ended is covered when it runs again', async () => {
  const { server, boardId, fay, facilitator, openClient } = await setUp();
  const ada = await openClient();
  expect(await fay.command('coverName', { name: NAME, instead: 'somebody' })).toMatchObject({ ok: true });
  await write(ada, `Ask ${NAME}`);
  await server.stop();
  const again = await startRealServer({ dataDir: server.dataDir, upkeepEvery: 50 });
  ends.push(() => again.remove());
  const { token } = facilitator;
  await eventuallySo(async () => {
    const exported = await ask(again, `/api/boards/${boardId}/export.json`, { token });
    return exported.text.includes('Ask somebody');
  }, 100);
});
