import { describe, expect, it } from 'vitest';
import { ALL_CAPABILITIES } from '../../../shared/model/capability.ts';
import {
  allowedNow,
  backAt,
  currentStep,
  expectedEnd,
  hasJustEnded,
  isQuietNow,
  minutesToPlannedEnd,
  plannedEndOf,
  stepAfter,
} from '../../../shared/session/agenda.ts';
import { MINUTE, runningAgenda, stepOf } from './agendaFixture.ts';

const steps = [
  stepOf('open', 10),
  stepOf('cluster', 20),
  stepOf('vote', 0),
  stepOf('kai', 15),
  stepOf('close', 5),
];

describe('an agenda', () => {
  it('binds people only while it runs', () => {
    expect(allowedNow(null)).toBe(ALL_CAPABILITIES);
    expect(allowedNow({ steps, current: null })).toBe(ALL_CAPABILITIES);
    expect(allowedNow({ steps, current: 'open' }).size).toBe(0);
    expect(allowedNow({ steps, current: 'cluster' }).has('cluster')).toBe(true);
  });

  it('lets nobody put a note where all can read while a question is answered privately', () => {
    const writing = [stepOf('write', 10, { allows: ['write', 'arrange'] }), stepOf('writePrivately', 10)];
    const mayAdd = (current: string | null, asked: 'open' | 'closed' | 'revealed' | null) =>
      allowedNow({ steps: writing, current }, asked).has('addPostIts');
    expect([mayAdd(null, 'open'), mayAdd(null, 'closed'), mayAdd('write', 'open')]).toEqual([
      false,
      false,
      false,
    ]);
    expect([mayAdd(null, null), mayAdd(null, 'revealed'), mayAdd('write', 'closed')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(allowedNow(null, 'open').has('move')).toBe(true);
    // In the step itself what a facilitator chose holds.
    const allowing = [stepOf('writePrivately', 10, { allows: ['write'] })];
    expect(allowedNow({ steps: allowing, current: 'writePrivately' }, 'open').has('addPostIts')).toBe(true);
  });

  it('knows where everybody is, and when to be quiet', () => {
    expect(currentStep({ steps, current: 'kai' })?.kind).toBe('kai');
    expect(currentStep({ steps, current: 'gone' })).toBeNull();
    expect([isQuietNow({ steps, current: 'open' }), isQuietNow({ steps, current: 'cluster' })]).toEqual([
      true,
      false,
    ]);
  });

  it('passes over what is left out today', () => {
    expect(stepAfter({ steps }, null)?.id).toBe('open');
    expect(stepAfter({ steps }, 'cluster')?.id).toBe('kai');
    expect(stepAfter({ steps }, 'close')).toBeNull();
  });

  it('has ended for the day, and not for those who come to the next session', () => {
    const ended = { state: 'ended', startedAt: 0 } as const;
    expect([hasJustEnded(ended, 180 * MINUTE), hasJustEnded(ended, 24 * 60 * MINUTE)]).toEqual([true, false]);
    expect(hasJustEnded({ ...ended, state: 'running' }, 180 * MINUTE)).toBe(false);
    expect(hasJustEnded(null, 0)).toBe(false);
  });

  it('says when people are back from a break, and only then', () => {
    expect(backAt(runningAgenda(steps, 'kai'))).toBe(15 * MINUTE);
    expect(backAt(runningAgenda(steps, 'open'))).toBeNull();
  });

  it('reckons its end by what is still to come', () => {
    const agenda = runningAgenda(steps, 'cluster', -10 * MINUTE);
    expect(expectedEnd(agenda, 5 * MINUTE)).toBe(40 * MINUTE);
    expect(expectedEnd(agenda, 26 * MINUTE)).toBe(46 * MINUTE);
  });

  it('knows the end that was planned at its start, whatever was made shorter since', () => {
    const shorter = steps.map((one) => (one.id === 'kai' ? { ...one, minutes: 3 } : one));
    const agenda = { ...runningAgenda(shorter, 'cluster', -22 * MINUTE), plannedEnd: 28 * MINUTE };
    expect(plannedEndOf(agenda)).toBe(28 * MINUTE);
    expect(minutesToPlannedEnd(agenda, 8 * MINUTE)).toBe(20);
    expect(minutesToPlannedEnd(agenda, 60 * MINUTE)).toBe(1);
    expect(plannedEndOf({ ...agenda, plannedEnd: null, startedAt: null })).toBeNull();
  });

  it('reckons it anew where it was not kept', () => {
    expect(plannedEndOf(runningAgenda(steps, 'cluster', -22 * MINUTE))).toBe(28 * MINUTE);
  });
});
