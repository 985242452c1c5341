import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, joinAsFacilitator, joinWorkshop, makeWorkshop } from '../support/apiClient.ts';
import type { Joined, MadeWorkshop } from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';
import { connectSession } from '../support/sessionClient.ts';

let server: RealServer;
let made: MadeWorkshop;
const time = { passed: 0 };
beforeAll(async () => {
  server = await startRealServer({ now: () => Date.now() + time.passed });
  made = await makeWorkshop(server, { title: 'Hui tahi', cohorts: ['North'] });
});
afterAll(async () => {
  await server.remove();
});

const kindOf = ({ body }: { body: Record<string, unknown> }) => body['type'];

describe('a second device of the same person', () => {
  const show = async ({ token }: Joined) => {
    const { body } = await ask(server, '/api/devices', { method: 'POST', token });
    return { secret: String(body['url']).split('#')[1] ?? '', seconds: body['seconds'] };
  };
  const come = (secret: string) => ask(server, '/api/device', { body: { secret } });

  it('row 84: becomes the same person by a code that works once', async () => {
    const ana = await joinWorkshop(server, { code: made.code, name: 'Ana' });
    const { secret, seconds } = await show(ana);
    expect(seconds).toBe(60);
    const { body } = await come(secret);
    expect(body).toMatchObject({ participantId: ana.participantId, name: 'Ana', title: 'Hui tahi' });
    const both = [ana.token, String(body['token'])];
    for (const token of both) expect((await ask(server, '/api/me', { token })).body['name']).toBe('Ana');
    expect(kindOf(await come(secret))).toBe('/problems/wrong-code');
    expect(server.readLog()).not.toContain(secret);
  });

  it('is refused after a minute, and for somebody who was removed or has left meanwhile', async () => {
    const [ana, ben] = [
      await joinWorkshop(server, { code: made.code }),
      await joinWorkshop(server, { code: made.code }),
    ];
    const late = await show(ana);
    time.passed += 61_000;
    expect(kindOf(await come(late.secret))).toBe('/problems/wrong-code');
    const fay = await connectSession(server, await joinAsFacilitator(server, made));
    const removed = await show(ana);
    await fay.command('removePerson', { participantId: ana.participantId });
    expect(kindOf(await come(removed.secret))).toBe('/problems/wrong-code');
    const left = await show(ben);
    await ask(server, '/api/leave', { method: 'POST', token: ben.token });
    expect(kindOf(await come(left.secret))).toBe('/problems/wrong-code');
    fay.close();
  });

  it('is not shown to a wall', async () => {
    const fay = await joinAsFacilitator(server, made);
    const wall = await ask(server, '/api/wall', { method: 'POST', token: fay.token });
    const answer = await ask(server, '/api/devices', { method: 'POST', token: String(wall.body['token']) });
    expect(kindOf(answer)).toBe('/problems/not-allowed');
  });
});

describe('somebody without a device', () => {
  it('is a person of their own, shown as written by whose device it is', async () => {
    const ana = await joinWorkshop(server, { code: made.code, name: 'Ana' });
    const answer = await ask(server, '/api/behalf', {
      token: ana.token,
      body: { name: 'Mere', cohort: 'North' },
    });
    expect(answer.status).toBe(200);
    const mere = answer.body as unknown as Joined;
    const session = await connectSession(server, mere);
    const fact = session.facts().items.person[mere.participantId];
    expect(fact).toMatchObject({ name: 'Mere', role: 'participant', by: ana.participantId });
    expect(fact?.cohort).not.toBeNull();
    session.close();
  });

  it('waits at the door like everybody, unless a facilitator brings them', async () => {
    const fay = await joinAsFacilitator(server, made);
    const ana = await joinWorkshop(server, { code: made.code });
    const session = await connectSession(server, fay);
    await session.command('setDoor', { lobby: true });
    const bring = (token: string) => ask(server, '/api/behalf', { token, body: { name: 'Mere' } });
    expect((await bring(ana.token)).body['waiting']).toBe(true);
    expect((await bring(fay.token)).body['waiting']).toBeUndefined();
    await session.command('setDoor', { lobby: false });
    session.close();
  });

  it('is refused without a name, to an observer, and beyond twelve', async () => {
    const ana = await joinWorkshop(server, { code: made.code });
    const bring = (name: string) => ask(server, '/api/behalf', { token: ana.token, body: { name } });
    expect(kindOf(await bring('  '))).toBe('/problems/bad-input');
    for (let count = 0; count < 12; count += 1) expect((await bring(`Person ${count}`)).status).toBe(200);
    expect(kindOf(await bring('One more'))).toBe('/problems/not-allowed');
    const fay = await connectSession(server, await joinAsFacilitator(server, made));
    await fay.command('setRole', { participantId: ana.participantId, role: 'observer' });
    expect(kindOf(await bring('Mere'))).toBe('/problems/not-allowed');
    fay.close();
  });
});

it('row 82: when the facilitator drops out nobody is promoted, the session goes on, and they come back as before', async () => {
  const fay = await joinAsFacilitator(server, made, 'Fay');
  const ana = await joinWorkshop(server, { code: made.code, name: 'Ana' });
  const facilitator = await connectSession(server, fay);
  const participant = await connectSession(server, ana);
  facilitator.close();
  await participant.until(({ items }) => items.person[fay.participantId]?.here === false);
  expect(participant.facts().items.person[ana.participantId]?.role).toBe('participant');
  expect(await participant.command('setDoor', { closed: true })).toMatchObject({ ok: false });
  expect(await participant.command('setPurpose', { purpose: 'We go on', minutes: null })).toMatchObject({
    ok: true,
  });
  const back = await connectSession(server, fay);
  expect(back.facts().viewer.role).toBe('facilitator');
  for (const one of [back, participant]) one.close();
});
