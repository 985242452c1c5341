import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRanked, highestRank, isRank, rankBetween, ranksBetween } from '../../../shared/model/rank.ts';

test('a rank between two lies between them, however often', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }), (choices) => {
      const ranks = ranksBetween(null, null, 3);
      for (const choice of choices) {
        const at = choice % (ranks.length + 1);
        ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null));
      }
      expect(ranks).toEqual([...ranks].sort());
      expect(ranks.filter((rank) => rank.length <= 64).every(isRank)).toBe(true);
    }),
    { seed: 7 },
  );
});

test('equal ranks are ordered by id, the same for everybody', () => {
  const siblings = [
    { id: 'b', rank: 'a1' },
    { id: 'a', rank: 'a1' },
    { id: 'c', rank: 'a0' },
  ];
  expect(siblings.sort(compareRanked).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('no siblings have no highest rank', () => {
  expect(highestRank([])).toBeNull();
});

test('a rank is what the library takes as a neighbour', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'AZYaby0129z'), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(letters, (value) => {
      let taken = true;
      try {
        rankBetween(value, null);
        rankBetween(null, value);
      } catch {
        taken = false;
      }
      expect(isRank(value), value).toBe(taken && value.length > 1);
    }),
    { seed: 3, numRuns: 2000 },
  );
});

test.each(['', 'a', '!!', 'a'.repeat(70), 5, null])('%s is no rank', (value) => {
  expect(isRank(value)).toBe(false);
});
