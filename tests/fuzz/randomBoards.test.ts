import { expect, test } from 'vitest';
import { newSeed } from '../support/random.ts';
import { runRandomBoards } from './randomRun.ts';

/** A few seconds; on a busy machine a minute. */
const TIMEOUT = 180_000;

test(
  'on random boards no honest edit is lost and no attack has an effect',
  () => {
    const seed = newSeed();
    console.log(`random boards: seed ${seed}`);
    const { stood, refused, swaps, gaps, attacks } = runRandomBoards(seed, 25);
    // A run in which nothing is refused, or nothing stands, would prove nothing.
    expect(stood).toBeGreaterThan(300);
    expect(refused).toBeGreaterThan(20);
    expect(swaps).toBeGreaterThan(20);
    expect(gaps).toBeGreaterThan(0);
    expect(attacks).toBeGreaterThan(200);
  },
  TIMEOUT,
);
