import { createDecoder, readVarUint } from 'lib0/decoding';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { decodeHello, MESSAGE } from '../../shared/sync/messages.ts';
import { ask, joinAsFacilitator, joinWorkshop, makeWorkshop } from '../support/apiClient.ts';
import type { Joined, MadeWorkshop } from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';
import { connectSession, type SessionClient } from '../support/sessionClient.ts';

let server: RealServer;
let waits = 0;
beforeAll(async () => {
  server = await startRealServer({
    wait: () => {
      waits += 1;
      return Promise.resolve();
    },
  });
});
afterAll(async () => {
  await server.remove();
});

/** A workshop whose title, board, care and words nobody at the door may hear of. */
const secret = 'kereru-canary';
let made: MadeWorkshop;
let facilitator: SessionClient;

async function openWorkshop(door: object = { lobby: true }): Promise<void> {
  made = await makeWorkshop(server, { title: `W ${secret}`, purpose: secret, cohorts: [secret] });
  const joined = await joinAsFacilitator(server, made, 'Fay');
  facilitator = await connectSession(server, joined, { boardId: made.boards[0]?.id ?? '' });
  expect((await facilitator.command('setDoor', door)).ok).toBe(true);
}

const knock = (name: string) => joinWorkshop(server, { code: made.code, name });
const look = (person: Joined, wait = 0) =>
  ask(server, `/api/lobby?as=${person.participantId}&wait=${wait}`, { token: person.token });
const admit = (...people: { participantId: string; name?: string }[]) =>
  facilitator.command('admitPeople', { people });

/** Everything that a document's socket says before it is closed. */
function openSync(boardId: string, person: Joined): Promise<{ bytes: Buffer[]; code: number }> {
  return new Promise((resolve) => {
    const bytes: Buffer[] = [];
    const url = `ws://localhost:${server.port}/sync/${boardId}?as=${person.participantId}`;
    const headers = { authorization: `Bearer ${person.token}` };
    const socket = new WebSocket(url, ['netboard.1'], { headers });
    socket.on('message', (message: Buffer) => bytes.push(message));
    socket.on('close', (code) => resolve({ bytes, code }));
  });
}

describe('row 81: whoever waits at the door', () => {
  let mere: Joined;
  beforeEach(async () => {
    await openWorkshop();
    mere = await knock('Mere');
  });

  it('is told that they wait, and their own name, and nothing of the workshop', async () => {
    expect(mere.boards).toBeUndefined();
    const answer = await look(mere);
    expect(answer.body).toEqual({ state: 'waiting', name: 'Mere' });
    expect(JSON.stringify([mere, answer.text])).not.toContain(secret);
  });

  it('gets not one byte of a board, and no fact', async () => {
    const boardId = made.boards[0]?.id ?? '';
    const { bytes, code } = await openSync(boardId, mere);
    expect(code).toBe(4401);
    expect(bytes).toHaveLength(1);
    const decoder = createDecoder(bytes[0] ?? Buffer.alloc(0));
    expect(readVarUint(decoder)).toBe(MESSAGE.hello);
    expect(decodeHello(decoder)).toMatchObject({ refused: 'not-admitted', role: 'observer' });
    await expect(connectSession(server, mere, { boardId })).rejects.toThrow('not-admitted');
    await expect(connectSession(server, mere)).rejects.toThrow('not-admitted');
  });

  it('can ask nothing of the server and mint no ticket', async () => {
    const boardId = made.boards[0]?.id ?? '';
    const gets = ['/api/me', `/api/boards/${boardId}/export.json`, `/api/boards/${boardId}/export.csv`];
    const posts = ['/api/tickets', '/api/wall', '/api/leave'];
    for (const [method, path] of [
      ...gets.map((path) => ['GET', path] as const),
      ...posts.map((path) => ['POST', path] as const),
    ]) {
      const answer = await ask(server, path, { method, token: mere.token });
      expect([path, answer.status, answer.body['type']]).toEqual([path, 403, '/problems/waiting']);
      expect(answer.text).not.toContain(secret);
    }
  });

  it('hears at once that they are in, and may do everything then', async () => {
    const waiting = look(mere, 20);
    await facilitator.until(({ items }) => items.waiting[mere.participantId] !== undefined);
    await admit({ participantId: mere.participantId, name: 'Mere R' });
    const { body } = await waiting;
    expect(body).toMatchObject({ state: 'in', name: 'Mere R', workshopId: made.workshopId });
    const client = await connectSession(server, mere, { boardId: made.boards[0]?.id ?? '' });
    expect(client.facts().viewer.role).toBe('participant');
    await facilitator.until(({ items }) => items.person[mere.participantId]?.here === true);
    client.close();
  });

  it('who was turned away can not come back with token, cookie or device', async () => {
    await facilitator.command('turnAway', { participantIds: [mere.participantId] });
    expect((await look(mere)).body).toEqual({ state: 'turned-away', name: 'Mere' });
    const body = { code: made.code, name: 'Somebody' };
    const again = await ask(server, '/api/join', { body, cookie: mere.cookie });
    expect(again.body['type']).toBe('/problems/removed');
    await expect(connectSession(server, mere)).rejects.toThrow('removed');
    const ticket = await ask(server, '/api/tickets', { method: 'POST', token: mere.token });
    expect(ticket.status).toBe(403);
    await facilitator.command('readmitPerson', { participantId: mere.participantId });
    expect((await look(mere)).body).toMatchObject({ state: 'in' });
  });

  it('mends their name, or goes away without a trace', async () => {
    const path = `/api/lobby?as=${mere.participantId}`;
    const mended = await ask(server, path, { method: 'PATCH', token: mere.token, body: { name: 'Mere T' } });
    expect(mended.body).toEqual({ state: 'waiting', name: 'Mere T' });
    await facilitator.until(({ items }) => items.waiting[mere.participantId]?.name === 'Mere T');
    expect((await ask(server, path, { method: 'DELETE', token: mere.token })).status).toBe(204);
    await facilitator.until(({ items }) => items.waiting[mere.participantId] === undefined);
    expect((await look(mere)).status).toBe(401);
  });

  it('nobody inside but facilitators hears of anybody at the door', async () => {
    const ben = await knock('Ben');
    await admit({ participantId: ben.participantId });
    const inside = await connectSession(server, ben);
    const hemi = await knock('Hemi');
    await facilitator.until(({ items }) => items.waiting[hemi.participantId] !== undefined);
    await facilitator.command('setPurpose', { purpose: 'Told after', minutes: null });
    await inside.until(({ items }) => Object.values(items.workshop)[0]?.purpose === 'Told after');
    expect(inside.received.join()).not.toContain(hemi.participantId);
    expect(inside.received.join()).not.toContain('Hemi');
    inside.close();
  });
});

it('a facilitator’s link, and who is in already, do not wait when the lobby is switched on', async () => {
  await openWorkshop({ lobby: false });
  const early = await knock('Early');
  await facilitator.command('setDoor', { lobby: true });
  expect((await ask(server, '/api/me', { token: early.token })).status).toBe(200);
  const second = await joinAsFacilitator(server, made, 'Gus');
  expect((await ask(server, '/api/me', { token: second.token })).status).toBe(200);
});

it('row 83: of 300 who join at once all are in the lobby, and one tap lets them in', async () => {
  await openWorkshop();
  const people = await Promise.all(Array.from({ length: 300 }, (_, index) => knock(`Person ${index}`)));
  const facts = await facilitator.until(({ items }) => Object.keys(items.waiting).length === 300);
  expect(new Set(Object.keys(facts.items.waiting))).toEqual(
    new Set(people.map(({ participantId }) => participantId)),
  );
  const answer = await admit(...people.map(({ participantId }) => ({ participantId })));
  expect(answer).toMatchObject({ ok: true, result: { admitted: 300 } });
  await facilitator.until(
    ({ items }) => Object.keys(items.waiting).length === 0 && Object.keys(items.person).length === 301,
  );
}, 60_000);

describe('a closed door, and one with a password', () => {
  const join = (input: object) => ask(server, '/api/join', { body: { code: made.code, ...input } });
  const kindOf = ({ body }: { body: Record<string, unknown> }) => body['type'];

  it('lets nobody in by the code while joining is closed; people inside notice nothing', async () => {
    await openWorkshop({ closed: false });
    const early = await knock('Early');
    await facilitator.command('setDoor', { closed: true });
    expect(kindOf(await join({}))).toBe('/problems/closed');
    expect(kindOf(await ask(server, '/api/look', { body: { code: made.code } }))).toBe('/problems/closed');
    expect((await ask(server, '/api/me', { token: early.token })).status).toBe(200);
    await facilitator.command('setDoor', { closed: false });
    expect((await join({})).status).toBe(200);
  });

  it('asks for the password, tells nothing before it, and slows down guessing', async () => {
    await openWorkshop({});
    await facilitator.command('setDoorPassword', { password: 'harakeke' });
    const untold = await ask(server, '/api/look', { body: { code: made.code } });
    expect(kindOf(untold)).toBe('/problems/password-needed');
    expect(untold.text).not.toContain(secret);
    expect(kindOf(await join({ password: 'flax' }))).toBe('/problems/wrong-password');
    expect((await join({ password: 'Harakeke ' })).status).toBe(200);
    waits = 0;
    for (let tries = 0; tries < 40; tries += 1) await join({ password: `guess ${tries}` });
    expect(waits).toBeGreaterThan(5);
    expect((await join({ password: 'harakeke' })).status).toBe(200);
    expect(server.readLog()).not.toContain('harakeke');
  }, 30_000);

  it('opens to a new code, and no more to the old one', async () => {
    await openWorkshop({});
    const before = made.code;
    const answer = await facilitator.command('changeCode', {});
    expect(kindOf(await join({}))).toBe('/problems/wrong-code');
    const code = answer.ok ? String(answer.result?.['code']) : '';
    expect(code).not.toBe(before);
    expect((await ask(server, '/api/join', { body: { code } })).status).toBe(200);
  });
});

it('a host may say so when the workshop is made: the first who comes waits already', async () => {
  const { code } = await makeWorkshop(server, { lobby: true });
  const first = await joinWorkshop(server, { code, name: 'Ana' });
  expect((await look(first)).body).toEqual({ state: 'waiting', name: 'Ana' });
});
