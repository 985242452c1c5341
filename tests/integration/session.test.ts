import WebSocket from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../shared/model/ids.ts';
import { EVENT } from '../../shared/session/events.ts';
import { CLOSE, SYNC_PROTOCOL } from '../../shared/sync/messages.ts';
import {
  ask,
  joinAsFacilitator,
  joinWorkshop,
  makeWorkshop,
  type Joined,
  type MadeWorkshop,
} from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';
import { connectSession, type SessionClient } from '../support/sessionClient.ts';

let server: RealServer;
const clients: SessionClient[] = [];
beforeAll(async () => {
  server = await startRealServer();
});
afterAll(async () => {
  for (const client of clients) client.close();
  await server.remove();
});

async function connect(
  joined: Pick<Joined, 'participantId' | 'token'>,
  boardId?: string,
): Promise<SessionClient> {
  const client = await connectSession(server, joined, boardId === undefined ? {} : { boardId });
  clients.push(client);
  return client;
}

interface Room {
  readonly made: MadeWorkshop;
  readonly boardId: string;
  readonly facilitator: Joined;
  readonly ada: Joined;
  readonly ben: Joined;
  readonly wall: Pick<Joined, 'participantId' | 'token'>;
}

async function setUp(): Promise<Room> {
  const made = await makeWorkshop(server, { title: 'Live', cohorts: ['North'] });
  const facilitator = await joinAsFacilitator(server, made, 'Fay-canary');
  const ada = await joinWorkshop(server, { code: made.code, name: 'Ada-canary' });
  const ben = await joinWorkshop(server, { code: made.code, name: 'Ben-canary' });
  const wall = await ask(server, `/api/wall?as=${facilitator.participantId}`, {
    method: 'POST',
    token: facilitator.token,
  });
  return {
    made,
    boardId: made.boards[0]?.id ?? '',
    facilitator,
    ada,
    ben,
    wall: wall.body as unknown as Joined,
  };
}

/** Resolves when the server has ended this connection. */
function untilEnded({ socket }: SessionClient): Promise<void> {
  return new Promise((resolve) =>
    socket.connected ? socket.once('disconnect', () => resolve()) : resolve(),
  );
}

const idle = { pointer: null, dragging: [], typing: null };

describe('facts', () => {
  it('come as a snapshot and then as deltas that follow one another', async () => {
    const { boardId, facilitator, ada } = await setUp();
    const mine = await connect(facilitator, boardId);
    expect(mine.facts().viewer).toEqual({
      participantId: facilitator.participantId,
      role: 'facilitator',
      visibility: 'normal',
    });
    const other = await connect(ada, boardId);
    await mine.until(({ items }) => items.person[ada.participantId]?.here === true);
    expect((await mine.command('renameBoard', { boardId, title: 'Renamed' })).ok).toBe(true);
    expect((await mine.command('setPurpose', { purpose: 'Why we are here', minutes: 45 })).ok).toBe(true);
    const seen = await other.until(({ items }) => Object.values(items.workshop)[0]?.minutes === 45);
    expect(seen.items.board[boardId]?.title).toBe('Renamed');
    other.close();
    await mine.until(({ items }) => items.person[ada.participantId]?.here === false);
    const refreshed = await mine.socket.emitWithAck(EVENT.refresh);
    expect(refreshed).toMatchObject({ items: mine.facts().items });
  });

  it('give the join code to facilitators and the wall, and names to everybody but the wall', async () => {
    const { made, boardId, facilitator, ada, wall } = await setUp();
    const [f, p, w] = [
      await connect(facilitator, boardId),
      await connect(ada, boardId),
      await connect(wall, boardId),
    ];
    const joining = (client: SessionClient) => client.facts().items.workshop[made.workshopId]?.joining;
    expect(joining(f)?.code).toBe(made.code);
    expect(joining(w)?.url.endsWith(`/join#${made.code}`)).toBe(true);
    expect(joining(p)).toBeNull();
    expect(p.received.join('')).not.toContain(made.code);
    await p.until(({ items }) => items.person[facilitator.participantId]?.name === 'Fay-canary');
    await p.command('setMyName', { name: 'Ada-canary-2' });
    await f.until(({ items }) => items.person[ada.participantId]?.name === 'Ada-canary-2');
    await w.until(({ items }) => items.person[ada.participantId]?.here === true);
    expect(w.received.join('')).not.toContain('canary');
    for (const client of [f, p, w]) {
      expect(client.received.join('')).not.toContain(made.facilitatorToken);
      expect(client.facts().items.person[wall.participantId]).toBeUndefined();
    }
  });

  it('tell who wrote only where the round shows names, and always one’s own', async () => {
    const { boardId, facilitator, ada, ben, wall } = await setUp();
    const all = [
      await connect(facilitator, boardId),
      await connect(ada, boardId),
      await connect(ben, boardId),
      await connect(wall, boardId),
    ];
    const [f, a, b, w] = all as [SessionClient, SessionClient, SessionClient, SessionClient];
    const write = () => ask(server, `/api/boards/${boardId}/post-its`, { token: ada.token, body: ['words'] });
    const count = (client: SessionClient) => Object.keys(client.facts().items.author).length;

    await write();
    await a.until(() => count(a) === 1);
    const opened = await f.command('openRound', {
      boardId,
      title: 'Second',
      readers: 'All of us',
      names: 'shown',
    });
    expect(opened.ok).toBe(true);
    await b.until(({ items }) =>
      Object.values(items.round).some(({ names, open }) => names === 'shown' && open),
    );
    await write();
    await a.until(() => count(a) === 2);
    await b.until(() => count(b) === 1);
    await f.until(() => count(f) === 1);
    expect(Object.values(b.facts().items.author)[0]).toMatchObject({
      boardId,
      participantId: ada.participantId,
    });
    await w.until(({ items }) => Object.keys(items.round).length === 2);
    expect(count(w)).toBe(0);
    expect((await connect(ben, boardId)).facts().items.author).toEqual(b.facts().items.author);
    expect(b.facts().items.round[Object.keys(b.facts().items.round)[0] ?? '']?.open).toBe(false);
  });

  it('come anew, by the new role, when somebody’s role changes', async () => {
    const { made, boardId, facilitator, ada } = await setUp();
    const f = await connect(facilitator, boardId);
    const a = await connect(ada, boardId);
    await f.command('setRole', { participantId: ada.participantId, role: 'facilitator' });
    const facts = await a.until(({ viewer }) => viewer.role === 'facilitator');
    expect(facts.items.workshop[made.workshopId]?.joining?.code).toBe(made.code);
    expect((await a.command('renameWorkshop', { title: 'By Ada' })).ok).toBe(true);
  });
});

describe('commands', () => {
  it('are refused to those who may not', async () => {
    const { boardId, facilitator, ada, wall } = await setUp();
    const a = await connect(ada, boardId);
    const w = await connect(wall, boardId);
    const remove = { participantId: facilitator.participantId };
    expect(await a.command('removePerson', remove)).toMatchObject({ ok: false, problem: 'not-facilitator' });
    expect(await a.command('openRound', { boardId, title: '', readers: '', names: 'shown' })).toMatchObject({
      problem: 'not-facilitator',
    });
    expect(await w.command('setMyName', { name: 'Wall' })).toMatchObject({ ok: false, problem: 'observer' });
    expect(await a.command('becomeHost', {})).toMatchObject({ ok: false, problem: 'unknown-command' });
    expect(await a.command('setMyName', { name: 'x', role: 'facilitator' })).toMatchObject({
      problem: 'bad-input',
    });
    expect(await a.command('__proto__', {})).toMatchObject({ problem: 'unknown-command' });
    expect(await a.command('setMyCohort', { cohort: newId() })).toMatchObject({
      ok: false,
      problem: 'not-found',
    });
  });

  it('are done once for each id, however often they come', async () => {
    const { made, facilitator } = await setUp();
    const f = await connect(facilitator);
    const id = newId();
    const input = { title: 'Second board', template: 'barriers-enablers' };
    const answers = await Promise.all([f.command('addBoard', input, id), f.command('addBoard', input, id)]);
    const again = await f.command('addBoard', { title: 'Other', template: 'blank' }, id);
    expect(answers[0]).toMatchObject({ ok: true });
    expect([answers[1], again]).toEqual([answers[0], answers[0]]);
    await f.until(({ items }) => Object.keys(items.board).length === 2);
    expect(Object.values(f.facts().items.board).map(({ title }) => title)).toEqual([
      made.boards[0]?.title,
      'Second board',
    ]);
  });

  it('keep at least one facilitator, and nobody removes themselves', async () => {
    const { facilitator } = await setUp();
    const f = await connect(facilitator);
    const { participantId } = facilitator;
    expect(await f.command('setRole', { participantId, role: 'participant' })).toMatchObject({
      ok: false,
      problem: 'bad-input',
    });
    expect(await f.command('removePerson', { participantId })).toMatchObject({
      ok: false,
      problem: 'bad-input',
    });
    expect(await f.command('removePerson', { participantId: newId() })).toMatchObject({
      problem: 'not-found',
    });
  });

  it('of another workshop reach nothing here', async () => {
    const here = await setUp();
    const there = await setUp();
    const f = await connect(here.facilitator);
    expect(await f.command('renameBoard', { boardId: there.boardId, title: 'x' })).toMatchObject({
      problem: 'not-found',
    });
    expect(await f.command('removePerson', { participantId: there.ada.participantId })).toMatchObject({
      problem: 'not-found',
    });
  });
});

describe('presence', () => {
  it('reaches the others of the board with the sender’s own id', async () => {
    const { boardId, ada, ben } = await setUp();
    const a = await connect(ada, boardId);
    const b = await connect(ben, boardId);
    const note = newId();
    a.socket.emit(EVENT.presence, { pointer: [10, 20], dragging: [[note, 1, 2]], typing: null });
    const frame = await b.untilFrame(({ people }) => people.length > 0);
    expect(frame).toEqual({
      boardId,
      people: [
        { participantId: ada.participantId, pointer: [10, 20], dragging: [[note, 1, 2]], typing: null },
      ],
      gone: [],
    });
    const late = await connect(ben, boardId);
    await late.untilFrame(({ people }) =>
      people.some(({ participantId }) => participantId === ada.participantId),
    );
    a.close();
    await b.untilFrame(({ gone }) => gone.includes(ada.participantId));
  });

  it('does not tell who types in which note where names are hidden', async () => {
    const { boardId, ada, ben } = await setUp();
    const a = await connect(ada, boardId);
    const b = await connect(ben, boardId);
    a.socket.emit(EVENT.presence, { pointer: [10, 20], dragging: [], typing: newId() });
    const frame = await b.untilFrame(({ people }) => people.length > 0);
    expect(frame.people[0]).toMatchObject({ pointer: [10, 20], typing: null });
  });

  it('is never taken from the wall, and stops where cursors are switched off', async () => {
    const { boardId, facilitator, ada, ben, wall } = await setUp();
    const f = await connect(facilitator, boardId);
    const a = await connect(ada, boardId);
    const b = await connect(ben, boardId);
    const w = await connect(wall, boardId);
    a.socket.emit(EVENT.presence, { ...idle, pointer: [1, 1] });
    await b.untilFrame(({ people }) => people.length > 0);
    await f.command('setShowCursors', { boardId, showCursors: false });
    await b.untilFrame(({ gone }) => gone.includes(ada.participantId));
    const before = b.frames.length;
    w.socket.emit(EVENT.presence, { ...idle, pointer: [2, 2] });
    a.socket.emit(EVENT.presence, { ...idle, pointer: [3, 3] });
    // Answered after what was sent before it on the same sockets.
    await Promise.all([w.socket.emitWithAck(EVENT.refresh), a.socket.emitWithAck(EVENT.refresh)]);
    await f.command('setShowCursors', { boardId, showCursors: true });
    w.socket.emit(EVENT.presence, { ...idle, pointer: [4, 4] });
    await w.socket.emitWithAck(EVENT.refresh);
    a.socket.emit(EVENT.presence, { ...idle, pointer: [5, 5] });
    await b.untilFrame(({ people }) => people.some(({ pointer }) => pointer?.[0] === 5));
    expect(b.frames.slice(before).flatMap(({ people }) => people.map(({ pointer }) => pointer?.[0]))).toEqual(
      [5],
    );
  });
});

describe('row 31: what no honest client sends', () => {
  it.each<[string, (client: SessionClient) => void]>([
    ['an unknown event', ({ socket }) => void socket.emit('shutdown', {})],
    [
      'a command without a place for the answer',
      ({ socket }) => void socket.emit(EVENT.command, { id: newId(), name: 'x', input: {} }),
    ],
    ['an answer of the wrong shape', ({ socket }) => void socket.emit(EVENT.command, {}, 'not a function')],
    [
      'presence with an identity in it',
      ({ socket }) => void socket.emit(EVENT.presence, { ...idle, participantId: newId() }),
    ],
    [
      'presence that is no number',
      ({ socket }) => void socket.emit(EVENT.presence, { ...idle, pointer: [Number.NaN, 'x'] }),
    ],
    [
      'a question for the time again and again',
      ({ socket }) => {
        for (let n = 0; n < 400; n++) socket.emit(EVENT.time, () => {});
      },
    ],
    ['binary content', ({ socket }) => void socket.emit(EVENT.presence, new Uint8Array(1000))],
    [
      'a message beyond 256 KB',
      ({ socket }) => void socket.emit(EVENT.presence, { ...idle, typing: 'x'.repeat(300_000) }),
    ],
  ])('%s ends the connection and harms nobody else', async (_name, send) => {
    const { boardId, ada, ben } = await setUp();
    const a = await connect(ada, boardId);
    const b = await connect(ben, boardId);
    send(a);
    await untilEnded(a);
    expect((await b.command('setMyName', { name: 'Still here' })).ok).toBe(true);
  });
});

describe('the door', () => {
  const refusal = (
    joined: Pick<Joined, 'participantId' | 'token'>,
    options: Parameters<typeof connectSession>[2],
  ) =>
    connectSession(server, joined, options).then(
      () => 'connected',
      (error: Error) => error.message,
    );

  it('takes a ticket once', async () => {
    const { ada } = await setUp();
    const { body } = await ask(server, '/api/tickets', { method: 'POST', token: ada.token });
    const ticket = String(body['ticket']);
    const first = await connectSession(server, ada, { ticket });
    clients.push(first);
    expect(await refusal(ada, { ticket })).toBe('not-admitted');
    expect(await refusal(ada, { ticket: 'x'.repeat(22) })).toBe('not-admitted');
  });

  it('takes a cookie with the own Origin', async () => {
    const { ada } = await setUp();
    const client = await connectSession(server, ada, {
      headers: { cookie: ada.cookie, origin: server.url },
    });
    clients.push(client);
    expect(client.facts().viewer.participantId).toBe(ada.participantId);
  });

  it('refuses a token in the query, somebody else’s token and another’s board', async () => {
    const { ada, ben } = await setUp();
    const other = await setUp();
    const { participantId } = ada;
    expect(await refusal({ participantId, token: ben.token }, {})).toBe('not-admitted');
    expect(await refusal(ada, { boardId: other.boardId })).toBe('not-found');
    expect(await refusal(ada, { headers: {} })).toBe('not-admitted');
  });

  it('ends the session of somebody removed, and of everybody when the workshop is erased', async () => {
    const { made, facilitator, ada, ben } = await setUp();
    const f = await connect(facilitator);
    const a = await connect(ada);
    const b = await connect(ben);
    await f.command('removePerson', { participantId: ada.participantId });
    await untilEnded(a);
    expect(a.received).toContain(JSON.stringify([EVENT.ended, { reason: 'removed' }]));
    expect(await refusal(ada, {})).toBe('removed');
    await f.until(({ items }) => items.person[ada.participantId]?.removed === true);
    await b.until(({ items }) => items.person[ada.participantId] === undefined);
    await ask(server, `/api/workshops/${made.workshopId}`, { method: 'DELETE', token: server.hostKey });
    await Promise.all([untilEnded(f), untilEnded(b)]);
    expect(b.received).toContain(JSON.stringify([EVENT.ended, { reason: 'erased' }]));
  });
});

describe('leaving', () => {
  it('closes what one has open, voids tickets, and tells why', async () => {
    const { boardId, ada, ben } = await setUp();
    const mine = await connect(ada, boardId);
    const other = await connect(ben, boardId);
    const { body } = await ask(server, '/api/tickets', { method: 'POST', token: ada.token });
    const ticket = String(body['ticket']);
    const sync = new WebSocket(
      `${server.url.replace('http', 'ws')}/sync/${boardId}?as=${ada.participantId}`,
      [SYNC_PROTOCOL],
      { headers: { authorization: `Bearer ${ada.token}` } },
    );
    const closed = new Promise<number>((resolve) => sync.on('close', resolve));
    await new Promise((resolve) => sync.once('message', resolve));
    const told = new Promise((resolve) => mine.socket.once(EVENT.ended, resolve));
    const ended = untilEnded(mine);
    expect((await ask(server, '/api/leave', { method: 'POST', token: ada.token })).status).toBe(204);
    expect(await told).toEqual({ reason: 'left' });
    await ended;
    expect(await closed).toBe(CLOSE.notAdmitted);
    await other.until(({ items }) => items.person[ada.participantId]?.here === false);
    await expect(connectSession(server, ada, { boardId, ticket })).rejects.toThrow('not-admitted');
  });
});

describe('asking for everything anew', () => {
  it('is limited for a person, not for each of their sockets', async () => {
    const { boardId, ada, ben } = await setUp();
    const [one, two] = [await connect(ada, boardId), await connect(ada, boardId)];
    const other = await connect(ben, boardId);
    for (const { socket } of [one, two, one, two]) await socket.emitWithAck(EVENT.refresh);
    const ended = untilEnded(one);
    one.socket.emit(EVENT.refresh, () => {});
    await ended;
    expect(await other.socket.emitWithAck(EVENT.refresh)).toMatchObject({ viewer: { role: 'participant' } });
  });
});
