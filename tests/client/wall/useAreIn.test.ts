import { expect, test } from 'vitest';
import { areIn } from '../../../client/wall/useAreIn.ts';

test('people are in once some are here and nobody has come for a while, and stay so when more come', () => {
  expect(areIn({ most: 2, calm: true })).toBe(false);
  expect(areIn({ most: 9, calm: false })).toBe(false);
  expect(areIn({ most: 9, calm: true })).toBe(true);
  expect(areIn({ most: 40, calm: true })).toBe(true);
});

test('an agenda says when people arrive: the room of the rest does not change within a step', () => {
  for (const calm of [false, true]) {
    expect(areIn({ most: 9, calm, isArriving: true })).toBe(false);
    expect(areIn({ most: 9, calm, isArriving: false })).toBe(true);
  }
  expect(areIn({ most: 1, calm: false, isArriving: false })).toBe(false);
});
