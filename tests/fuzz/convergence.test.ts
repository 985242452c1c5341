import { expect, test } from 'vitest';
import { newSeed } from '../support/random.ts';
import { runConvergence } from './convergenceRun.ts';

/** A few seconds; on a busy machine a minute. */
const TIMEOUT = 180_000;

test(
  'what the guard lets through reads the same in all replicas',
  () => {
    const seed = newSeed();
    console.log(`races: seed ${seed}`);
    expect(runConvergence(seed, 60).stood).toBeGreaterThan(100);
  },
  TIMEOUT,
);
