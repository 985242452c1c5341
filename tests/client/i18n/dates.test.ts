import { expect, test } from 'vitest';
import { createNameOrder, formatDay, formatTime } from '../../../client/i18n/dates.ts';

const at = new Date(2026, 10, 21, 10, 50);

test('dates in English follow New Zealand', () => {
  expect(formatDay('en-NZ', at)).toBe('21 November 2026');
  expect(formatTime('en-NZ', at)).toMatch(/^10:50\sam$/);
});

test('in Māori they are Māori where the engine knows it, else New Zealand English, never the user’s own', () => {
  expect(formatDay('mi', at)).toMatch(/^21 (Noema|November) 2026$/);
  expect(formatTime('mi', at)).toMatch(/^10:50/);
});

test('a macron is no other letter when names are put in order', () => {
  expect(['Zoe', 'Āria', 'Bob', 'Ari'].toSorted(createNameOrder('mi'))).toEqual([
    'Ari',
    'Āria',
    'Bob',
    'Zoe',
  ]);
});
