import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, joinAsFacilitator, joinWorkshop, makeWorkshop } from '../support/apiClient.ts';
import { startRealServer, type RealServer, type RealServerOptions } from '../support/realServer.ts';
import { connectSession } from '../support/sessionClient.ts';
import { eventuallySo } from '../support/eventually.ts';

const day = 86_400_000;
let running: RealServer[] = [];
let folders: string[] = [];

async function start(options: RealServerOptions = {}): Promise<RealServer> {
  const server = await startRealServer(options);
  running.push(server);
  return server;
}

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'netboard-kept-'));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const server of running) await server.remove();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  running = [];
  folders = [];
});

describe('a restart', () => {
  it('keeps the host key, workshops, people, their secrets, notes and answers to commands', async () => {
    const dataDir = createFolder();
    const first = await start({ dataDir });
    const made = await makeWorkshop(first, { cohorts: ['North'] });
    const facilitator = await joinAsFacilitator(first, made, 'Fay');
    const boardId = made.boards[0]?.id ?? '';
    await ask(first, `/api/boards/${boardId}/post-its`, { token: facilitator.token, body: ['kōrero'] });
    const session = await connectSession(first, facilitator, { boardId });
    const id = 'commandcommand00';
    const answer = await session.command('addBoard', { title: 'Second', template: 'blank' }, id);
    session.close();
    await first.stop();

    const second = await start({ dataDir });
    expect(second.hostKey).toBe(first.hostKey);
    const me = await ask(second, `/api/me?as=${facilitator.participantId}`, { token: facilitator.token });
    expect(me.body).toMatchObject({ role: 'facilitator', name: 'Fay' });
    expect(me.body['boards']).toHaveLength(2);
    expect((await ask(second, '/api/look', { body: { code: made.code } })).body).toMatchObject({
      cohorts: [{ title: 'North' }],
    });
    const exported = await ask(second, `/api/boards/${boardId}/export.csv`, { token: facilitator.token });
    expect(exported.text).toContain('kōrero');
    const again = await connectSession(second, facilitator, { boardId });
    expect(Object.values(again.facts().items.author)).toMatchObject([
      { participantId: facilitator.participantId },
    ]);
    expect(await again.command('addBoard', { title: 'Second', template: 'blank' }, id)).toEqual(answer);
    again.close();
  });

  it('forgets tickets', async () => {
    const dataDir = createFolder();
    const first = await start({ dataDir });
    const ada = await joinWorkshop(first, { code: (await makeWorkshop(first)).code });
    const { body } = await ask(first, '/api/tickets', { method: 'POST', token: ada.token });
    await first.stop();
    const second = await start({ dataDir });
    await expect(connectSession(second, ada, { ticket: String(body['ticket']) })).rejects.toThrow(
      'not-admitted',
    );
  });

  it('with another HOST_KEY ends the cookies of the old one', async () => {
    const dataDir = createFolder();
    const first = await start({ dataDir });
    const { headers } = await ask(first, '/api/host', { body: { key: first.hostKey }, origin: first.url });
    const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await ask(first, '/api/host', { cookie })).body).toEqual({ host: true });
    expect((await ask(first, '/api/workshops', { cookie })).status).toBe(200);
    await first.stop();
    const second = await start({ dataDir, env: { HOST_KEY: 'another-key-of-one-s-own' } });
    expect((await ask(second, '/api/host', { cookie })).body).toEqual({ host: false });
    expect((await ask(second, '/api/host', { body: { key: first.hostKey } })).status).toBe(403);
  });
});

describe('one data folder', () => {
  it('takes no second server, which lets the first one be', async () => {
    const dataDir = createFolder();
    const first = await start({ dataDir });
    await expect(startRealServer({ dataDir })).rejects.toMatchObject({
      name: 'StorageError',
      kind: 'locked',
    });
    expect((await ask(first, '/healthz')).status).toBe(200);
  });

  it('is let go when the port is in use', async () => {
    const first = await start();
    const dataDir = createFolder();
    const env = { PORT: String(first.port) };
    await expect(startRealServer({ dataDir, env })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect((await ask(await start({ dataDir }), '/healthz')).status).toBe(200);
  });
});

describe('expiry', () => {
  it('shuts every door at the moment it comes, and erases at the next start', async () => {
    const dataDir = createFolder();
    let time = Date.UTC(2026, 0, 1);
    const first = await start({ dataDir, now: () => time });
    const made = await makeWorkshop(first);
    const ada = await joinWorkshop(first, { code: made.code });
    await ask(first, `/api/workshops/${made.workshopId}`, {
      method: 'PATCH',
      token: first.hostKey,
      body: { keepDays: 30 },
    });
    time += 30 * day - 1;
    expect((await ask(first, '/api/look', { body: { code: made.code } })).status).toBe(200);
    time += 1;
    expect((await ask(first, '/api/look', { body: { code: made.code } })).body).toMatchObject({
      type: '/problems/gone',
      status: 410,
    });
    expect((await ask(first, '/api/me', { token: ada.token })).status).toBe(410);
    await expect(connectSession(first, ada)).rejects.toThrow('expired');
    await first.stop();
    const second = await start({ dataDir, now: () => time });
    expect((await ask(second, '/api/look', { body: { code: made.code } })).status).toBe(410);
    expect((await ask(second, '/api/workshops', { token: second.hostKey })).body).toEqual({ workshops: [] });
  });

  it('moves with the last opening, by half a year unless it was set, and not when the clock is set back', async () => {
    let time = Date.UTC(2026, 0, 1);
    const server = await start({ now: () => time });
    const made = await makeWorkshop(server);
    const ada = await joinWorkshop(server, { code: made.code });
    const readExpiry = async () => {
      const { body } = await ask(server, '/api/workshops', { token: server.hostKey });
      return Date.parse((body['workshops'] as { expiresAt: string }[])[0]?.expiresAt ?? '');
    };
    expect(await readExpiry()).toBe(time + 183 * day);
    time += 10 * day;
    await ask(server, '/api/me', { token: ada.token });
    expect(await readExpiry()).toBe(time + 183 * day);
    const late = time + 183 * day;
    time -= 100 * day;
    await ask(server, '/api/me', { token: ada.token });
    expect(await readExpiry()).toBe(late);
  });
});

describe('expiry while the server runs', () => {
  it('is chosen when the workshop is made, held and lengthened by the host alone, and listed', async () => {
    let time = Date.UTC(2026, 0, 1);
    const server = await start({ now: () => time, upkeepEvery: 20 });
    const made = await makeWorkshop(server, { keepDays: 30 });
    const facilitator = await joinAsFacilitator(server, made);
    const path = `/api/workshops/${made.workshopId}`;
    const change = (body: object, token = server.hostKey) =>
      ask(server, path, { method: 'PATCH', token, body });
    expect((await change({ held: true }, facilitator.token)).status).toBe(401);
    expect((await change({ keepDays: 900 }, facilitator.token)).status).toBe(401);
    const held = await change({ held: true });
    expect(held.body).toMatchObject({ held: true, keepDays: 30 });
    const session = await connectSession(server, facilitator);
    expect(Object.values(session.facts().items.workshop)[0]?.held).toBe(true);
    time += 400 * day;
    expect((await ask(server, '/api/look', { body: { code: made.code } })).status).toBe(200);
    const released = await change({ held: false });
    // However long ago it was due, a day is left.
    expect(Date.parse(String(released.body['expiresAt']))).toBe(time + day);
    const longer = await change({ keepDays: 500 });
    expect(Date.parse(String(longer.body['expiresAt']))).toBe(Date.UTC(2026, 0, 1) + 500 * day);
    expect((longer.body['keeping'] as { what: string }[]).map(({ what }) => what)).toEqual([
      'held',
      'released',
      '500 days',
    ]);
    session.close();
  });

  it('ends everybody’s sockets and erases', async () => {
    let time = Date.UTC(2026, 0, 1);
    const server = await start({ now: () => time, upkeepEvery: 20 });
    const made = await makeWorkshop(server);
    const ada = await joinWorkshop(server, { code: made.code });
    const boardId = made.boards[0]?.id ?? '';
    await ask(server, `/api/boards/${boardId}/post-its`, { token: ada.token, body: ['words'] });
    const session = await connectSession(server, ada, { boardId });
    const ended = new Promise((resolve) => session.socket.once('ended', resolve));
    time += 183 * day;
    expect(await ended).toEqual({ reason: 'expired' });
    await eventuallySo(async () => {
      const { text } = await ask(server, '/metrics', { token: server.hostKey });
      return /^netboard_workshops 0$/m.test(text) && /^netboard_open_rooms 0$/m.test(text);
    }, 100);
    expect(server.readLog()).not.toContain('upkeep.failed');
  });

  it('leaves a day when the time is made shorter than has passed', async () => {
    let time = Date.UTC(2026, 0, 1);
    const server = await start({ now: () => time });
    const made = await makeWorkshop(server);
    time += 20 * day;
    const body = { keepDays: 1 };
    const patched = await ask(server, `/api/workshops/${made.workshopId}`, {
      method: 'PATCH',
      token: server.hostKey,
      body,
    });
    expect(Date.parse(String(patched.body['expiresAt']))).toBe(time + day);
  });
});

describe('what is kept', () => {
  const canaries = [
    'Hinewai-canary',
    'purpose-canary',
    'title-canary',
    'note-canary',
    'board-canary',
    'care-canary',
  ];

  it('holds no words in logs, and none readable on disk', async () => {
    const dataDir = createFolder();
    const server = await start({ dataDir });
    const made = await makeWorkshop(server, {
      title: 'title-canary',
      purpose: 'purpose-canary',
      care: 'care-canary',
    });
    const facilitator = await joinAsFacilitator(server, made, 'Hinewai-canary');
    const { token } = facilitator;
    const boardId = made.boards[0]?.id ?? '';
    await ask(server, `/api/boards/${boardId}/post-its`, { token, body: ['note-canary'] });
    await ask(server, `/api/boards/${boardId}/post-its`, {
      token,
      type: 'text/csv',
      body: 'text\n"note-canary',
    });
    const session = await connectSession(server, facilitator, { boardId });
    await session.command('addBoard', { title: 'board-canary', template: 'blank' });
    await session.command('setMyName', { name: 'Hinewai-canary', more: 'note-canary' });
    session.close();
    await ask(server, `/api/me?as=${facilitator.participantId}&name=note-canary`, { token });
    await ask(server, '/api/join', { body: { code: 'note-canary' } });
    await ask(server, '/note-canary', {});
    await server.stop();

    const secrets = [
      made.code,
      made.facilitatorToken,
      token,
      facilitator.cookie.split('=')[1] ?? '',
      server.hostKey,
    ];
    const log = server.readLog();
    expect(log).toContain('http.answered');
    const disk = readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      .join('\n');
    for (const canary of [...canaries, ...secrets]) {
      expect(log).not.toContain(canary);
      expect(disk).not.toContain(canary);
    }
  });
});

describe('https', () => {
  it('behind a trusted proxy marks cookies Secure and names wss in the policy', async () => {
    const server = await start({ env: { TRUST_PROXY: 'on' } });
    const { code } = await makeWorkshop(server);
    const response = await fetch(`${server.url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
      body: JSON.stringify({ code }),
    });
    expect(response.headers.getSetCookie()[0]).toMatch(/; Secure/);
    expect(response.headers.get('content-security-policy')).toContain('wss://localhost');
    expect(response.headers.get('strict-transport-security')).toBeNull();
  });
});

describe('stopping', () => {
  it('ends open sockets and is harmless twice', async () => {
    const server = await start();
    const made = await makeWorkshop(server);
    const ada = await joinWorkshop(server, { code: made.code });
    const session = await connectSession(server, ada, { boardId: made.boards[0]?.id ?? '' });
    const ended = new Promise((resolve) => session.socket.once('disconnect', resolve));
    await Promise.all([server.stop(), server.stop(), ended]);
    await expect(ask(server, '/healthz')).rejects.toThrow();
  });
});
