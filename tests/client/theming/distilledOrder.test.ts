import { expect, test } from 'vitest';
import { rankOneOn } from '../../../client/theming/distilledOrder.ts';

const ranks = ['a0', 'a1', 'a2', 'a3'];

function moved(at: number, direction: 'up' | 'down', list: readonly string[] = ranks): number | null {
  const rank = rankOneOn(list, at, direction);
  if (rank === null) return null;
  return [...list.filter((_one, index) => index !== at), rank].sort().indexOf(rank);
}

test('one place up or down', () => {
  expect([moved(1, 'up'), moved(3, 'up'), moved(0, 'down'), moved(2, 'down')]).toEqual([0, 2, 1, 3]);
});

test('not beyond the ends, nor between two that have the same key', () => {
  expect([moved(0, 'up'), moved(3, 'down'), moved(0, 'down', ['a0'])]).toEqual([null, null, null]);
  expect(moved(2, 'up', ['a1', 'a1', 'a2'])).toBeNull();
});
