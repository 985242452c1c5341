import { expect, test } from 'vitest';
import { applyDelta, EMPTY_FACTS, type FactsSnapshot } from '../../../shared/session/facts.ts';

const cohort = { id: 'c', title: 'Cohort One' };
const start: FactsSnapshot = {
  version: 3,
  viewer: { participantId: 'p', role: 'participant', visibility: 'normal' },
  serverTime: 0,
  items: { ...EMPTY_FACTS, cohort: { c: cohort } },
};

test('a delta sets and drops, and leaves other collections as they are', () => {
  const next = applyDelta(start, {
    from: 3,
    to: 4,
    changes: [
      ['cohort', 'c', null],
      ['cohort', 'd', { id: 'd', title: 'Cohort Two' }],
    ],
  });
  expect(next?.version).toBe(4);
  expect(next?.items.cohort).toEqual({ d: { id: 'd', title: 'Cohort Two' } });
  expect(next?.items.board).toBe(start.items.board);
  expect(start.items.cohort).toEqual({ c: cohort });
});

test('a delta that does not follow on is refused', () => {
  expect(applyDelta(start, { from: 2, to: 4, changes: [] })).toBeNull();
  expect(applyDelta(start, { from: 4, to: 5, changes: [] })).toBeNull();
});
