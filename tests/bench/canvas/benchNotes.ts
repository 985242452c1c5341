import type { BenchNote } from '../../../client/bench/benchNotes.ts';
import { POST_IT_COLORS } from '../../../shared/model/postIt.ts';

const WORDS = (
  'time trust listening whānau plain words first visit meeting notes the a we our to for with and same before ' +
  'after always never enough knowing asking sharing kai together respect partnership family team services forms ' +
  'phone diary waiting travel honest kind early again plan goals hope hui kōrero child school clinic support story'
).split(' ');

const SIDE = 200;
/** From one note to the next, world units. */
export const BENCH_STEP = 228;
const FEWEST_WORDS = 5;
const MOST_WORDS = 25;

/** A small generator of numbers in [0, 1): the same seed gives the same board. */
export function seededRandom(seed: number): () => number {
  let state = seed % 2147483647 || 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

export function benchText(random: () => number): string {
  const count = FEWEST_WORDS + Math.floor(random() * (MOST_WORDS - FEWEST_WORDS + 1));
  return Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
}

/** Columns of the loose grid: about the shape of a screen. */
function columnsOf(count: number): number {
  return Math.ceil(Math.sqrt(count * 1.6));
}

/** A loose grid of notes, 5 to 25 words each. */
export function makeBenchNotes(count: number): BenchNote[] {
  const random = seededRandom(20_261 + count);
  const columns = columnsOf(count);
  return Array.from({ length: count }, (_, index) => ({
    id: `note-${index}`,
    x: (index % columns) * BENCH_STEP + Math.floor(random() * 20),
    y: Math.floor(index / columns) * BENCH_STEP + Math.floor(random() * 20),
    w: SIDE,
    h: SIDE,
    color: POST_IT_COLORS[Math.floor(random() * POST_IT_COLORS.length)] ?? 'yellow',
    text: benchText(random),
    z: index,
  }));
}

/** Size of the whole grid, world units. */
export function benchBoardSize(count: number): { width: number; height: number } {
  const columns = columnsOf(count);
  return { width: columns * BENCH_STEP, height: Math.ceil(count / columns) * BENCH_STEP };
}
