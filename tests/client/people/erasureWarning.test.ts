import { expect, it } from 'vitest';
import { erasureWarning } from '../../../client/people/erasureWarning.ts';

const day = 86_400_000;

it('warns a week and a day before everything is erased', () => {
  const at = 100 * day;
  expect(erasureWarning(at, at - 7 * day - 1)).toBeNull();
  expect(erasureWarning(at, at - 7 * day)).toBe('week');
  expect(erasureWarning(at, at - day - 1)).toBe('week');
  expect(erasureWarning(at, at - day)).toBe('day');
  expect(erasureWarning(at, at + 1)).toBe('day');
});
