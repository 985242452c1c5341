import { expect, test } from 'vitest';
import { newId } from '../../../shared/model/ids.ts';
import { parsePlace, rankOf, samePlace } from '../../../shared/model/place.ts';

const id = newId();

test.each([
  [['board', 1, -2.5, 'a0']],
  [['lane', 0, 0, 'Zz']],
  [['theme', id, 'a1V']],
  [['cell', id, 'explanation', 'a0']],
])('%j is a place', (value) => {
  expect(parsePlace(value)).toEqual(value);
});

test.each([
  [null],
  ['board'],
  [['board', Number.NaN, 0, 'a0']],
  [['board', 1e7, 0, 'a0']],
  [['board', 0, 0]],
  [['board', 0, 0, 'a0', 'more']],
  [['board', 0, 0, 'no rank']],
  [['theme', 'x', 'a0']],
  [['cell', id, 'somewhere', 'a0']],
  [['shelf', 0, 0, 'a0']],
])('%j is none', (value) => {
  expect(parsePlace(value)).toBeNull();
});

test('minus zero reads as zero', () => {
  expect(Object.is(parsePlace(['board', -0, 0, 'a0'])?.[1], 0)).toBe(true);
});

test('the rank is the last part', () => {
  expect(rankOf(['theme', id, 'a5'])).toBe('a5');
  expect(rankOf(['board', 0, 0, 'a6'])).toBe('a6');
});

test('places are compared by value', () => {
  expect(samePlace(['board', 1, 2, 'a0'], ['board', 1, 2, 'a0'])).toBe(true);
  expect(samePlace(['board', 1, 2, 'a0'], ['lane', 1, 2, 'a0'])).toBe(false);
});
