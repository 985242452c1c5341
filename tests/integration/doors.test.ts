import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { decodeHello, MESSAGE } from '../../shared/sync/messages.ts';
import { createDecoder, readVarUint } from 'lib0/decoding';
import { ask, joinAsFacilitator, joinWorkshop, makeWorkshop, type Joined } from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';
import { connectSession } from '../support/sessionClient.ts';

let server: RealServer;
let waits = 0;
beforeAll(async () => {
  server = await startRealServer({
    env: { TRUST_PROXY: 'on' },
    // Waiting for wrong guesses is counted, not done.
    wait: () => {
      waits += 1;
      return Promise.resolve();
    },
  });
});
afterAll(async () => {
  await server.remove();
});

interface Opening {
  readonly headers?: Record<string, string>;
  readonly protocols?: string[];
}

/** How the server answered a socket: refused over HTTP, closed with a code, or open after its first words. */
interface Opened {
  readonly http?: number;
  readonly close?: number;
  readonly hello?: string;
  readonly open?: boolean;
}

/** Opens a document's socket and tells what became of it. */
function openSync(path: string, { headers = {}, protocols = ['netboard.1'] }: Opening): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://localhost:${server.port}/sync/${path}`, protocols, { headers });
    let hello: string | undefined;
    socket.on('unexpected-response', (_request, response: IncomingMessage) => {
      response.resume();
      resolve({ http: response.statusCode ?? 0 });
    });
    socket.on('error', (error) => (socket.readyState === WebSocket.CONNECTING ? undefined : reject(error)));
    socket.on('message', (bytes: Buffer) => {
      const decoder = createDecoder(bytes);
      if (readVarUint(decoder) !== MESSAGE.hello) return;
      hello = decodeHello(decoder).refused;
      if (hello !== undefined) return;
      resolve({ open: true });
      socket.close();
    });
    socket.on('close', (close) => resolve({ close, ...(hello === undefined ? {} : { hello }) }));
  });
}

const own = () => ({ origin: server.url });

describe('the doors of /sync and /socket.io', () => {
  let ada: Joined;
  let boardId: string;
  beforeAll(async () => {
    const made = await makeWorkshop(server);
    boardId = made.boards[0]?.id ?? '';
    ada = await joinWorkshop(server, { code: made.code });
  });
  const path = () => `${boardId}?as=${ada.participantId}`;

  it('let in a browser by cookie and a program by token or ticket', async () => {
    expect(await openSync(path(), { headers: { ...own(), cookie: ada.cookie } })).toEqual({ open: true });
    const authorization = `Bearer ${ada.token}`;
    expect(await openSync(path(), { headers: { authorization } })).toEqual({ open: true });
    const { body } = await ask(server, '/api/tickets', { method: 'POST', token: ada.token });
    const protocols = ['netboard.1', `ticket.${String(body['ticket'])}`];
    expect(await openSync(path(), { protocols })).toEqual({ open: true });
    expect(await openSync(path(), { protocols })).toEqual({ close: 4401, hello: 'not-admitted' });
  });

  it.each(['https://evil.example', 'null', 'http://localhost:1'])(
    'row 78: answer 403 to Origin %s',
    async (origin) => {
      expect(await openSync(path(), { headers: { origin, cookie: ada.cookie } })).toEqual({ http: 403 });
      expect(await openSession({ origin, cookie: ada.cookie })).toBe(403);
      expect(await openPolling({ origin, cookie: ada.cookie })).toBe(403);
      expect((await ask(server, '/api/join', { origin, body: {} })).body).toMatchObject({
        type: '/problems/foreign-origin',
      });
    },
  );

  it('row 78: answer 403 to a cookie without Origin, and to nothing at all', async () => {
    expect(await openSync(path(), { headers: { cookie: ada.cookie } })).toEqual({ http: 403 });
    expect(await openSync(path(), {})).toEqual({ http: 403 });
    expect(await openSession({ cookie: ada.cookie })).toBe(403);
    const leave = await ask(server, `/api/leave?as=${ada.participantId}`, {
      method: 'POST',
      cookie: ada.cookie,
    });
    expect(leave.status).toBe(403);
  });

  it('row 79: never take a token out of a query', async () => {
    for (const name of ['token', 'ticket', 'access_token', 'authorization', 'key']) {
      const query = `${path()}&${name}=${ada.token}`;
      expect(await openSync(query, { headers: own() })).toMatchObject({ close: 4401 });
      expect((await ask(server, `/api/me?as=${ada.participantId}&${name}=${ada.token}`)).status).toBe(401);
    }
    expect((await ask(server, `/metrics?key=${server.hostKey}`)).status).toBe(401);
    expect(server.readLog()).not.toContain(ada.token);
  });

  it('tell a missing board, another’s board and no admission alike', async () => {
    const other = await makeWorkshop(server);
    const headers = { authorization: `Bearer ${ada.token}` };
    const refused = { close: 4401, hello: 'not-admitted' };
    expect(await openSync(`${other.boards[0]?.id}?as=${ada.participantId}`, { headers })).toEqual(refused);
    expect(await openSync(`unknownunknown00?as=${ada.participantId}`, { headers })).toEqual(refused);
    expect(await openSync(`..%2F..%2Fetc?as=${ada.participantId}`, { headers })).toEqual(refused);
    expect(await openSync(`${boardId}~facilitators?as=${ada.participantId}`, { headers })).toEqual(refused);
  });

  it('answer 404 to sockets anywhere else', async () => {
    expect(await upgrade('/elsewhere', own())).toBe(404);
  });

  it('keep three people of one browser apart', async () => {
    const made = await makeWorkshop(server);
    const facilitator = await joinAsFacilitator(server, made);
    const participant = await joinWorkshop(server, { code: made.code });
    const path = `/api/wall?as=${facilitator.participantId}`;
    const wall = await ask(server, path, { method: 'POST', cookie: facilitator.cookie, origin: server.url });
    const wallCookie = wall.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
    const cookie = [facilitator.cookie, participant.cookie, wallCookie].join('; ');
    const roles: unknown[] = [];
    for (const id of [
      facilitator.participantId,
      participant.participantId,
      String(wall.body['participantId']),
    ]) {
      const me = await ask(server, `/api/me?as=${id}`, { cookie });
      roles.push([me.body['role'], me.body['visibility']]);
      const board = `${made.boards[0]?.id}?as=${id}`;
      expect(await openSync(board, { headers: { ...own(), cookie } })).toEqual({ open: true });
    }
    expect(roles).toEqual([
      ['facilitator', 'normal'],
      ['participant', 'normal'],
      ['observer', 'wall'],
    ]);
    expect((await ask(server, '/api/me', { cookie })).status).toBe(401);
  });

  it('close within the moment somebody is removed, and stay shut for that device', async () => {
    const made = await makeWorkshop(server);
    const facilitator = await joinAsFacilitator(server, made);
    const ben = await joinWorkshop(server, { code: made.code });
    const board = `${made.boards[0]?.id}?as=${ben.participantId}`;
    const headers = { authorization: `Bearer ${ben.token}` };
    const socket = new WebSocket(`ws://localhost:${server.port}/sync/${board}`, ['netboard.1'], { headers });
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.on('open', resolve));
    const session = await connectSession(server, facilitator);
    expect(await session.command('removePerson', { participantId: ben.participantId })).toMatchObject({
      ok: true,
    });
    expect(await closed).toBe(4403);
    expect(await openSync(board, { headers })).toEqual({ close: 4403, hello: 'removed' });
    expect((await ask(server, '/api/me', { token: ben.token })).body).toMatchObject({
      type: '/problems/removed',
    });
    const again = await ask(server, '/api/join', {
      body: { code: made.code },
      cookie: ben.cookie,
      origin: server.url,
    });
    expect(again.body).toMatchObject({ type: '/problems/removed' });
    expect(await session.command('readmitPerson', { participantId: ben.participantId })).toMatchObject({
      ok: true,
    });
    expect((await ask(server, '/api/me', { token: ben.token })).status).toBe(200);
    session.close();
  });
});

describe('guessing', () => {
  /** Tries a code as if from another address, as a trusted proxy tells it. */
  async function tryCode(code: string, address: string): Promise<number> {
    const response = await fetch(`${server.url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ code }),
    });
    await response.arrayBuffer();
    return response.status;
  }

  it('row 80: 1,000 times lets nobody in, and the right code works for others without a wait', async () => {
    const { code } = await makeWorkshop(server);
    const seen = new Set<number>();
    waits = 0;
    for (let batch = 0; batch < 20; batch++) {
      const wrong = Array.from({ length: 50 }, (_, index) => wrongCode(batch * 50 + index));
      for (const status of await Promise.all(wrong.map((guess) => tryCode(guess, '198.51.100.7'))))
        seen.add(status);
    }
    expect([...seen].filter((status) => status !== 403 && status !== 429)).toEqual([]);
    // All but the first 30 (and what came back meanwhile) had to wait or were sent away.
    expect(waits).toBeGreaterThan(0);
    const before = waits;
    expect(await tryCode(code, '203.0.113.5')).toBe(200);
    expect(waits).toBe(before);
    // On a slow machine a try has come back by now: it is used up first.
    for (let index = 0; index < 5; index++) await tryCode(wrongCode(2000 + index), '198.51.100.7');
    const empty = waits;
    expect(await tryCode(code, '198.51.100.7')).toBe(200);
    expect(waits).toBe(empty + 1);
  });

  function wrongCode(number: number): string {
    const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
    return Array.from({ length: 8 }, (_, place) => alphabet[Math.floor(number / 31 ** place) % 31]).join('');
  }
});

/** The status with which an upgrade is answered. */
function upgrade(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${server.url}${path}`, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        ...headers,
      },
    });
    request.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode ?? 0);
    });
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end();
  });
}

function openSession(headers: Record<string, string>): Promise<number> {
  return upgrade('/socket.io/?EIO=4&transport=websocket', headers);
}

async function openPolling(headers: Record<string, string>): Promise<number> {
  const response = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, { headers });
  await response.arrayBuffer();
  return response.status;
}
