import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../shared/model/ids.ts';
import type { CommandAnswer } from '../../shared/session/commands.ts';
import { addPostIts } from '../../shared/operations/postIt.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { ask, joinAsFacilitator, makeWorkshop, type MadeWorkshop } from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';
import { connectSession, type SessionClient } from '../support/sessionClient.ts';
import { openBoardClient, type BoardClient } from './boardClient.ts';
import { eventually } from '../support/eventually.ts';
import { typePostItText } from '../support/typePostItText.ts';

let server: RealServer;
let made: MadeWorkshop;
let first = '';
let second = '';
let facilitator: { participantId: string; token: string };
let session: SessionClient;
const clients: BoardClient[] = [];

beforeEach(async () => {
  server = await startRealServer();
  made = await makeWorkshop(server, { template: 'barriers-enablers', cohorts: ['North', 'South'] });
  facilitator = await joinAsFacilitator(server, made, 'Fay');
  session = await connectSession(server, facilitator);
  first = made.boards[0]?.id ?? '';
  second = resultOf(await command('addBoard', { title: 'South', template: 'barriers-enablers' }), 'boardId');
});

afterEach(async () => {
  session.close();
  for (const client of clients.splice(0)) await client.close();
  await server.remove();
});

function command(name: string, input: object): Promise<CommandAnswer> {
  return session.command(name, input);
}

function resultOf(answer: CommandAnswer, field: string): string {
  if (!answer.ok) throw new Error(`${answer.problem}: ${answer.detail}`);
  return String(answer.result?.[field]);
}

async function open(boardId: string, from?: BoardClient): Promise<BoardClient> {
  const joined = from === undefined ? {} : { joined: { ...from.joined, boardId } };
  const client = await openBoardClient(server.url, made.code, joined);
  clients.push(client);
  await eventually(() => {
    expect(client.board.status.state).toBe('saved');
    expect(client.session.facts).not.toBeNull();
  });
  return client;
}

const write = (boardId: string, notes: readonly unknown[], token = facilitator.token) =>
  ask(server, `/api/boards/${boardId}/post-its`, { token, body: notes });

interface ArchivedNote {
  readonly id: string;
  readonly text: string;
  readonly from: string;
  readonly lane: string | null;
  readonly cohort: string | null;
  readonly round: string;
}

async function read(boardId: string) {
  const { body } = await ask(server, `/api/boards/${boardId}/export.json`, { token: facilitator.token });
  const { records, rounds } = body as {
    records: { postIt: ArchivedNote[]; lane: { id: string; part: string }[] };
    rounds: { id: string; reach: string; beyond: string }[];
  };
  return { notes: records.postIt, lanes: records.lane, rounds };
}

test('a joint board holds copies of both boards in shared lanes, each with where it is from', async () => {
  const note = { question: 'what-helps', part: 'team', cohort: 'North' };
  const before = await read(first);
  const lane = before.lanes.find(({ part }) => part !== '');
  expect(lane).toBeDefined();
  await write(first, [{ ...note, text: 'kererū' }, 'loose']);
  await write(second, [{ ...note, text: 'tūī', cohort: 'South' }]);
  const made2 = await command('makeJointBoard', { title: 'Joint day', boardIds: [first, second] });
  expect(made2).toMatchObject({ ok: true, result: { notes: 3 } });
  const boardId = resultOf(made2, 'boardId');
  const [joint, north, south] = [await read(boardId), await read(first), await read(second)];
  const originals = new Map<string, ArchivedNote>([
    ...north.notes.map((one) => [`${first}/${one.id}`, one] as const),
    ...south.notes.map((one) => [`${second}/${one.id}`, one] as const),
  ]);
  expect(joint.notes).toHaveLength(3);
  for (const copy of joint.notes) {
    const original = originals.get(copy.from);
    expect(copy).toMatchObject({ text: original?.text, cohort: original?.cohort });
    expect(copy.id).not.toBe(original?.id);
    expect(joint.rounds.find(({ id }) => id === copy.round)).toMatchObject({ reach: 'workshop' });
  }
  const kereru = joint.notes.find(({ text }) => text === 'kererū');
  expect(kereru?.lane).not.toBeNull();
  expect(joint.notes.find(({ text }) => text === 'tūī')?.lane).toBe(kereru?.lane);
  expect(north.notes.map(({ from }) => from)).toEqual(['', '']);
  const facts = await session.until(({ items }) => items.board[boardId]?.joins.length === 2);
  expect(facts.items.board[boardId]?.title).toBe('Joint day');
});

test('adding again changes nothing; later notes come, also when two facilitators add at once', async () => {
  await write(first, ['one', 'two']);
  const boardId = resultOf(await command('makeJointBoard', { title: 'Joint', boardIds: [first] }), 'boardId');
  const before = await read(boardId);
  const add = { boardId, fromBoardIds: [first] };
  expect(await command('addToJointBoard', add)).toMatchObject({ ok: true, result: { notes: 0 } });
  expect(await read(boardId)).toEqual(before);
  await write(first, ['three']);
  await write(second, ['four']);
  const answers = await Promise.all(
    [1, 2, 3].map(() => command('addToJointBoard', { boardId, fromBoardIds: [first, second] })),
  );
  expect(answers.map((answer) => Number(resultOf(answer, 'notes'))).sort()).toEqual([0, 0, 2]);
  const { notes, rounds } = await read(boardId);
  expect(notes.map(({ text }) => text).sort()).toEqual(['four', 'one', 'three', 'two']);
  // Its own, and one of each board.
  expect(rounds).toHaveLength(3);
});

test('nothing is copied where writers were told that notes stay on their board', async () => {
  const told = { boardId: second, title: 'Evening', readers: '', names: 'hidden', reach: 'board' };
  await command('openRound', told);
  await write(first, ['may come']);
  const both = { title: 'Joint', boardIds: [first, second] };
  const boardId = resultOf(await command('makeJointBoard', both), 'boardId');
  await write(second, ['stays']);
  for (const answer of [
    await command('makeJointBoard', both),
    await command('addToJointBoard', { boardId, fromBoardIds: [first, second] }),
  ]) {
    expect(answer).toMatchObject({ ok: false, problem: 'not-promised' });
    expect(answer).toMatchObject({ detail: expect.stringContaining('“Evening” on “South”') });
  }
  expect((await read(boardId)).notes.map(({ text }) => text)).toEqual(['may come']);
  await session.until(({ items }) => Object.keys(items.board).length === 3);
});

test('a copy belongs to whoever wrote the note; nobody else can edit it, and nobody can forge where it is from', async () => {
  const [ada, ben] = [await open(first), await open(first)];
  const id = newId();
  expect(ada.board.run(addPostIts([{ id, text: 'Ada wrote this' }])).ok).toBe(true);
  await ada.board.whenSaved();
  const boardId = resultOf(await command('makeJointBoard', { title: 'Joint', boardIds: [first] }), 'boardId');
  const [copy] = (await read(boardId)).notes;
  const copyId = copy?.id ?? '';
  const [adaThere, benThere] = [await open(boardId, ada), await open(boardId, ben)];
  await eventually(() =>
    expect(adaThere.session.facts?.items.author[copyId]?.participantId).toBe(ada.joined.participantId),
  );
  expect(benThere.session.facts?.items.author[copyId]).toBeUndefined();
  const edit = (text: string) => typePostItText(copyId, 'Ada wrote this', text) as OperationCall;
  expect(benThere.board.run(edit('Ben was here'))).toMatchObject({
    ok: false,
    reason: { reason: 'not-author' },
  });
  benThere.takesForOwn.add(copyId);
  benThere.board.run(edit('Ben was here'));
  await eventually(() => expect(benThere.board.tray.entries.length).toBe(1));
  expect(adaThere.board.run(edit('Ada wrote this, and this')).ok).toBe(true);
  await adaThere.board.whenSaved();
  const [edited] = (await read(boardId)).notes;
  expect([edited?.text, edited?.from]).toEqual(['Ada wrote this, and this', `${first}/${id}`]);
  const forged = adaThere.board.run(addPostIts([{ id: newId(), text: 'x', from: `${first}/${id}` }]));
  expect(forged).toMatchObject({ ok: false, reason: { reason: 'immutable' } });
});

test('a copy keeps what its writer was told when the other board is gone', async () => {
  await command('openRound', {
    boardId: first,
    title: 'Day',
    readers: '',
    names: 'hidden',
    beyond: 'nothing',
  });
  await write(first, ['words']);
  const boardId = resultOf(await command('makeJointBoard', { title: 'Joint', boardIds: [first] }), 'boardId');
  await ask(server, `/api/boards/${first}`, { method: 'DELETE', token: facilitator.token });
  expect(await command('makeShareLink', { boardId })).toMatchObject({
    problem: 'not-promised',
    detail: expect.stringContaining('“Day”'),
  });
});

test('joint boards are made by facilitators, of boards of their own workshop, and of joint boards only added to', async () => {
  const other = await makeWorkshop(server);
  const elsewhere = other.boards[0]?.id ?? '';
  expect(await command('makeJointBoard', { title: 'x', boardIds: [elsewhere] })).toMatchObject({
    problem: 'not-found',
  });
  expect(await command('addToJointBoard', { boardId: first, fromBoardIds: [second] })).toMatchObject({
    problem: 'bad-input',
  });
  const ada = await open(first);
  const answer = await ada.session.command('makeJointBoard', { title: 'x', boardIds: [first] });
  expect(answer).toMatchObject({ problem: 'not-facilitator' });
});
