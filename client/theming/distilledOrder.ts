import { rankBetween } from '../../shared/model/rank.ts';

/**
 * The order key that moves one of a list a place up or down; null when it is at the end already, or when its
 * neighbours leave no room (two people moved them at the same time).
 *
 * @param ranks of the list, in order
 */
export function rankOneOn(ranks: readonly string[], at: number, direction: 'up' | 'down'): string | null {
  const [low, high] = direction === 'up' ? [at - 2, at - 1] : [at + 1, at + 2];
  if ((direction === 'up' ? high : low) < 0 || (direction === 'up' ? high : low) >= ranks.length) return null;
  const [before, after] = [ranks[low] ?? null, ranks[high] ?? null];
  if (before !== null && after !== null && before >= after) return null;
  return rankBetween(before, after);
}
