import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../shared/model/ids.ts';
import { stepTables, type StepKind } from '../../shared/model/step.ts';
import { addPostIts } from '../../shared/operations/postIt.ts';
import { currentStep } from '../../shared/session/agenda.ts';
import type { FactsSnapshot } from '../../shared/session/facts.ts';
import { joinAsFacilitator, type Joined } from '../support/apiClient.ts';
import type { SessionClient } from '../support/sessionClient.ts';
import { workshopForEachTest } from './workshopFixture.ts';
import { eventually } from '../support/eventually.ts';

const room = workshopForEachTest();
const { connect, join, openBoard } = room;
let boardId = '';
let fay: Joined;
beforeEach(() => void ({ boardId, fay } = room));

const stepOf = (kind: StepKind) => ({
  ...{ kind, minutes: 10, title: '', prompt: '', boardId: null },
  allows: [...stepTables[kind].allows],
});
const kindNow = (facts: FactsSnapshot | null) =>
  currentStep(Object.values(facts?.items.agenda ?? {})[0])?.kind ?? null;

async function startWith(facilitator: SessionClient, ...kinds: StepKind[]): Promise<void> {
  await facilitator.command('useAgenda', { steps: kinds.map(stepOf) });
  await facilitator.command('startAgenda', {});
  await facilitator.until((facts) => kindNow(facts) === kinds[0]);
}

async function goOn(facilitator: SessionClient): Promise<void> {
  const { current } = Object.values(facilitator.facts().items.agenda)[0] ?? {};
  expect(await facilitator.command('nextStep', { from: current })).toEqual({ ok: true });
  await facilitator.until(({ items }) => Object.values(items.agenda)[0]?.current !== current);
}

test('rows 40 and 41: a step binds everybody: the honest are told before they write, and the words of who was away go to the tray', async () => {
  const [ada, fac] = [await openBoard(), await connect(fay)];
  await startWith(fac, 'write', 'talk');
  await eventually(() => expect(kindNow(ada.session.facts)).toBe('write'));
  expect(ada.board.run(addPostIts([{ id: newId(), text: 'in time' }])).ok).toBe(true);
  await ada.board.whenSaved();

  ada.goOffline();
  await eventually(() => expect(ada.board.status.online).toBe(false));
  const late = newId();
  expect(ada.board.run(addPostIts([{ id: late, text: 'too late' }])).ok).toBe(true);
  await goOn(fac);
  ada.comeBack();
  await eventually(() => expect(kindNow(ada.session.facts)).toBe('talk'));
  await eventually(() => {
    expect(ada.board.tray.entries).toMatchObject([{ words: 'too late', reason: 'step' }]);
    expect(ada.board.snapshot.postIt.has(late)).toBe(false);
  });
  expect([...ada.board.snapshot.postIt.values()].map(({ text }) => text)).toEqual(['in time']);
  expect(ada.board.run(addPostIts([{ id: newId(), text: 'now' }]))).toMatchObject({
    reason: { reason: 'step' },
  });
});

test('a restart loses neither step nor clock', async () => {
  const fac = await connect(fay);
  await startWith(fac, 'open', 'cluster');
  await goOn(fac);
  const before = await fac.until((facts) => kindNow(facts) === 'cluster');
  await room.restart();
  const after = (await connect(fay)).facts();
  expect(after.items.agenda).toEqual(before.items.agenda);
  expect(after.items.timer).toEqual(before.items.timer);
});

test('quiet steps have no pointers', async () => {
  const [fac, ada, ben] = [await connect(fay), await connect(await join()), await connect(await join())];
  const point = (x: number) => ada.socket.emit('presence', { pointer: [x, 1], dragging: [], typing: null });
  await startWith(fac, 'write', 'kai', 'talk');
  point(1);
  await ben.untilFrame(({ people }) => people.some(({ pointer }) => pointer?.[0] === 1));
  await goOn(fac);
  await ben.untilFrame(({ gone }) => gone.length > 0);
  point(2);
  // Whatever the server does with it is done before it answers what came after it.
  await ada.socket.emitWithAck('time');
  await goOn(fac);
  point(3);
  await ben.untilFrame(({ people }) => people.some(({ pointer }) => pointer?.[0] === 3));
  expect(ben.frames.flatMap(({ people }) => people.map(({ pointer }) => pointer?.[0]))).not.toContain(2);
});

test('two facilitators who press next at once go on once', async () => {
  const second = await connect(await joinAsFacilitator(room.server, room.made, 'Sol'));
  const fac = await connect(fay);
  await startWith(fac, 'open', 'purpose', 'cluster');
  const { current } = Object.values(fac.facts().items.agenda)[0] ?? {};
  const answers = await Promise.all(
    [fac, second].map((client) => client.command('nextStep', { from: current })),
  );
  expect(answers).toEqual([{ ok: true }, { ok: true }]);
  // Who comes now is told what became of both; to those who are there a second step could still be on its way.
  const { agenda } = (await connect(fay)).facts().items;
  expect(Object.values(agenda)).toMatchObject([{ been: [current] }]);
  await second.until((facts) => kindNow(facts) === 'purpose');
  await fac.until((facts) => kindNow(facts) === 'purpose');
});

test('a break keeps the board as it is', async () => {
  const [ada, fac] = [await openBoard(), await connect(fay)];
  await startWith(fac, 'write', 'kai');
  await eventually(() => expect(kindNow(ada.session.facts)).toBe('write'));
  expect(ada.board.run(addPostIts([{ id: newId(), text: 'before the break' }])).ok).toBe(true);
  await ada.board.whenSaved();
  await goOn(fac);
  const { items } = await fac.until((facts) => Object.keys(facts.items.moment).length > 0);
  expect(Object.values(items.moment)).toMatchObject([{ boardId, step: 'kai', notes: 1 }]);
});
