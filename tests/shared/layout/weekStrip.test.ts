import { describe, expect, it } from 'vitest';
import { layOutWeeks } from '../../../shared/layout/weekStrip.ts';
import { aContact } from '../../support/records.ts';

/** The contacts of the test case: 17 visits in four weeks. */
const CASE = [
  aContact({ id: 'eit'.padEnd(16, 'x'), actor: 'eit', visits: 1, per: 'week' }),
  aContact({ id: 'slt'.padEnd(16, 'x'), actor: 'slt', visits: 1, per: 'week', wish: 'notNow' }),
  aContact({ id: 'physio'.padEnd(16, 'x'), actor: 'physio', visits: 3, per: 'fortnight' }),
  aContact({ id: 'nasc'.padEnd(16, 'x'), actor: 'nasc', visits: 1, per: 'month' }),
  aContact({ id: 'wsw'.padEnd(16, 'x'), actor: 'wsw', visits: 1, per: 'fortnight' }),
  aContact({ id: 'nana'.padEnd(16, 'x'), actor: 'nana', visits: 4, per: 'week', counted: false }),
];

function perWeek(actor: string) {
  return layOutWeeks(CASE).weeks.map((week) => week.filter(({ actorId }) => actorId === actor).length);
}

describe('the strip of four weeks', () => {
  it('shows every counted visit and no other', () => {
    expect(layOutWeeks(CASE).shown).toBe(17);
    expect(perWeek('nana')).toEqual([0, 0, 0, 0]);
  });

  it('spreads each evenly', () => {
    expect(perWeek('eit')).toEqual([1, 1, 1, 1]);
    expect(perWeek('physio').toSorted()).toEqual([1, 1, 2, 2]);
    const wsw = perWeek('wsw');
    expect([wsw.slice(0, 2), wsw.slice(2)].map(([a = 0, b = 0]) => a + b)).toEqual([1, 1]);
  });

  it('puts rarer visits where weeks are emptier: no week is much fuller than another', () => {
    const counts = layOutWeeks(CASE).weeks.map((week) => week.length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  it('spreads monthly visits of several over the weeks', () => {
    const monthly = ['a', 'b', 'c', 'd'].map((actor) =>
      aContact({ id: actor.padEnd(16, 'x'), actor, visits: 1, per: 'month' }),
    );
    expect(layOutWeeks(monthly).weeks.map((week) => week.length)).toEqual([1, 1, 1, 1]);
  });

  it('is the same whatever order the contacts come in', () => {
    expect(layOutWeeks(CASE.toReversed())).toEqual(layOutWeeks(CASE));
  });

  it('keeps whether visits are not wanted now', () => {
    const visits = layOutWeeks(CASE).weeks.flat();
    expect(visits.filter(({ notNow }) => notNow).map(({ actorId }) => actorId)).toEqual(Array(4).fill('slt'));
  });

  it('shows nothing for no visits', () => {
    expect(layOutWeeks([aContact({ visits: 0 })]).shown).toBe(0);
  });
});
