import { expect, it } from 'vitest';
import { createPersonBuckets } from '../../../server/session/personBuckets.ts';

it('counts a person’s takes together and others’ apart, and fills again', () => {
  let time = 0;
  const buckets = createPersonBuckets(2, 0.2, () => time);
  expect([buckets.take('ada'), buckets.take('ada'), buckets.take('ada')]).toEqual([true, true, false]);
  expect(buckets.take('ben')).toBe(true);
  time = 4_999;
  expect(buckets.take('ada')).toBe(false);
  time = 5_000;
  expect(buckets.take('ada')).toBe(true);
});
