import { expect, test } from 'vitest';
import { newSeed } from '../support/random.ts';
import { runMutations } from './mutationRun.ts';

/** A few seconds; on a busy machine a minute. */
const TIMEOUT = 180_000;

test(
  'thousands of mutated updates break nothing',
  () => {
    const seed = newSeed();
    console.log(`mutations: seed ${seed}`);
    const { count, refused, filled, stood } = runMutations(seed, 4000);
    expect(refused + filled + stood).toBe(count);
    // The mutations are of some use only if a part of them is lawful enough to get far.
    expect(stood).toBeGreaterThan(count / 100);
    expect(filled).toBeGreaterThan(count / 10);
  },
  TIMEOUT,
);

test(
  'a seed repeats a run',
  () => {
    const { slowest: _, ...first } = runMutations(7, 500);
    const { slowest: __, ...second } = runMutations(7, 500);
    expect(second).toEqual(first);
  },
  TIMEOUT,
);
