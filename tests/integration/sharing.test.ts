import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../shared/model/ids.ts';
import { ask, joinAsFacilitator, joinWorkshop, makeWorkshop } from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';
import { connectSession, type SessionClient } from '../support/sessionClient.ts';

const time = { now: 1_000_000, waits: 0 };
let server: RealServer;
const clients: SessionClient[] = [];
beforeAll(async () => {
  server = await startRealServer({
    now: () => time.now,
    wait: async () => void (time.waits += 1),
  });
});
afterAll(async () => {
  for (const client of clients) client.close();
  await server.remove();
});

async function setUp(promise: object = {}) {
  const made = await makeWorkshop(server, { title: 'Good start', ...promise });
  const facilitator = await joinAsFacilitator(server, made, 'Fay-canary');
  const ada = await joinWorkshop(server, { code: made.code, name: 'Ada-canary' });
  const boardId = made.boards[0]?.id ?? '';
  const connect = async (joined: typeof ada) => {
    const client = await connectSession(server, joined, { boardId });
    clients.push(client);
    return client;
  };
  const [f, a] = [await connect(facilitator), await connect(ada)];
  const write = (notes: readonly unknown[]) =>
    ask(server, `/api/boards/${boardId}/post-its`, { token: ada.token, body: notes });
  const command = async (name: string, input: object) => {
    const answer = await f.command(name, { boardId, ...input });
    if (!answer.ok) throw new Error(answer.problem);
    return answer.result ?? {};
  };
  const secretOf = async () => {
    const facts = await f.until(({ items }) => Object.keys(items.shareLink).length > 0);
    return String(Object.values(facts.items.shareLink).at(-1)?.url.split('/shared#')[1]);
  };
  return { made, facilitator, ada, boardId, f, a, write, command, secretOf };
}

const look = (token?: string) =>
  ask(server, '/api/shared', { method: 'POST', ...(token === undefined ? {} : { token }) });

describe('a link for people outside', () => {
  it('shows distilled themes and counts, and no word or name of anybody', async () => {
    const { write, command, secretOf, f, a } = await setUp();
    await write(['note-canary one', 'note-canary two', 'note-canary three']);
    const { distilledId } = await command('addDistilled', { stem: 'works', text: 'Trust comes first' });
    await command('addDistilled', { stem: 'difficult', text: 'draft-canary' });
    await f.command('offerDistilled', { distilledId, offered: true });
    // Asked, and nobody answered: so few are not told.
    const { checkId } = await command('openCheck', {
      about: 'distilled',
      itemIds: [distilledId],
      closesAt: null,
    });
    expect(await f.command('closeCheck', { checkId })).toMatchObject({ ok: true });
    await command('makeShareLink', {});
    const secret = await secretOf();
    expect(secret).toMatch(/^[\w-]{22}$/);
    const { status, body, text } = await look(secret);
    expect(status).toBe(200);
    expect(body).toEqual({
      workshop: { title: 'Good start', care: '' },
      board: { title: 'Board' },
      distilled: [{ stem: 'works', text: 'Trust comes first', themes: 0, notes: 0, answers: null }],
      themes: [],
      notes: { all: 3, themed: 0, alone: 0, rest: 3 },
      until: expect.any(Number),
    });
    expect(text).not.toContain('canary');
    expect(a.received.join('')).not.toContain(secret);
    expect(server.readLog()).not.toContain(secret);
  });

  it('says of each sentence what five or more answered to it as it is worded now, and counts none who were fewer', async () => {
    const { made, command, secretOf, f, boardId } = await setUp();
    const itemIds: string[] = [];
    for (const text of ['all answer', 'four answer', 'reworded since']) {
      const { distilledId } = await command('addDistilled', { stem: 'works', text });
      await f.command('offerDistilled', { distilledId, offered: true });
      itemIds.push(String(distilledId));
    }
    const { checkId } = await command('openCheck', { about: 'distilled', itemIds, closesAt: null });
    for (let at = 0; at < 5; at += 1) {
      const person = await connectSession(server, await joinWorkshop(server, { code: made.code }), {
        boardId,
      });
      clients.push(person);
      const verdict = at === 0 ? 'notQuite' : 'right';
      for (const [index, itemId] of itemIds.entries())
        if (index !== 1 || at > 0)
          await person.command('answerCheck', { checkId, itemId, verdict, note: 'note-canary' });
    }
    await f.command('closeCheck', { checkId });
    await f.command('changeDistilled', { distilledId: itemIds[2] ?? '', text: 'in other words' });
    await command('makeShareLink', {});
    const { body, text } = await look(await secretOf());
    expect(body['distilled']).toMatchObject([
      { text: 'all answer', answers: { answered: 5, each: null, most: 'right' } },
      { text: 'four answer', answers: null },
      { text: 'in other words', answers: null },
    ]);
    expect(text).not.toContain('note-canary');
  });

  it('opens nothing once ended, once its days are over, or when it is not whole', async () => {
    const { command, secretOf, f } = await setUp();
    const { shareLinkId } = await command('makeShareLink', { days: 7 });
    const secret = await secretOf();
    expect((await look(secret)).status).toBe(200);
    for (const wrong of [undefined, '', secret.slice(1), newId()])
      expect((await look(wrong)).status).toBe(403);
    time.now += 7 * 86_400_000;
    expect((await look(secret)).status).toBe(403);
    time.now -= 7 * 86_400_000;
    expect((await look(secret)).status).toBe(200);
    expect((await f.command('endShareLink', { shareLinkId })).ok).toBe(true);
    const ended = await look(secret);
    expect([ended.status, ended.body['type']]).toEqual([403, '/problems/wrong-code']);
    await f.until(({ items }) => Object.keys(items.shareLink).length === 0);
  });

  it('opens nothing once its board is gone', async () => {
    const { boardId, facilitator, command, secretOf, f } = await setUp();
    await command('makeShareLink', {});
    const secret = await secretOf();
    const gone = await ask(server, `/api/boards/${boardId}`, { method: 'DELETE', token: facilitator.token });
    expect(gone.status).toBe(204);
    expect((await look(secret)).status).toBe(403);
    await f.until(({ items }) => Object.keys(items.shareLink).length + Object.keys(items.round).length === 0);
  });

  it('is not made, and shows nothing, where writers were told that nothing leaves', async () => {
    const { write, command, secretOf, f, boardId } = await setUp();
    await command('makeShareLink', {});
    const secret = await secretOf();
    const told = { title: 'Evening', readers: '', names: 'hidden', beyond: 'nothing' };
    await command('openRound', told);
    expect((await look(secret)).status).toBe(200);
    await write(['words']);
    const refused = await look(secret);
    expect([refused.status, refused.body['type']]).toEqual([403, '/problems/not-promised']);
    expect(refused.body['detail']).toContain('“Evening”');
    expect(await f.command('makeShareLink', { boardId })).toMatchObject({
      problem: 'not-promised',
      detail: expect.stringContaining('“Evening”'),
    });
  });

  it('is guessed as slowly as a join code', async () => {
    const before = time.waits;
    for (let tries = 0; tries < 40; tries += 1) await look(newId());
    expect(time.waits).toBeGreaterThan(before);
    time.now += 600_000;
  });
});

describe('exports', () => {
  const csv = (boardId: string, token: string, query = '') =>
    ask(server, `/api/boards/${boardId}/export.csv${query}`, { token });

  it('for people outside hold the words of writers who were told so, and no others', async () => {
    const { write, command, boardId, ada } = await setUp({ beyond: 'words' });
    await write([{ text: 'may go', id: 'P19', cohort: '' }]);
    await command('openRound', { title: 'Later', readers: '', names: 'hidden', beyond: 'themes' });
    await write(['stays here']);
    const inside = await csv(boardId, ada.token);
    expect(inside.text).toMatch(/may go[\s\S]*stays here/);
    expect(inside.text).toContain('P19');
    const outside = await csv(boardId, ada.token, '?for=outside');
    expect(outside.text).toContain('may go');
    expect(outside.text).not.toMatch(/stays here|P19/);
    const archive = await ask(server, `/api/boards/${boardId}/export.json?for=outside`, { token: ada.token });
    expect(archive.body).toMatchObject({ cohorts: [], rounds: [{ beyond: 'words' }] });
    expect(archive.text).not.toMatch(/stays here|P19|Later/);
  });

  it('for people outside are refused where no words may leave, and say why', async () => {
    const { write, boardId, ada } = await setUp();
    expect((await csv(boardId, ada.token, '?for=outside')).status).toBe(200);
    await write(['words']);
    const refused = await csv(boardId, ada.token, '?for=outside');
    expect([refused.status, refused.body['type']]).toEqual([403, '/problems/not-promised']);
    expect((await csv(boardId, ada.token, '?for=workshop')).status).toBe(200);
    expect((await csv(boardId, ada.token, '?for=everybody')).status).toBe(400);
  });
});
