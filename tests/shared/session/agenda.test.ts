import { describe, expect, it } from 'vitest';
import { ALL_CAPABILITIES } from '../../../shared/model/capability.ts';
import {
  allowedNow,
  backAt,
  currentStep,
  expectedEnd,
  isQuietNow,
  lateBy,
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

  it('says when people are back from a break, and only then', () => {
    expect(backAt(runningAgenda(steps, 'kai'))).toBe(15 * MINUTE);
    expect(backAt(runningAgenda(steps, 'open'))).toBeNull();
  });

  it('reckons its end by what is still to come, and how late that is', () => {
    const agenda = runningAgenda(steps, 'cluster', -10 * MINUTE);
    expect(expectedEnd(agenda, 5 * MINUTE)).toBe(40 * MINUTE);
    expect(lateBy(agenda, 5 * MINUTE)).toBe(0);
    expect(lateBy(agenda, 26 * MINUTE)).toBe(6 * MINUTE);
    expect(lateBy({ ...agenda, startedAt: -22 * MINUTE }, 0)).toBe(12 * MINUTE);
  });
});
