import { randomInt } from 'node:crypto';

/**
 * In an order that nobody can foresee, each as likely as any other.
 * @param below a whole number from 0 up to, not including, `end`; cryptographic unless a test brings its own
 */
export function shuffle<Item>(
  items: readonly Item[],
  below: (end: number) => number = (end) => randomInt(end),
): Item[] {
  const shuffled = [...items];
  for (let left = shuffled.length; left > 1; left -= 1) {
    const [one] = shuffled.splice(below(left), 1);
    if (one !== undefined) shuffled.push(one);
  }
  return shuffled;
}
