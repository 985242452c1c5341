import { beforeEach, expect, test } from 'vitest';
import type { Joined } from '../support/apiClient.ts';
import type { SessionClient } from '../support/sessionClient.ts';
import { workshopForEachTest } from './workshopFixture.ts';

const room = workshopForEachTest({ cohorts: ['North'] });
const { connect, join, openWall } = room;
let boardId = '';
let fay: Joined;
beforeEach(() => void ({ boardId, fay } = room));

const bytesOf = (client: SessionClient) => client.received.join('\n');
const roomOf = (client: SessionClient) => Object.values(client.facts().items.room)[0];
const needsOf = (client: SessionClient) => Object.values(client.facts().items.need);

test('a private message to facilitators is in no byte that anybody else is sent, while it stands and after', async () => {
  const [f, wall] = [await connect(fay), await openWall()];
  const asker = await join();
  const [a, b] = [await connect(asker), await connect(await join())];
  // Everybody knows that this person is here: from now on their id comes with nothing else.
  await b.until(({ items }) => items.person[asker.participantId]?.here === true);
  const heard = [b, wall].map((client) => client.received.length);
  await a.command('sendNeed', { need: 'moment' });
  await f.until(({ items }) => Object.keys(items.need).length === 1);
  await a.until(({ items }) => Object.keys(items.need).length === 1);
  const needId = needsOf(f)[0]?.id ?? '';
  const late = await connect(await join());
  const refreshed = JSON.stringify(await late.socket.emitWithAck('refresh'));
  await f.command('seeNeed', { needId });
  await a.until(({ items }) => Object.keys(items.need).length === 0);
  await a.command('sendNeed', { need: 'room' });
  await f.until(({ items }) => Object.values(items.need)[0]?.need === 'room');
  await a.command('sendNeed', { need: null });
  await f.until(({ items }) => Object.keys(items.need).length === 0);
  // A last thing that all are told: whatever was to come has come.
  await f.command('pauseRoom', { paused: true });
  for (const [at, client] of [b, wall].entries()) {
    await client.until(({ items }) => Object.values(items.room)[0]?.paused === true);
    const since = client.received.slice(heard[at]).join('\n');
    expect(since).not.toContain(needId);
    expect(since).not.toContain('"need":"');
    expect(since).not.toMatch(/\["need",/);
    expect(since).not.toContain('moment');
  }
  for (const words of [needId, '"need":"']) expect(bytesOf(late) + refreshed).not.toContain(words);
});

test('all wait at once, whoever is here and whoever comes', async () => {
  const [f, a, wall] = [await connect(fay), await connect(await join()), await openWall()];
  await f.command('pauseRoom', { paused: true });
  for (const client of [a, wall]) await client.until(() => roomOf(client)?.paused === true);
  const late = await connect(await join());
  expect(roomOf(late)?.paused).toBe(true);
  expect(await a.command('pauseRoom', { paused: false })).toMatchObject({ problem: 'not-facilitator' });
  await f.command('pauseRoom', { paused: false });
  await wall.until(() => roomOf(wall)?.paused === false);
});

test('the wall is told nobody who asks to speak, nor groups, nor what was put aside', async () => {
  const [f, wall] = [await connect(fay), await openWall()];
  const asker = await join();
  const a = await connect(asker);
  await wall.until(({ items }) => items.person[asker.participantId]?.here === true);
  const heard = wall.received.length;
  await a.command('raiseHand', { raised: true });
  await a.command('parkThought', { text: 'canary of the car park' });
  await f.command('makeGroups', { people: [asker.participantId, fay.participantId], groups: 2 });
  await f.until(({ items }) => Object.keys(items.grouping).length === 1);
  await f.command('bringHere', { boardId, view: { x: 0, y: 0, width: 10, height: 10 } });
  await wall.until(() => roomOf(wall)?.lead?.kind === 'bring');
  const since = wall.received.slice(heard).join('\n');
  for (const words of ['canary', asker.participantId, fay.participantId, '"grouping"', '"hand"'])
    expect(since).not.toContain(words);
  expect(bytesOf(a)).toContain('canary');
});
