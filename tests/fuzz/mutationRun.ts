import { createRandom } from '../support/random.ts';
import { createCorpus } from './corpus.ts';
import { FiringRange } from './firingRange.ts';
import { inventUpdate } from './inventUpdate.ts';
import { mutate } from './mutate.ts';

/** Each so manieth update is looked at more closely: it takes ten times as long. */
const THOROUGH = 16;

export interface MutationReport {
  readonly count: number;
  readonly seed: number;
  readonly refused: number;
  readonly filled: number;
  readonly stood: number;
  /** Milliseconds of processor time of the slowest verdict. */
  readonly slowest: number;
  readonly mostScanned: number;
}

/** An update that broke something, as it can be repeated: its bytes are all there is to it. */
export class BrokenByUpdate extends Error {
  constructor(seed: number, index: number, update: Uint8Array, broken: readonly string[]) {
    super(`seed ${seed}, update ${index}: ${broken.join('; ')}\n${Buffer.from(update).toString('hex')}`);
  }
}

/** Sends `count` mutated and invented updates; throws at the first that does what it may not. */
export function runMutations(seed: number, count: number, tell?: (done: number) => void): MutationReport {
  const random = createRandom(seed);
  const corpus = createCorpus();
  const range = new FiringRange();
  for (let index = 0; index < count; index++) {
    const update = random.chance(0.6) ? mutate(corpus, random) : inventUpdate(range.scene, random);
    const broken = attempt(range, update, index % THOROUGH === 0);
    if (broken.length > 0) throw new BrokenByUpdate(seed, index, update, broken);
    if (index % 100_000 === 99_999) tell?.(index + 1);
  }
  return { count, seed, ...range.counts, slowest: range.slowest, mostScanned: range.mostScanned };
}

function attempt(range: FiringRange, update: Uint8Array, thorough: boolean): readonly string[] {
  try {
    return range.fire(update, thorough);
  } catch (error) {
    return [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}
