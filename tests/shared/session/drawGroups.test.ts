import { describe, expect, it } from 'vitest';
import { drawGroups } from '../../../shared/session/drawGroups.ts';

describe('drawGroups', () => {
  it('gives each person one group, of sizes that differ by one at most, in the order of the lot', () => {
    const reverse = (people: readonly string[]) => [...people].reverse();
    expect(drawGroups(['a', 'b', 'c', 'd', 'e', 'a'], 2, reverse)).toEqual([
      ['e', 'c', 'a'],
      ['d', 'b'],
    ]);
  });

  it('makes no empty group', () => {
    expect(drawGroups(['a'], 3, (people) => people)).toEqual([['a']]);
    expect(drawGroups([], 3, (people) => people)).toEqual([]);
  });
});
