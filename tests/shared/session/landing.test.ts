import { describe, expect, it } from 'vitest';
import { minutesToLand, proposeLanding } from '../../../shared/session/landing.ts';
import { MINUTE, runningAgenda, stepOf } from './agendaFixture.ts';

const steps = [
  stepOf('cluster', 30),
  stepOf('readOut', 10),
  stepOf('talk', 20),
  stepOf('checkOut', 10),
  stepOf('close', 5),
];
const agenda = runningAgenda(steps, 'cluster');
const told = (minutes: number, now = 0) => {
  const { shorter, over } = proposeLanding(agenda, minutes, now);
  return { over, to: Object.fromEntries(shorter.map(({ step, to }) => [step.id, to])) };
};

describe('landing', () => {
  it('leaves a plan alone that fits', () => {
    expect(told(75)).toEqual({ over: 0, to: {} });
    expect(told(200)).toEqual({ over: 0, to: {} });
  });

  it('takes from each in proportion, and nothing from check-out and close', () => {
    expect(told(45)).toEqual({ over: 0, to: { cluster: 15, readOut: 5, talk: 10 } });
  });

  it('leaves out the last ones rather than making each too short to begin', () => {
    expect(told(25).to).toEqual({ cluster: 10, readOut: 0, talk: 0 });
  });

  it('says by how much it does not fit even so, and keeps the close whole', () => {
    expect(told(9)).toEqual({ over: 6, to: { cluster: 0, readOut: 0, talk: 0 } });
  });

  it('counts what is spent of the current step already', () => {
    const now = 20 * MINUTE;
    const landing = proposeLanding(agenda, 35, now);
    expect(landing.shorter.map(({ step, from, to }) => [step.id, from, to])).toEqual([
      ['cluster', 10, 5],
      ['readOut', 10, 5],
      ['talk', 20, 10],
    ]);
    expect(minutesToLand(landing, agenda, now)).toEqual({ cluster: 25, readOut: 5, talk: 10 });
  });

  it('never proposes more than there is, whatever is asked', () => {
    for (let minutes = 0; minutes <= 80; minutes += 1) {
      const { shorter, over } = proposeLanding(agenda, minutes, 7 * MINUTE);
      const left = new Map(shorter.map(({ step, to }) => [step.id, to]));
      const total = steps.reduce(
        (sum, step, index) => sum + (left.get(step.id) ?? (index === 0 ? step.minutes - 7 : step.minutes)),
        0,
      );
      expect(total).toBeLessThanOrEqual(Math.max(15, minutes));
      expect(over).toBe(Math.max(0, 15 - minutes));
    }
  });

  it('has nothing to say while no step runs', () => {
    expect(proposeLanding({ ...agenda, current: null }, 10, 0)).toEqual({ shorter: [], over: 0 });
  });
});
