import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { byId } from './ids.ts';

/** What an order key looks like: letters and digits, compared by code unit. */
const RANK_PATTERN = /^[A-Za-z][0-9A-Za-z]{1,63}$/;
export const FIRST_RANK = 'a0';

export interface Ranked {
  readonly id: string;
  readonly rank: string;
}

/** Order of siblings: by rank, then by id, since two people can make the same rank at once. */
export function compareRanked(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return byId(a, b);
}

/** Length of the whole-number part of a key, which its first letter tells: `a` 2, `b` 3, …; `Z` 2, `Y` 3, … */
function wholeLength(rank: string): number {
  const first = rank.charCodeAt(0);
  return first >= 97 ? first - 97 + 2 : 90 - first + 2;
}

/** The key below which there is none. */
const LOWEST = `A${'0'.repeat(26)}`;

/** Whether a value can be used as an order key: one that the library takes as a neighbour. Asked for every record that is read. */
export function isRank(value: unknown): value is string {
  if (typeof value !== 'string' || !RANK_PATTERN.test(value) || value === LOWEST) return false;
  const whole = wholeLength(value);
  return value.length >= whole && (value.length === whole || !value.endsWith('0'));
}

/**
 * A key between two neighbours; `null` means the open end.
 * Neighbours with equal keys have no key between them: the caller re-ranks that run first
 * ({@link ranksBetween} with its outer neighbours). Throws on keys out of order.
 */
export function rankBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

/** `count` keys in order between two neighbours. */
export function ranksBetween(before: string | null, after: string | null, count: number): string[] {
  return generateNKeysBetween(before, after, count);
}

/** The highest rank of some siblings, or null when there are none. */
export function highestRank(siblings: Iterable<Ranked>): string | null {
  let highest: string | null = null;
  for (const { rank } of siblings) if (highest === null || rank > highest) highest = rank;
  return highest;
}
