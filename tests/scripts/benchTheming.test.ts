import { describe, expect, it } from 'vitest';
import { planGroupings } from '../bench/theming/offlineGroupings.ts';
import { parseCounts, type CountsAt } from '../bench/theming/shownCounts.ts';
import { addsUp, lagOf, settledAt, stalenessOf } from '../bench/theming/staleness.ts';

const at = (time: number, themed: number): CountsAt => ({
  at: time,
  counts: { all: 10, themed, alone: 0, rest: 10 - themed },
});
/** The board had no theme, one, two, and one again. */
const HISTORY = [at(1000, 0), at(2000, 1), at(3000, 2), at(9000, 1)];

describe('what the line of counts says', () => {
  it('is read in each of its forms', () => {
    expect(parseCounts('220 notes, none themed yet. Show all counts')).toEqual({
      all: 220,
      themed: 0,
      alone: 0,
      rest: 220,
    });
    expect(parseCounts('9 notes, 7 themed, 1 on its own, 1 not themed yet. Show all counts')).toEqual({
      all: 9,
      themed: 7,
      alone: 1,
      rest: 1,
    });
    expect(() => parseCounts('220 notes, some themed. Show all counts')).toThrow('no counts');
  });

  it('adds up or does not', () => {
    expect(addsUp({ all: 4, themed: 2, alone: 1, rest: 1 })).toBe(true);
    expect(addsUp({ all: 4, themed: 2, alone: 1, rest: 2 })).toBe(false);
  });
});

describe('how old what a screen shows is', () => {
  it('is nothing while the board is so, and counts from when it ceased to be', () => {
    expect(stalenessOf(HISTORY, at(2500, 1))).toBe(0);
    expect(stalenessOf(HISTORY, at(3400, 1))).toBe(400);
    expect(stalenessOf(HISTORY, at(9500, 1))).toBe(0);
  });

  it('forgives a screen that hears of a change first, and finds what never was', () => {
    expect(stalenessOf(HISTORY, at(1900, 1))).toBe(0);
    expect(stalenessOf(HISTORY, at(1500, 2))).toBeNull();
    expect(stalenessOf(HISTORY, at(9500, 7))).toBeNull();
  });

  it('is looked at just before the screen shows the next; time without network is left out', () => {
    const record = [at(1000, 0), at(2300, 1), at(3900, 2), at(9100, 1)];
    expect(lagOf(HISTORY, record, 9500)).toEqual({ worst: 900, p95: 900, never: 0 });
    expect(lagOf(HISTORY, record, 9500, { from: 3000, to: 4000 })).toEqual({
      worst: 300,
      p95: 300,
      never: 0,
    });
  });

  it('ends when the screen shows the end for good', () => {
    const record = [at(1000, 0), at(2300, 1), at(3900, 2), at(9100, 1)];
    expect(settledAt(record, at(0, 1).counts)).toBe(9100);
    expect(settledAt(record, at(0, 5).counts)).toBeNull();
  });
});

describe('notes for groupings', () => {
  it('are spread evenly, each in one', () => {
    const ids = Array.from({ length: 20 }, (_, index) => `note ${index}`);
    const plan = planGroupings(ids);
    expect(plan).toHaveLength(9);
    expect(plan.flatMap(({ noteIds }) => noteIds)).toEqual(ids);
    expect(new Set(plan.map(({ noteIds }) => noteIds.length))).toEqual(new Set([2, 3]));
  });
});
