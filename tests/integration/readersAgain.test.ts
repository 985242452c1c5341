import { afterEach, beforeEach, expect, it } from 'vitest';
import { newId } from '../../shared/model/ids.ts';
import { ask } from '../support/apiClient.ts';
import { add, set } from '../support/person.ts';
import { openPrivateRoom, type PrivateRoom } from './privateRoom.ts';
import { eventually } from '../support/eventually.ts';

const time = { now: Date.now() };
let room: PrivateRoom;
let roundId = '';

beforeEach(async () => {
  room = await openPrivateRoom({ now: () => time.now, upkeepEvery: 20 });
  const answer = await room.facilitator.command('openRound', {
    ...{
      boardId: room.boardId,
      title: 'Autumn',
      readers: 'us',
      names: 'hidden',
      reach: 'board',
      beyond: 'nothing',
    },
  });
  if (!answer.ok) throw new Error(answer.detail);
  roundId = String(answer.result?.['roundId']);
});

afterEach(() => room.end());

const minute = 60_000;
const wider = () => ({
  roundId,
  readers: 'us and the other group',
  reach: 'workshop',
  beyond: 'words',
  minutes: 10,
});

/** Somebody who joins and writes one note on the board. */
async function writer(text: string) {
  const joined = await room.join();
  const tap = room.tap(joined);
  await tap.loaded;
  const id = newId();
  await tap.write(add('postIt', id, { text, round: roundId }));
  return { joined, tap, id, session: await room.connect(joined) };
}

const askId = async () => {
  const answer = await room.facilitator.command('askReadersAgain', wider());
  if (!answer.ok) throw new Error(answer.detail);
  const id = String(answer.result?.['askId']);
  await room.facilitator.until(({ items }) => id in items.readersAsk);
  return id;
};
const exportOutside = () =>
  ask(room.server, `/api/boards/${room.boardId}/export.csv?for=outside`, { token: room.fay.token });
const makeJoint = () =>
  room.facilitator.command('makeJointBoard', { title: 'Joint', boardIds: [room.boardId] });

async function whenOver(): Promise<void> {
  time.now += 11 * minute;
  await room.facilitator.until(({ items }) => Object.keys(items.readersAsk).length === 0);
}

it('what writers agree to, and nothing else, goes beyond what they were told, once their time is over', async () => {
  const [yes, no, silent] = [await writer('said yes'), await writer('said no'), await writer('said nothing')];
  expect(await makeJoint()).toMatchObject({ ok: false, problem: 'not-promised' });
  const id = await askId();
  expect(await yes.session.command('answerReaders', { askId: id, agrees: true })).toMatchObject({ ok: true });
  await no.session.command('answerReaders', { askId: id, agrees: true });
  await no.session.command('answerReaders', { askId: id, agrees: false });
  // Nobody hears of another's answer, and until the time is over nothing has changed.
  const { items } = await silent.session.until((facts) => id in facts.items.readersAsk);
  expect(items.readersAsk[id]).toMatchObject({ mine: null });
  expect(room.facilitator.facts().items.readersAsk[id]).toMatchObject({
    mine: null,
    until: expect.any(Number),
  });
  expect(await makeJoint()).toMatchObject({ ok: false, problem: 'not-promised' });
  expect((await exportOutside()).status).toBe(403);
  await whenOver();
  const outside = await exportOutside();
  expect(outside.text).toContain('said yes');
  expect(outside.text).not.toContain('said no');
  expect(await makeJoint()).toMatchObject({ ok: true, result: { notes: 1 } });
  // All of them still count on their own board.
  await eventually(() => expect(room.notes(yes.tap)).toHaveLength(3));
  expect(
    room
      .notes(yes.tap)
      .filter(({ round }) => round === roundId)
      .map(({ text }) => text)
      .sort(),
  ).toEqual(['said no', 'said nothing']);
  const late = await yes.session.command('answerReaders', { askId: id, agrees: false });
  expect(late).toMatchObject({ ok: false, problem: 'not-found' });
});

it('who was asked about readers inside was not asked about those outside', async () => {
  await writer('for us');
  const share = () => room.facilitator.command('makeShareLink', { boardId: room.boardId });
  const refused = await share();
  expect(refused).toMatchObject({ ok: false, problem: 'not-promised' });
  await room.facilitator.command('askReadersAgain', { ...wider(), beyond: 'nothing' });
  await room.facilitator.until(({ items }) => Object.keys(items.readersAsk).length === 1);
  await whenOver();
  expect(await makeJoint()).toMatchObject({ ok: true, result: { notes: 0 } });
  expect(await share()).toEqual(refused);
});

it('a note that is taken back meanwhile goes nowhere', async () => {
  const one = await writer('on second thoughts');
  const id = await askId();
  await one.session.command('answerReaders', { askId: id, agrees: true });
  await one.tap.write(set('postIt', one.id, 'deleted', true));
  await whenOver();
  expect((await exportOutside()).text).not.toContain('second thoughts');
});

it('a narrower line, or the same, is not asked for; a question that is taken back changes nothing', async () => {
  await writer('here');
  const same = { ...wider(), reach: 'board', beyond: 'nothing' };
  expect(await room.facilitator.command('askReadersAgain', same)).toMatchObject({
    ok: false,
    problem: 'bad-input',
  });
  const id = await askId();
  expect(await room.facilitator.command('askReadersAgain', wider())).toMatchObject({
    ok: false,
    problem: 'too-many',
  });
  await room.facilitator.command('dropReadersAsk', { askId: id });
  time.now += 20 * minute;
  expect(await makeJoint()).toMatchObject({ ok: false, problem: 'not-promised' });
});

it('whoever revealed without a name answers by the token of each note', async () => {
  const secret = await room.ask({ reach: 'board', beyond: 'nothing' });
  const writers = await room.writers(secret, 5);
  await room.reveal(secret);
  roundId = secret;
  const agree = (token: string, agrees = true) =>
    ask(room.server, '/api/agreements', { body: { token, agrees } });
  expect((await agree(writers[0]?.tokens[0] ?? '')).status).toBe(403);
  await askId();
  for (const index of [0, 1, 2]) expect((await agree(writers[index]?.tokens[0] ?? '')).status).toBe(200);
  expect((await agree(writers[2]?.tokens[0] ?? '', false)).status).toBe(200);
  expect((await agree('nobody has this')).status).toBe(403);
  await whenOver();
  const { text } = await exportOutside();
  expect([0, 1, 2, 3, 4].filter((n) => text.includes(`words of ${n}`))).toEqual([0, 1]);
  // A token still takes its note back, wherever it went.
  expect(
    (await ask(room.server, '/api/withdrawals', { body: { token: writers[0]?.tokens[0] } })).status,
  ).toBe(200);
  expect((await exportOutside()).text).not.toContain('words of 0');
});
