import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../shared/model/ids.ts';
import { renameTheme } from '../../shared/operations/theme.ts';
import { completeRecord } from '../../shared/model/recordTable.ts';
import { themeTable } from '../../shared/model/theme.ts';
import type { FactsSnapshot } from '../../shared/session/facts.ts';
import type { CommandAnswer } from '../../shared/session/commands.ts';
import { ask, type Joined } from '../support/apiClient.ts';
import type { SessionClient } from '../support/sessionClient.ts';
import { workshopForEachTest } from './workshopFixture.ts';
import { eventually } from '../support/eventually.ts';

const time = { now: Date.now() };
const room = workshopForEachTest({ cohorts: ['North'] }, { now: () => time.now });
const { connect, join, openBoard, openWall, restart } = room;
let boardId = '';
let cohortId = '';
let fay: Joined;
beforeEach(() => void ({ boardId, fay } = room));

function resultOf(answer: CommandAnswer): Readonly<Record<string, unknown>> {
  if (!answer.ok) throw new Error(`${answer.problem}: ${answer.detail}`);
  return answer.result ?? {};
}

const bytesOf = (client: SessionClient) => client.received.join('\n');

test('a draft is in no byte that anybody but facilitators is sent', async () => {
  const [f, a, wall] = [await connect(fay), await connect(await join()), await openWall()];
  const draft = { boardId, stem: 'works', text: 'canary-draft', evidence: 'canary-evidence' };
  const { distilledId } = resultOf(await f.command('addDistilled', draft));
  await f.command('changeDistilled', { distilledId, text: 'canary-second' });
  const late = await connect(await join());
  const refreshed = JSON.stringify(await a.socket.emitWithAck('refresh'));
  await f.command('setSuggestions', { boardId, suggestions: true });
  for (const client of [a, wall, late]) {
    await client.until(({ items }) => items.board[boardId]?.suggestions === true);
    expect(bytesOf(client) + refreshed).not.toContain('canary');
    expect(bytesOf(client)).not.toContain(String(distilledId));
  }
  await f.command('changeDistilled', { distilledId, text: 'Trust', evidence: '' });
  await f.command('offerDistilled', { distilledId, offered: true });
  for (const client of [a, wall, late])
    await client.until(({ items }) => items.distilled[String(distilledId)]?.text === 'Trust');
  for (const client of [a, wall, late]) expect(bytesOf(client)).not.toContain('canary');
});

test('an answer and a vote are in no byte that anybody else is sent, before or after closing', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, join));
  const [f, wall, ...all] = [
    await connect(fay),
    await openWall(),
    ...(await Promise.all(people.map(connect))),
  ];
  const add = async (text: string) => {
    const input = { boardId, stem: 'works', text };
    const { distilledId } = resultOf(await f.command('addDistilled', input));
    await f.command('offerDistilled', { distilledId, offered: true });
    return String(distilledId);
  };
  const [one, two] = [await add('Trust'), await add('Time')];
  const { checkId } = resultOf(
    await f.command('openCheck', { boardId, about: 'distilled', itemIds: [one, two], closesAt: null }),
  );
  const id = String(checkId);
  const { ballotId } = resultOf(
    await f.command('openBallot', { boardId, title: '', about: 'distilled', budget: 2 }),
  );
  const votes = (client: SessionClient) => client.command('castVotes', { ballotId, votes: { [two]: 2 } });
  for (const [index, client] of all.entries()) {
    const answer = { checkId, itemId: one, verdict: 'notQuite', note: `canary-${index}` };
    expect((await client.command('answerCheck', answer)).ok).toBe(true);
    expect((await votes(client)).ok).toBe(true);
  }
  for (const client of [f, wall, ...all])
    await client.until(
      ({ items }) => items.check[id]?.answered === 5 && items.ballot[String(ballotId)]?.voters === 5,
    );
  for (const [index, client] of all.entries()) {
    const seen = new Set(bytesOf(client).match(/canary-\d/g));
    expect([...seen]).toEqual([`canary-${index}`]);
  }
  for (const client of [f, wall]) expect(bytesOf(client)).not.toMatch(/canary|"notQuite"|votes/);
  await f.command('closeCheck', { checkId });
  await f.command('closeBallot', { ballotId });
  const closed = await f.until(({ items }) => items.check[id]?.state === 'closed');
  expect(closed.items.check[id]?.results?.[0]).toMatchObject({ notQuite: 5, notes: expect.any(Array) });
  await wall.until(({ items }) => items.ballot[String(ballotId)]?.counts?.[two] === 10);
  await wall.until(({ items }) => items.check[id]?.results?.[0]?.notQuite === 5);
  expect(bytesOf(wall)).not.toContain('canary');
  // What is known of people afterwards is that they were here.
  const afterClosing = bytesOf(f).slice(bytesOf(f).indexOf('"state":"closed"'));
  expect(people.filter(({ participantId }) => afterClosing.includes(participantId))).toEqual([]);
});

test('a restart in the middle keeps tables, drafts, open answers and votes; a check whose time ran out closes', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, join));
  const all = await Promise.all(people.map(connect));
  const f = await connect(fay);
  const [ada] = people;
  if (ada === undefined) throw new Error('nobody joined');
  const seats = [ada.participantId];
  const table = { title: 'Table 1', kind: 'table', people: seats, size: 3, noteIds: [newId()], area: null };
  await f.command('dealTables', { boardId, tables: [table] });
  await f.command('addDistilled', { boardId, stem: 'works', text: 'Draft' });
  const { distilledId } = resultOf(
    await f.command('addDistilled', { boardId, stem: 'works', text: 'Trust' }),
  );
  await f.command('offerDistilled', { distilledId, offered: true });
  const open = async (closesAt: number | null) =>
    String(
      resultOf(
        await f.command('openCheck', { boardId, about: 'distilled', itemIds: [distilledId], closesAt }),
      )['checkId'],
    );
  const [stays, ends] = [await open(null), await open(time.now + 60_000)];
  const ballot = resultOf(
    await f.command('openBallot', { boardId, title: '', about: 'distilled', budget: 3 }),
  );
  for (const client of all) {
    for (const checkId of [stays, ends])
      await client.command('answerCheck', { checkId, itemId: distilledId, verdict: 'right', note: '' });
    await client.command('castVotes', { ballotId: ballot['ballotId'], votes: { [String(distilledId)]: 2 } });
  }
  const isComplete = ({ items }: FactsSnapshot) =>
    [stays, ends].every((id) => items.check[id]?.answered === 5) &&
    items.ballot[String(ballot['ballotId'])]?.voters === 5;
  const before = (await f.until(isComplete)).items;
  time.now += 60_000;
  await restart();
  const [again, a] = [await connect(fay), await connect(ada)];
  const after = again.facts().items;
  for (const name of ['table', 'distilled', 'ballot', 'board', 'round'] as const)
    expect(after[name]).toEqual(before[name]);
  expect(after.check[stays]).toEqual(before.check[stays]);
  expect(after.check[ends]).toMatchObject({ state: 'closed', results: [{ right: 5 }], tooFew: false });
  expect(a.facts().items.check[stays]?.mine).toEqual({
    [String(distilledId)]: { verdict: 'right', note: '' },
  });
  expect(Object.values(a.facts().items.ballot)[0]?.mine).toEqual({ [String(distilledId)]: 2 });
  expect(Object.values(a.facts().items.distilled).map(({ text }) => text)).toEqual(['Trust']);
});

test('a frozen theme keeps its wording; one that was opened again gets a second one', async () => {
  const f = await connect(fay);
  const ada = await openBoard();
  const [trust, care] = [newId(), newId()];
  const records = [
    completeRecord(themeTable, trust, { title: 'Trust' }),
    completeRecord(themeTable, care, { title: 'Care' }),
  ];
  const added = ada.board.run({ name: 'addRecords', input: { kind: 'theme', records } });
  expect(added).toMatchObject({ ok: true });
  await ada.board.whenSaved();
  expect((await f.command('freezeLayer', { boardId, kind: 'theme', frozen: true })).ok).toBe(true);
  const versions = (id: string) => f.facts().items.wording[id]?.versions.map(({ title }) => title);
  await f.until(({ items }) => items.wording[trust] !== undefined && items.wording[care] !== undefined);
  await eventually(() => expect(ada.session.facts?.items.board[boardId]?.frozen).toEqual(['theme']));
  await f.command('reopenTheme', { boardId, themeIds: [trust], reopened: true });
  await eventually(() => expect(ada.session.facts?.items.board[boardId]?.reopened).toEqual([trust]));
  expect(ada.board.run(renameTheme(trust, 'Whanaungatanga'))).toMatchObject({ ok: true });
  await ada.board.whenSaved();
  await f.command('reopenTheme', { boardId, themeIds: [trust], reopened: false });
  await f.until(({ items }) => items.wording[trust]?.versions.length === 2);
  expect([versions(trust), versions(care)]).toEqual([['Trust', 'Whanaungatanga'], ['Care']]);
  const taken = { boardId, participantId: ada.joined.participantId, minutes: 15 };
  expect(await f.command('takeBack', taken)).toMatchObject({ ok: true, result: { changes: 0 } });
  expect(ada.board.snapshot.theme.get(trust)?.title).toBe('Whanaungatanga');
  await restart();
  const again = await connect(fay);
  expect(again.facts().items.wording[trust]?.versions).toHaveLength(2);
});

test('a cohort’s counts may be shown once five of it wrote, and no longer when a note goes to the bin', async () => {
  const f = await connect(fay);
  cohortId = Object.keys(f.facts().items.cohort)[0] ?? '';
  const shown = (client: SessionClient) => client.facts().items.board[boardId]?.brokenOut;
  const write = (joined: Joined) =>
    ask(room.server, `/api/boards/${boardId}/post-its`, {
      token: joined.token,
      body: [{ text: 'words', cohort: 'North' }],
    });
  const people = await Promise.all(Array.from({ length: 5 }, join));
  for (const joined of people.slice(0, 4)) await write(joined);
  const a = await connect(people[0] as Joined);
  expect(shown(a)).toEqual([]);
  await write(people[4] as Joined);
  await f.until(({ items }) => items.board[boardId]?.brokenOut[0] === cohortId);
  const late = await connect(people[1] as Joined);
  expect(shown(late)).toEqual([cohortId]);
  const taken = { boardId, participantId: (people[4] as Joined).participantId, minutes: 5 };
  expect(await f.command('takeBack', taken)).toMatchObject({ ok: true, result: { changes: 1 } });
  await f.until(({ items }) => items.board[boardId]?.brokenOut.length === 0);
});
