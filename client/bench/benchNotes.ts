import { FIRST_RANK, ranksBetween } from '../../shared/model/rank.ts';
import { POST_IT_COLORS, POST_IT_SIDE, POST_IT_SIZES } from '../../shared/model/postIt.ts';
import type { PostItColor, PostItSize } from '../../shared/model/postIt.ts';
import type { NewPostIt } from '../../shared/operations/postIt.ts';

/** A note as a measuring program describes it. */
export interface BenchNote {
  readonly id: string;
  /** Top left, world units. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** One of the six names, or any CSS hex colour: the nearest name is taken. */
  readonly color: string;
  readonly text: string;
  /** Higher lies on top. */
  readonly z: number;
}

/** Rough hues of the papers, in degrees; sand stands for everything grey. */
const HUES: readonly (readonly [PostItColor, number])[] = [
  ['rose', 5],
  ['yellow', 50],
  ['green', 110],
  ['blue', 210],
  ['violet', 265],
  ['rose', 365],
];
const LEAST_COLOURFUL = 20;

function nearestSize(side: number): PostItSize {
  const distance = (size: PostItSize) => Math.abs(POST_IT_SIDE[size] - side);
  return [...POST_IT_SIZES].sort((a, b) => distance(a) - distance(b))[0] ?? 'M';
}

function hueOf(r: number, g: number, b: number): number {
  const span = Math.max(r, g, b) - Math.min(r, g, b);
  if (r >= g && r >= b) return (((g - b) / span) * 60 + 360) % 360;
  return g >= b ? ((b - r) / span) * 60 + 120 : ((r - g) / span) * 60 + 240;
}

function nearestColour(color: string): PostItColor {
  const named = POST_IT_COLORS.find((name) => name === color);
  if (named) return named;
  const value = Number.parseInt(/^#([0-9a-f]{6})$/iu.exec(color)?.[1] ?? '', 16);
  const [r, g, b] = [(value >> 16) & 255, (value >> 8) & 255, value & 255];
  if (Number.isNaN(value) || Math.max(r, g, b) - Math.min(r, g, b) < LEAST_COLOURFUL) return 'sand';
  const hue = hueOf(r, g, b);
  const distance = (at: number) => Math.abs(at - hue);
  return [...HUES].sort(([, a], [, c]) => distance(a) - distance(c))[0]?.[0] ?? 'sand';
}

/** An id as the model wants it, the same for the same position: 16 letters and digits. */
function benchId(index: number): string {
  return `bench${String(index).padStart(11, '0')}`;
}

/** Notes of the real model, in the order given; their z becomes ranks. */
export function toPostIts(notes: readonly BenchNote[]): (NewPostIt & { readonly id: string })[] {
  const order = notes.map((_, index) => index).sort((a, b) => (notes[a]?.z ?? 0) - (notes[b]?.z ?? 0));
  const ranks = ranksBetween(null, null, notes.length);
  const rankAt = new Map(order.map((index, position) => [index, ranks[position] ?? FIRST_RANK]));
  return notes.map((note, index) => ({
    id: benchId(index),
    text: note.text,
    place: ['board', note.x, note.y, rankAt.get(index) ?? FIRST_RANK],
    size: nearestSize(Math.max(note.w, note.h)),
    color: nearestColour(note.color),
  }));
}
