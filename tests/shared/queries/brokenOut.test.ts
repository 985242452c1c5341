import { describe, expect, it } from 'vitest';
import { mayBeBrokenOut } from '../../../shared/queries/brokenOut.ts';

const people = (count: number, from = 0) =>
  new Set(Array.from({ length: count }, (_, index) => `p${from + index}`));

describe('mayBeBrokenOut', () => {
  it.each<[string, Record<string, Set<string>>, Set<string>, string[]]>([
    ['nothing of nobody', {}, people(0), []],
    ['a group of five', { a: people(5) }, people(0), ['a']],
    ['no group of four', { a: people(4) }, people(0), []],
    ['all that are large enough', { a: people(5), b: people(7, 10) }, people(0), ['b', 'a']],
    [
      'not the smallest, where a small rest could be worked out',
      { a: people(6), b: people(9, 10), c: people(3, 20) },
      people(0),
      ['b'],
    ],
    [
      'nothing, where the only large group would give the rest away',
      { a: people(9), b: people(1, 20) },
      people(0),
      [],
    ],
    [
      'both, where the rest together is five',
      { a: people(5), b: people(2, 20), c: people(3, 30) },
      people(0),
      ['a'],
    ],
    [
      'no more than that, where the same four wrote in both small groups',
      { a: people(5), b: people(4, 20), c: people(3, 20) },
      people(0),
      [],
    ],
    ['nothing, where one person wrote outside all groups', { a: people(5) }, people(1, 40), []],
    [
      'the large ones, where five wrote outside all groups',
      { a: people(5), b: people(2, 20) },
      people(5, 40),
      ['a'],
    ],
    ['an empty group that hides nobody', { a: people(5), b: people(0) }, people(0), ['a']],
  ])('shows %s', (_what, groups, others, shown) => {
    expect(mayBeBrokenOut(new Map(Object.entries(groups)), others)).toEqual(shown);
  });

  it('leaves no rest of one to four, whatever the groups', () => {
    for (let seed = 1; seed < 3000; seed += 1) {
      const sizes = [seed % 7, (seed * 31) % 11, (seed * 17) % 6, (seed * 13) % 9];
      const groups = new Map(sizes.map((size, index) => [`g${index}`, people(size, index * 20)]));
      const others = people((seed * 7) % 4, 200);
      const shown = mayBeBrokenOut(groups, others);
      const total = sizes.reduce((sum, size) => sum + size, others.size);
      const seen = shown.map((name) => groups.get(name)?.size ?? 0);
      const rest = total - seen.reduce((sum, size) => sum + size, 0);
      expect(rest === 0 || rest >= 5 || shown.length === 0).toBe(true);
      expect(seen.every((size) => size >= 5)).toBe(true);
    }
  });
});
