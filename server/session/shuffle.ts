import { randomInt } from 'node:crypto';

/** In an order that nobody can foresee, each as likely as any other. */
export function shuffle<Item>(items: readonly Item[]): Item[] {
  const shuffled = [...items];
  for (let left = shuffled.length; left > 1; left -= 1) {
    const [one] = shuffled.splice(randomInt(left), 1);
    if (one !== undefined) shuffled.push(one);
  }
  return shuffled;
}
