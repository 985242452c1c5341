import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { addPostIts, binPostIts } from '../../shared/operations/postIt.ts';
import { newId } from '../../shared/model/ids.ts';
import { openSqliteStorage } from '../../server/storage/sqlite/sqliteStorage.ts';
import { StorageError } from '../../server/storage/storageError.ts';
import { ask, joinAsFacilitator, joinWorkshop, makeWorkshop } from '../support/apiClient.ts';
import { startRealServer, type RealServer, type RealServerOptions } from '../support/realServer.ts';
import { connectSession } from '../support/sessionClient.ts';
import { openBoardClient, type BoardClient } from './boardClient.ts';
import { eventuallySo } from '../support/eventually.ts';
import { typePostItText } from '../support/typePostItText.ts';

const day = 86_400_000;
const canary = 'kereru-canary';
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function start(options: RealServerOptions = {}): Promise<RealServer> {
  const server = await startRealServer(options);
  ends.push(() => server.remove());
  return server;
}

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'netboard-erasure-'));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function openClient(server: RealServer, code: string): Promise<BoardClient> {
  const client = await openBoardClient(server.url, code);
  ends.push(() => client.close());
  await eventuallySo(() => client.board.status.state === 'saved' && client.session.facts !== null);
  return client;
}

/** Every byte that is stored of a board, sealed rows opened. */
async function readStored(dataDir: string, boardId: string): Promise<string> {
  const storage = openSqliteStorage(dataDir, Date.now);
  try {
    const stored = await storage.boards.load(boardId);
    const parts = [stored?.snapshot ?? new Uint8Array(), ...(stored?.tail ?? [])];
    return parts.map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n');
  } finally {
    await storage.close();
  }
}

function readFiles(dataDir: string): string {
  return readdirSync(dataDir)
    .map((name) => readFileSync(join(dataDir, name), 'latin1'))
    .join('\n');
}

async function writeNote({ board }: BoardClient, text: string): Promise<string> {
  const id = newId();
  expect(board.run(addPostIts([{ id, text, sourceCode: `code ${text}` }])).ok).toBe(true);
  const typed = typePostItText(id, text, `${text} and ${text}`);
  if (typed !== null) board.run(typed);
  await board.whenSaved();
  return id;
}

describe('row 57: a note that was deleted', () => {
  it('is gone from journal, stored state and files within a day; what was brought back stays', async () => {
    const dataDir = createFolder();
    let passed = 0;
    const now = () => Date.now() + passed;
    const server = await start({ dataDir, now, upkeepEvery: 10 });
    const made = await makeWorkshop(server);
    const boardId = made.boards[0]?.id ?? '';
    const ada = await openClient(server, made.code);
    const id = await writeNote(ada, canary);
    await writeNote(ada, 'words that stay');
    ada.board.run(binPostIts([id]));
    await ada.board.whenSaved();
    expect(ada.board.snapshot.postIt.get(id)?.text).toContain(canary);
    // How soon it goes is told by tests/server/session/bin.test.ts; here the clock goes on until it has gone.
    await eventuallySo(() => {
      passed += day / 4;
      return ada.board.snapshot.postIt.get(id)?.text === '';
    }, 100);
    expect(ada.board.snapshot.postIt.get(id)?.sourceCode).toBe('');
    const exported = await ask(server, `/api/boards/${boardId}/export.json`, {
      token: (await joinAsFacilitator(server, made)).token,
    });
    expect(exported.text).not.toContain(canary);
    await server.stop();
    const stored = await readStored(dataDir, boardId);
    expect(stored).toContain('words that stay');
    expect(stored).not.toContain(canary);
    expect(readFiles(dataDir)).not.toContain(canary);
  });

  it('is gone though a board of another workshop can not be read', async () => {
    const dataDir = createFolder();
    let passed = 0;
    const now = () => Date.now() + passed;
    let server = await start({ dataDir, now });
    const [damaged, whole] = [await makeWorkshop(server), await makeWorkshop(server)];
    const boardId = damaged.boards[0]?.id ?? '';
    const fay = await connectSession(server, await joinAsFacilitator(server, damaged));
    ends.push(() => fay.close());
    const round = { title: 'R', readers: '', names: 'hidden', reach: 'board', beyond: 'nothing' };
    const opened = await fay.command('openRound', { boardId, ...round });
    const roundId = opened.ok ? opened.result?.['roundId'] : null;
    const wider = { readers: 'all', reach: 'workshop', beyond: 'words', minutes: 10 };
    expect(await fay.command('askReadersAgain', { roundId, ...wider })).toMatchObject({ ok: true });
    const ada = await openClient(server, whole.code);
    const id = await writeNote(ada, canary);
    ada.board.run(binPostIts([id]));
    await ada.board.whenSaved();
    await server.stop();

    const storage = openSqliteStorage(dataDir, now);
    const boards = {
      ...storage.boards,
      async load(documentId: string) {
        if (documentId === boardId) throw new StorageError('corrupt', 'A row is damaged.');
        return storage.boards.load(documentId);
      },
    };
    server = await start({ dataDir, now, upkeepEvery: 10, storage: { ...storage, boards } });
    const ben = await openClient(server, whole.code);
    expect(ben.board.snapshot.postIt.get(id)?.text).toContain(canary);
    await eventuallySo(() => {
      passed += day / 4;
      return ben.board.snapshot.postIt.get(id)?.text === '';
    }, 100);
    // Whoever runs the server is told what was not done.
    expect(server.readLog()).toContain('"job":"endReadersAsks"');
    expect(server.readLog()).not.toContain(canary);
  });

  it('is gone at once when its writer, or a facilitator, erases it; others may not', async () => {
    const dataDir = createFolder();
    const server = await start({ dataDir });
    const made = await makeWorkshop(server);
    const boardId = made.boards[0]?.id ?? '';
    const [ada, ben] = [await openClient(server, made.code), await openClient(server, made.code)];
    const [mine, other] = [await writeNote(ada, canary), await writeNote(ada, `${canary} two`)];
    ada.board.run(binPostIts([mine, other]));
    await ada.board.whenSaved();
    const erase = (client: BoardClient, recordIds: string[]) =>
      client.session.command('eraseBinned', { boardId, recordIds });
    expect(await erase(ben, [mine])).toMatchObject({ ok: false, problem: 'not-author' });
    expect(await erase(ada, [mine])).toMatchObject({ ok: true, result: { erased: 1 } });
    const fay = await connectSession(server, await joinAsFacilitator(server, made));
    ends.push(() => fay.close());
    expect(await fay.command('eraseBinned', { boardId, recordIds: [other, mine] })).toMatchObject({
      result: { erased: 1 },
    });
    await server.stop();
    expect(await readStored(dataDir, boardId)).not.toContain(canary);
  });

  it('is left alone while it is not in the bin', async () => {
    const server = await start();
    const made = await makeWorkshop(server);
    const ada = await openClient(server, made.code);
    const id = await writeNote(ada, canary);
    const boardId = made.boards[0]?.id ?? '';
    const answer = await ada.session.command('eraseBinned', { boardId, recordIds: [id] });
    expect(answer).toMatchObject({ ok: true, result: { erased: 0 } });
    expect(ada.board.snapshot.postIt.get(id)?.text).toContain(canary);
  });
});

describe('row 58: a workshop that is over', () => {
  const kindOf = ({ body }: { body: Record<string, unknown> }) => body['type'];

  /** How a document's socket ends. */
  const closeOf = (server: RealServer, path: string, cookie: string) =>
    new Promise<number>((resolve) => {
      const headers = { origin: server.url, cookie };
      const url = `ws://localhost:${server.port}/sync/${path}`;
      new WebSocket(url, ['netboard.1'], { headers }).on('close', (code) => resolve(code));
    });

  it.each(['expired', 'deleted'] as const)(
    'tells so at every door, and leaves a receipt (%s)',
    async (why) => {
      const dataDir = createFolder();
      let passed = 0;
      const server = await start({ dataDir, now: () => Date.now() + passed, upkeepEvery: 10 });
      const made = await makeWorkshop(server, { title: canary });
      const boardId = made.boards[0]?.id ?? '';
      const ada = await joinWorkshop(server, { code: made.code, name: canary });
      const fay = await joinAsFacilitator(server, made);
      const session = await connectSession(server, fay);
      const link = await session.command('makeShareLink', { boardId });
      const shareId = link.ok ? String(link.result?.['shareLinkId']) : '';
      const { items } = await session.until((facts) => facts.items.shareLink[shareId] !== undefined);
      const share = items.shareLink[shareId]?.url.split('#')[1] ?? '';
      session.close();
      if (why === 'expired') passed += 184 * day;
      else
        await ask(server, `/api/workshops/${made.workshopId}`, { method: 'DELETE', token: server.hostKey });
      const readReceipts = async () => {
        const { body } = await ask(server, '/api/workshops/erased', { token: server.hostKey });
        return body['erased'] as Record<string, unknown>[];
      };
      await eventuallySo(async () => (await readReceipts()).length === 1);
      const [receipt] = await readReceipts();
      expect(receipt).toEqual({ workshopId: made.workshopId, why, boards: 1, at: expect.any(String) });

      const { code, facilitatorToken } = made;
      for (const path of ['/api/look', '/api/join'])
        for (const body of [{ code }, { facilitatorToken }])
          expect(kindOf(await ask(server, path, { body }))).toBe('/problems/gone');
      const { participantId, token, cookie } = ada;
      expect(kindOf(await ask(server, '/api/me', { token }))).toBe('/problems/gone');
      expect(kindOf(await ask(server, `/api/me?as=${participantId}`, { cookie }))).toBe('/problems/gone');
      expect(kindOf(await ask(server, '/api/shared', { method: 'POST', token: share }))).toBe(
        '/problems/gone',
      );
      expect(await closeOf(server, `${boardId}?as=${participantId}`, cookie)).toBe(4410);
      await expect(connectSession(server, ada)).rejects.toThrow('expired');
      await server.stop();
      expect(readFiles(dataDir)).not.toContain(canary);
      expect(readFiles(dataDir)).not.toContain(made.code);
    },
  );
});
