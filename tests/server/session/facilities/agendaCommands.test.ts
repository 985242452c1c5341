import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/model/ids.ts';
import { currentStep } from '../../../../shared/session/agenda.ts';
import type { StepKind } from '../../../../shared/model/step.ts';
import { stepTables } from '../../../../shared/model/step.ts';
import { findAgenda } from '../../../../server/session/items/agenda.ts';
import { createTestDesk, onlyOf, resultOf } from '../commandFixture.ts';

const MINUTE = 60_000;
const step = (kind: StepKind, minutes = stepTables[kind].minutes) => ({
  ...{ kind, minutes, title: '', prompt: '', boardId: null },
  allows: [...stepTables[kind].allows],
});

async function createPlanned(...kinds: StepKind[]) {
  const desk = await createTestDesk();
  await desk.facilitator.command('useAgenda', { steps: kinds.map((kind) => step(kind)) });
  const agenda = () => onlyOf(desk.ada.facts().agenda);
  const at = () => currentStep(agenda())?.kind ?? null;
  const next = (from = agenda().current ?? '') => desk.facilitator.command('nextStep', { from });
  return { ...desk, agenda, at, next };
}

describe('the agenda', () => {
  it('is planned, started, gone through and ended; everybody is told', async () => {
    const { facilitator, agenda, at, next, time } = await createPlanned('open', 'cluster');
    expect(agenda()).toMatchObject({ state: 'planned', current: null });
    time.now = 5000;
    await facilitator.command('startAgenda', {});
    expect(agenda()).toMatchObject({ state: 'running', startedAt: 5000, stepStartedAt: 5000 });
    expect(at()).toBe('open');
    await next();
    expect(at()).toBe('cluster');
    await next();
    expect(agenda()).toMatchObject({ state: 'ended', current: null });
  });

  it('remembers where people have been, which is not all that stands before: steps can be jumped over', async () => {
    const { facilitator, agenda, next } = await createPlanned('open', 'cluster', 'readOut', 'checkOut');
    await facilitator.command('startAgenda', {});
    const [open, cluster, , checkOut] = agenda().steps.map(({ id }) => id);
    await facilitator.command('goToStep', { stepId: checkOut ?? '', from: open ?? '' });
    expect(agenda().been).toEqual([open]);
    await facilitator.command('goToStep', { stepId: cluster ?? '', from: checkOut ?? '' });
    await next();
    expect(agenda().been).toEqual([open, checkOut, cluster]);
  });

  it('gives the wall back where people write, group or rest, and leaves it where they look and listen', async () => {
    const { facilitator, boardId, next, ada } = await createPlanned(
      'reveal',
      'talk',
      'cluster',
      'readOut',
      'kai',
    );
    const show = { kind: 'round' as const, id: newId() };
    const onWall = () => ada.facts().board[boardId]?.spotlight ?? null;
    await facilitator.command('startAgenda', {});
    await facilitator.command('setSpotlight', { boardId, spotlight: show });
    await next();
    expect(onWall()).toMatchObject(show);
    await next();
    expect(onWall()).toBeNull();
    await next();
    await facilitator.command('setSpotlight', { boardId, spotlight: show });
    await next();
    expect(onWall()).toBeNull();
  });

  it('goes on once when two facilitators press at the same time', async () => {
    const { facilitator, second, agenda, at } = await createPlanned('open', 'purpose', 'cluster');
    await facilitator.command('startAgenda', {});
    const from = agenda().current ?? '';
    const answers = await Promise.all([
      facilitator.command('nextStep', { from }),
      second.command('nextStep', { from }),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(at()).toBe('purpose');
  });

  it('is changed while it runs: added, reworded, moved, removed, but not under people’s feet', async () => {
    const { facilitator, agenda } = await createPlanned('open', 'cluster');
    await facilitator.command('startAgenda', {});
    const [open, cluster] = agenda().steps;
    const { stepId } = resultOf(
      await facilitator.command('addStep', { ...step('kai'), after: open?.id ?? null }),
    );
    await facilitator.command('changeStep', {
      stepId: String(stepId),
      prompt: ' Te  kai\u200B ',
      minutes: 20,
    });
    expect(agenda().steps.map(({ kind }) => kind)).toEqual(['open', 'kai', 'cluster']);
    expect(agenda().steps[1]).toMatchObject({ minutes: 20, title: '' });
    await facilitator.command('moveStep', { stepId: String(stepId), after: cluster?.id ?? null });
    expect(agenda().steps.map(({ kind }) => kind)).toEqual(['open', 'cluster', 'kai']);
    expect(await facilitator.command('removeStep', { stepId: open?.id ?? '' })).toMatchObject({
      problem: 'bad-input',
    });
    await facilitator.command('removeStep', { stepId: String(stepId) });
    expect(agenda().steps.map(({ kind }) => kind)).toEqual(['open', 'cluster']);
    expect(await facilitator.command('changeStep', { stepId: newId(), minutes: 1 })).toMatchObject({
      problem: 'not-found',
    });
  });

  it('is not replaced while it runs', async () => {
    const { facilitator, agenda } = await createPlanned('open');
    await facilitator.command('startAgenda', {});
    expect(await facilitator.command('useAgenda', { steps: [] })).toMatchObject({ problem: 'bad-input' });
    expect(agenda().steps).toHaveLength(1);
  });

  it('starts with a step', async () => {
    const { facilitator } = await createTestDesk();
    expect(await facilitator.command('startAgenda', {})).toMatchObject({ ok: false, problem: 'bad-input' });
  });

  it('stays where a vote or a question is still open', async () => {
    const { facilitator, boardId, at, next, agenda } = await createPlanned('vote', 'close');
    await facilitator.command('startAgenda', {});
    const { ballotId } = resultOf(
      await facilitator.command('openBallot', { boardId, title: 'Which?', about: 'postIt', budget: 3 }),
    );
    expect(await next()).toMatchObject({ problem: 'held' });
    const [, close] = agenda().steps;
    const from = agenda().current;
    expect(await facilitator.command('goToStep', { stepId: close?.id ?? '', from })).toMatchObject({
      problem: 'held',
    });
    expect(await facilitator.command('endAgenda', { from: from ?? '' })).toMatchObject({ problem: 'held' });
    expect(at()).toBe('vote');
    await facilitator.command('closeBallot', { ballotId: String(ballotId) });
    await next();
    expect(at()).toBe('close');
  });

  it('lands: minutes change, but never those of coming out of it well', async () => {
    const { facilitator, agenda, ada } = await createPlanned('cluster', 'checkOut');
    await facilitator.command('startAgenda', {});
    const [cluster, checkOut] = agenda().steps;
    await facilitator.command('landSteps', { minutes: { [cluster?.id ?? '']: 3, [checkOut?.id ?? '']: 1 } });
    expect(agenda().steps.map(({ minutes }) => minutes)).toEqual([3, stepTables.checkOut.minutes]);
    // The clock on all screens says the same as the plan.
    expect(onlyOf(ada.facts().timer).endsAt).toBe((agenda().stepStartedAt ?? 0) + 3 * MINUTE);
  });

  it('keeps the end that was planned at its start', async () => {
    const { facilitator, agenda, next, time } = await createPlanned('cluster', 'vote', 'checkOut');
    time.now = 0;
    await facilitator.command('startAgenda', {});
    const minutes = agenda().steps.reduce((sum, one) => sum + one.minutes, 0);
    expect(agenda().plannedEnd).toBe(minutes * MINUTE);
    time.now = (stepTables.cluster.minutes + 5) * MINUTE;
    await next();
    const vote = agenda().steps[1]?.id ?? '';
    await facilitator.command('landSteps', { minutes: { [vote]: 3 } });
    expect(agenda().plannedEnd).toBe(minutes * MINUTE);
  });

  it('is planned anew by whoever lands earlier', async () => {
    const { facilitator, agenda, time } = await createPlanned('cluster', 'checkOut');
    time.now = 0;
    await facilitator.command('startAgenda', {});
    await facilitator.command('landSteps', { minutes: { [agenda().steps[0]?.id ?? '']: 8 } });
    expect(agenda().plannedEnd).toBe((8 + stepTables.checkOut.minutes) * MINUTE);
  });

  it('is read again after a restart, at the same step with the same clock', async () => {
    const { facilitator, storage, state, agenda } = await createPlanned('cluster');
    await facilitator.command('startAgenda', {});
    const contents = await storage.workshops.read(state.workshop.id);
    const kept = contents?.items.find(({ kind }) => kind === 'agenda');
    expect(kept?.more['current']).toBe(agenda().current);
    expect(contents?.items.some(({ kind }) => kind === 'timer')).toBe(true);
    expect(findAgenda(state)?.current).toBe(agenda().current);
  });

  it('is for facilitators to lead', async () => {
    const { ada, observer, agenda } = await createPlanned('open');
    expect(await ada.command('startAgenda', {})).toMatchObject({ problem: 'not-facilitator' });
    expect(await observer.command('nextStep', { from: agenda().steps[0]?.id ?? '' })).toMatchObject({
      problem: 'observer',
    });
  });
});

describe('the clock of a step', () => {
  it('starts with the step, and not where people are to be in peace', async () => {
    const { facilitator, ada, next, time } = await createPlanned('open', 'cluster');
    await facilitator.command('startAgenda', {});
    expect(ada.facts().timer).toEqual({});
    time.now = 10_000;
    await next();
    expect(onlyOf(ada.facts().timer).endsAt).toBe(10_000 + stepTables.cluster.minutes * MINUTE);
    await next();
    expect(ada.facts().timer).toEqual({});
  });

  it('is set, held, let go on, made longer and taken away', async () => {
    const { facilitator, ada, time } = await createTestDesk();
    time.now = 0;
    const timer = () => onlyOf(ada.facts().timer);
    await facilitator.command('startTimer', { minutes: 5 });
    expect(timer().endsAt).toBe(5 * MINUTE);
    time.now = MINUTE;
    await facilitator.command('pauseTimer', {});
    expect(timer()).toMatchObject({ endsAt: null, left: 4 * MINUTE });
    await facilitator.command('addToTimer', { minutes: 1 });
    time.now = 10 * MINUTE;
    await facilitator.command('resumeTimer', {});
    expect(timer().endsAt).toBe(15 * MINUTE);
    await facilitator.command('stopTimer', {});
    expect(ada.facts().timer).toEqual({});
    expect((await facilitator.command('pauseTimer', {})).ok).toBe(true);
  });
});

describe('the log of powers', () => {
  it('says what, in which role and when; never to whom and with what words', async () => {
    const { facilitator, ada, ben, wall, boardId, time } = await createTestDesk();
    time.now = 10 * MINUTE + 12_345;
    await facilitator.command('removePerson', { participantId: ben.id });
    await facilitator.command('openRound', { boardId, title: 'canary', readers: 'canary', names: 'hidden' });
    const log = Object.values(ada.facts().power);
    expect(log.map(({ power, role, at }) => [power, role, at])).toEqual([
      ['removePerson', 'facilitator', 10 * MINUTE],
      ['openRound', 'facilitator', 10 * MINUTE],
    ]);
    const words = JSON.stringify(log);
    expect(words).not.toContain('canary');
    expect(words).not.toContain(ben.id);
    expect(words).not.toContain(facilitator.id);
    expect(wall.facts().power).toEqual({});
  });

  it('says to which kind of step, never how people named it', async () => {
    const { facilitator, ada } = await createTestDesk();
    const steps = [step('open'), { ...step('reveal'), title: 'canary' }, step('close')];
    await facilitator.command('useAgenda', { steps });
    await facilitator.command('startAgenda', {});
    const agenda = () => onlyOf(ada.facts().agenda);
    for (const _ of steps) await facilitator.command('nextStep', { from: agenda().current ?? '' });
    const log = Object.values(ada.facts().power);
    expect(log.map(({ power, step: to }) => [power, to])).toEqual([
      ['startAgenda', 'open'],
      ['nextStep', 'reveal'],
      ['nextStep', 'close'],
      ['nextStep', null],
    ]);
    expect(JSON.stringify(log)).not.toContain('canary');
  });

  it('counts the same within a minute, and leaves out what did nothing or was refused', async () => {
    const { facilitator, second, ada, boardId } = await createTestDesk();
    for (const showCursors of [true, false, true])
      await facilitator.command('setShowCursors', { boardId, showCursors });
    await ada.command('setShowCursors', { boardId, showCursors: false });
    await second.command('nextStep', { from: newId() });
    expect(onlyOf(ada.facts().power)).toMatchObject({ power: 'setShowCursors', times: 3 });
  });

  it('keeps the newest', async () => {
    const { facilitator, ada, boardId, time } = await createTestDesk();
    for (let turn = 0; turn < 305; turn += 1) {
      time.now += MINUTE;
      await facilitator.command('setShowCursors', { boardId, showCursors: turn % 2 === 0 });
    }
    const log = Object.values(ada.facts().power);
    expect(log).toHaveLength(300);
    expect(log.at(-1)?.at).toBe(Math.floor(time.now / MINUTE) * MINUTE);
  });
});
