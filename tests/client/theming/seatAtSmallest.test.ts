import { expect, test } from 'vitest';
import { seatAtSmallest } from '../../../client/theming/seatAtSmallest.ts';

test('newcomers sit down where the fewest are; a laptop of several counts as several', () => {
  const tables = [
    { id: 'one', people: ['a'], size: 4 },
    { id: 'two', people: ['b', 'c'], size: 1 },
    { id: 'three', people: [], size: 1 },
  ];
  expect(seatAtSmallest(tables, ['d', 'e', 'f', 'g'])).toEqual([
    { tableId: 'three', people: ['d', 'e', 'g'] },
    { tableId: 'two', people: ['b', 'c', 'f'] },
  ]);
  expect(seatAtSmallest(tables, [])).toEqual([]);
  expect(seatAtSmallest([], ['d'])).toEqual([]);
});
