import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/model/ids.ts';
import { stepTables, type StepKind } from '../../../shared/model/step.ts';
import { currentStep } from '../../../shared/session/agenda.ts';
import { aBoard, anActor } from '../../support/records.ts';
import { createTestDesk, onlyOf, resultOf } from './commandFixture.ts';

const stepOf = (kind: StepKind) => ({
  ...{ kind, title: '', prompt: '', boardId: null },
  minutes: stepTables[kind].minutes,
  allows: [...stepTables[kind].allows],
});

/** A running agenda at its step number `at`, and three seats: one held by Ada, one a chair that Ben speaks for. */
async function createRoles(kinds: readonly StepKind[], at: number) {
  const desk = await createTestDesk();
  const { boardId, facilitator, ada, ben, snapshots } = desk;
  const actors = [anActor({ label: 'GP' }), anActor({ label: 'Nan' })];
  snapshots.set(boardId, aBoard({ actors }));
  await facilitator.command('useAgenda', { steps: kinds.map(stepOf) });
  await facilitator.command('startAgenda', {});
  const agenda = () => onlyOf(ada.facts().agenda);
  const here = () => agenda().current ?? newId();
  const stepId = (index: number) => agenda().steps[index]?.id ?? '';
  const goTo = (index: number) => facilitator.command('goToStep', { stepId: stepId(index), from: here() });
  const next = () => facilitator.command('nextStep', { from: here() });
  const end = () => facilitator.command('endAgenda', { from: here() });
  if (at > 0) await goTo(at);
  const actorIds = actors.map(({ id }) => id);
  const { seatIds } = resultOf(await facilitator.command('offerSeats', { boardId, actorIds }));
  const [seatId = '', chairId = ''] = seatIds as string[];
  await ada.command('addChair', { boardId, actorId: actorIds[1] ?? '' });
  await ada.command('takeSeat', { seatId });
  await ben.command('speakForChair', { seatId: chairId });
  return { ...desk, agenda, kind: () => currentStep(agenda())?.kind, goTo, next, end, seatId, chairId };
}

const held = { ok: false, problem: 'held' };

describe('while somebody is in a role', () => {
  it.each(['deRole', 'share'] as const)('the step %s is left in no way', async (kind) => {
    const roles = await createRoles(['seats', kind, 'kai', 'close'], 1);
    const { ada, ben, next, end, goTo } = roles;
    const tryAll = async () => {
      for (const attempt of [next, end, () => goTo(0), () => goTo(2), () => goTo(3)])
        expect(await attempt()).toMatchObject(held);
      expect(roles.kind()).toBe(kind);
    };
    await tryAll();
    await ada.command('deRole', {});
    // A chair is still voiced.
    await tryAll();
    await ben.command('deRole', {});
    expect(await next()).toEqual({ ok: true });
    expect(roles.kind()).toBe('kai');
  });

  it('says how many, and whom one can do it for, in plain words', async () => {
    const { next, ada } = await createRoles(['deRole', 'close'], 0);
    expect(await next()).toMatchObject({ detail: expect.stringContaining('2 people are still in roles') });
    await ada.command('deRole', {});
    expect(await next()).toMatchObject({ detail: expect.stringContaining('One person is still in a role') });
  });

  it('no break, close or end comes from elsewhere, nor a jump past the steps; on to them one goes', async () => {
    const roles = await createRoles(['seats', 'enquiry', 'kai', 'deRole', 'share', 'talk', 'close'], 0);
    const { ada, ben, goTo, end, next } = roles;
    for (const index of [2, 4, 5, 6]) expect(await goTo(index)).toMatchObject(held);
    expect(await end()).toMatchObject(held);
    expect(await next()).toEqual({ ok: true });
    expect(roles.kind()).toBe('enquiry');
    expect(await next()).toMatchObject(held);
    expect(await goTo(3)).toEqual({ ok: true });
    await ada.command('deRole', {});
    await ben.command('deRole', {});
    for (const kind of ['share', 'talk', 'close']) {
      expect(await next()).toEqual({ ok: true });
      expect(roles.kind()).toBe(kind);
    }
    expect(await end()).toEqual({ ok: true });
  });

  it('a step that is left out today is not passed by either', async () => {
    const { facilitator, agenda, next, kind } = await createRoles(['seats', 'deRole', 'talk'], 0);
    const stepId = agenda().steps[1]?.id ?? '';
    await facilitator.command('changeStep', { stepId, minutes: 0 });
    expect(await next()).toMatchObject(held);
    expect(kind()).toBe('seats');
  });

  it('an agenda does not begin with a break', async () => {
    const { facilitator, ada, ben, end, agenda } = await createRoles(['seats', 'deRole'], 0);
    await ada.command('deRole', {});
    await ben.command('deRole', {});
    await end();
    await facilitator.command('useAgenda', { steps: [stepOf('kai')] });
    const [seat] = Object.keys(ada.facts().seat);
    await ada.command('takeSeat', { seatId: seat ?? '' });
    expect(await facilitator.command('startAgenda', {})).toMatchObject(held);
    expect(agenda().state).toBe('planned');
  });
});

describe('somebody who has lost their connection', () => {
  it('counts, until a facilitator brings them out of their role', async () => {
    const { ada, ben, facilitator, away, time, next, kind } = await createRoles(['deRole', 'close'], 0);
    away.set(ada.id, time.now);
    await ben.command('deRole', {});
    expect(await next()).toMatchObject(held);
    await facilitator.command('deRoleFor', { participantId: ada.id });
    expect(await next()).toEqual({ ok: true });
    expect(kind()).toBe('close');
  });

  it('counts also when others have taken their seat since', async () => {
    const { ada, ben, away, time, next, seatId } = await createRoles(['deRole', 'close'], 0);
    away.set(ada.id, time.now);
    time.now += 120_000;
    await ben.command('takeSeat', { seatId });
    await ben.command('deRole', {});
    expect(await next()).toMatchObject(held);
    await ada.command('deRole', {});
    expect(await next()).toEqual({ ok: true });
  });
});

describe('who sits there as themselves', () => {
  it('holds nobody up', async () => {
    const { ada, ben, facilitator, boardId, next } = await createRoles(['deRole', 'close'], 0);
    await ada.command('deRole', {});
    await ben.command('deRole', {});
    const actorId = Object.values(ada.facts().seat)[0]?.actorId ?? '';
    await facilitator.command('thisIsMe', { boardId, actorId });
    expect(await next()).toEqual({ ok: true });
  });
});
