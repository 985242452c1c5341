import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../shared/model/ids.ts';
import { stepTables, type StepKind } from '../../shared/model/step.ts';
import { addToNetwork } from '../../shared/operations/network.ts';
import { addPostIts } from '../../shared/operations/postIt.ts';
import { seatCounts } from '../../shared/queries/seatCounts.ts';
import type { FactsSnapshot } from '../../shared/session/facts.ts';
import { joinAsFacilitator, joinWorkshop, makeWorkshop, ask, type Joined } from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';
import { connectSession, type SessionClient } from '../support/sessionClient.ts';
import { openBoardClient, type BoardClient } from './boardClient.ts';

let server: RealServer;
const clients: SessionClient[] = [];
const boards: BoardClient[] = [];
beforeAll(async () => {
  server = await startRealServer();
});
afterAll(async () => {
  for (const client of clients) client.close();
  for (const board of boards) await board.close();
  await server.remove();
});

const PEOPLE = 33;
const HELD = 27;

async function connect(joined: Pick<Joined, 'participantId' | 'token'>, boardId: string) {
  const client = await connectSession(server, joined, { boardId });
  clients.push(client);
  return client;
}

/** A hall before its live grid: 33 actors, a seat for each of 27, six empty chairs, and 28 people who may take one. */
async function createHall() {
  const made = await makeWorkshop(server, { title: 'Live grid' });
  const boardId = made.boards[0]?.id ?? '';
  const mapper = await openBoardClient(server.url, made.code);
  boards.push(mapper);
  const actorIds = Array.from({ length: PEOPLE }, () => newId());
  await expect.poll(() => mapper.board.status.state).toBe('saved');
  await expect.poll(() => mapper.session.facts).not.toBeNull();
  const added = mapper.board.run(
    addToNetwork(
      'actor',
      actorIds.map((id, at) => ({ id, label: `Person ${at + 1}`, actorKind: 'supportPerson' as const })),
    ),
  );
  expect(added.ok).toBe(true);
  await expect.poll(() => mapper.board.status.unsaved).toBe(0);
  const lead = await joinAsFacilitator(server, made, 'Fay');
  const facilitator = await connect(lead, boardId);
  await facilitator.command('offerSeats', { boardId, actorIds: actorIds.slice(0, HELD) });
  const joined: Joined[] = [];
  for (let at = 0; at <= HELD; at += 1)
    joined.push(await joinWorkshop(server, { code: made.code, name: `Robot ${at + 1}` }));
  const robots = await Promise.all(joined.map((one) => connect(one, boardId)));
  const window = await ask(server, `/api/wall?as=${lead.participantId}`, {
    method: 'POST',
    token: lead.token,
  });
  const wall = await connect(window.body as unknown as Joined, boardId);
  const counts = ({ items }: FactsSnapshot) =>
    seatCounts(
      mapper.board.snapshot,
      Object.values(items.seat).filter((seat) => seat.boardId === boardId),
    );
  const seatIdOf = (actorId: string) =>
    Object.values(facilitator.facts().items.seat).find((seat) => seat.actorId === actorId)?.id ?? '';
  await facilitator.until(({ items }) => Object.keys(items.seat).length === HELD);
  return { boardId, actorIds, facilitator, robots, joined, wall, mapper, counts, seatIdOf };
}

const stepOf = (kind: StepKind) => ({
  ...{ kind, title: '', prompt: '', boardId: null },
  minutes: stepTables[kind].minutes,
  allows: [...stepTables[kind].allows],
});

describe('a live grid', () => {
  it('seats 27 at once, with one winner of a race, and everybody counts the same', async () => {
    const { boardId, actorIds, facilitator, robots, wall, counts, seatIdOf, mapper } = await createHall();
    const [last = '', ...first] = actorIds.slice(0, HELD).toReversed();
    await Promise.all(
      first.map((actorId, at) => robots[at]?.command('takeSeat', { seatId: seatIdOf(actorId) })),
    );
    const racers = robots.slice(HELD - 1);
    const answers = await Promise.all(
      racers.map((racer) => racer.command('takeSeat', { seatId: seatIdOf(last) })),
    );
    expect(answers.filter(({ ok }) => ok).length).toBe(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: 'seat-taken' });
    await Promise.all(
      actorIds.slice(HELD).map((actorId, at) => robots[at]?.command('addChair', { boardId, actorId })),
    );
    const all = { people: PEOPLE, held: HELD, empty: PEOPLE - HELD };
    const isAgreed = (facts: FactsSnapshot) => JSON.stringify(counts(facts)) === JSON.stringify(all);
    await Promise.all([facilitator, wall, ...robots].map((client) => client.until(isAgreed)));
    await expect.poll(() => mapper.session.facts && counts(mapper.session.facts)).toEqual(all);
    expect(wall.received.join('')).not.toContain('Robot 1');
  });

  it('is left by nobody in a role: end, break and next wait, also for who is away', async () => {
    const { boardId, actorIds, facilitator, robots, joined, seatIdOf } = await createHall();
    const [one, two, away, voice] = robots;
    const kinds: readonly StepKind[] = ['seats', 'deRole', 'share', 'kai', 'close'];
    await facilitator.command('useAgenda', { steps: kinds.map(stepOf) });
    await facilitator.command('startAgenda', {});
    for (const [at, robot] of [one, two, away].entries())
      await robot?.command('takeSeat', { seatId: seatIdOf(actorIds[at] ?? '') });
    const chairOf = actorIds[HELD] ?? '';
    await two?.command('addChair', { boardId, actorId: chairOf });
    await facilitator.until(() => seatIdOf(chairOf) !== '');
    await voice?.command('speakForChair', { seatId: seatIdOf(chairOf) });
    const agenda = () => Object.values(facilitator.facts().items.agenda)[0];
    const from = () => agenda()?.current ?? '';
    const stepId = (kind: StepKind) => agenda()?.steps.find((step) => step.kind === kind)?.id ?? '';
    await facilitator.command('nextStep', { from: from() });
    await facilitator.until(() => from() === stepId('deRole'));
    const awayId = joined[2]?.participantId ?? '';
    away?.close();
    await facilitator.until(({ items }) => items.person[awayId]?.here === false);

    const tryAll = async () => {
      const answers = [
        await facilitator.command('nextStep', { from: from() }),
        await facilitator.command('endAgenda', { from: from() }),
        await facilitator.command('goToStep', { stepId: stepId('kai'), from: from() }),
        await facilitator.command('goToStep', { stepId: stepId('seats'), from: from() }),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ ok: false, problem: 'held' });
    };
    await tryAll();
    await one?.command('deRole', {});
    await two?.command('deRole', {});
    await tryAll();
    await voice?.command('deRole', {});
    // One of them is away, and counts.
    await tryAll();
    expect(await facilitator.command('deRoleFor', { participantId: awayId })).toEqual({ ok: true });
    for (const kind of ['share', 'kai', 'close'] as const) {
      expect(await facilitator.command('nextStep', { from: from() })).toEqual({ ok: true });
      await facilitator.until(() => from() === stepId(kind));
    }
    // A restart of the server forgets nothing of it.
    await server.stop();
    const again = await startRealServer({ dataDir: server.dataDir });
    const back = { participantId: awayId, token: joined[2]?.token ?? '' };
    const returned = await connectSession(again, back, { boardId });
    const owing = Object.values(returned.facts().items.seat).filter(({ owes }) => owes.includes(awayId));
    expect(owing).toMatchObject([{ holder: null, excused: [awayId] }]);
    await returned.command('deRole', {});
    await returned.until(({ items }) => Object.values(items.seat).every(({ owes }) => owes.length === 0));
    returned.close();
    await again.stop();
  });

  it('marks what is said from a seat as in role, whatever the program of whoever sits there says', async () => {
    const own = await startRealServer();
    const made = await makeWorkshop(own, { title: 'Forged' });
    const boardId = made.boards[0]?.id ?? '';
    const forger = await openBoardClient(own.url, made.code, { isBlindToSeats: true });
    const { board, session } = forger;
    await expect.poll(() => board.status.state).toBe('saved');
    await expect.poll(() => session.facts).not.toBeNull();
    const actorId = newId();
    board.run(addToNetwork('actor', [{ id: actorId, label: 'Nan', actorKind: 'extendedWhanau' }]));
    await expect.poll(() => board.status.unsaved).toBe(0);
    const added = await session.command('addChair', { boardId, actorId });
    const seatId = String(added.ok && added.result?.['seatId']);
    expect(await session.command('takeSeat', { seatId })).toEqual({ ok: true });
    const write = (voice: 'own' | 'seat') =>
      board.run(
        addPostIts([
          { id: newId(), text: `said as ${voice}`, place: ['cell', actorId, 'wants', 'a0'], voice },
        ]),
      );
    expect(write('own').ok).toBe(true);
    await expect.poll(() => board.tray.entries.map(({ reason }) => reason)).toEqual(['seat-voice']);
    expect(write('seat').ok).toBe(true);
    await expect.poll(() => board.status.unsaved).toBe(0);
    // What is refused leaves the screen with the document it was written in.
    const texts = () => [...board.snapshot.postIt.values()].map(({ text }) => text);
    await expect.poll(texts).toEqual(['said as seat']);
    await session.command('describeNetwork', { boardId, about: 'real' });
    write('seat');
    await expect.poll(() => board.tray.entries.length).toBe(2);
    await forger.close();
    await own.remove();
  });
});
