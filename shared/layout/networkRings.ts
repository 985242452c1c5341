import type { Point } from '../geometry/point.ts';
import { FIGURE_GAP, FIGURE_RADIUS, figureBox, LABEL_WIDTH } from './networkMeasures.ts';

/** Room for one middle-sized figure with its words. */
const CELL_WIDTH = LABEL_WIDTH + FIGURE_GAP;
const CELL_HEIGHT = figureBox({ x: 0, y: 0 }, 'M').maxY + FIGURE_RADIUS.M + FIGURE_GAP;
/** Screens and walls are wider than high. */
const ASPECT = 1.55;
/** Parts in which a ring is measured. */
const PARTS = 360;

/** An ellipse around the middle, measured in cells: two spots a cell apart do not cover each other. */
function ring(halfWidth: number, halfHeight: number) {
  const at = (part: number): Point => {
    // From the top, clockwise.
    const angle = (part / PARTS) * 2 * Math.PI - Math.PI / 2;
    return { x: halfWidth * Math.cos(angle), y: halfHeight * Math.sin(angle) };
  };
  const lengths = [0];
  for (let part = 1; part <= PARTS; part++) {
    const [a, b] = [at(part - 1), at(part)];
    const step = Math.max(Math.abs(a.x - b.x) / CELL_WIDTH, Math.abs(a.y - b.y) / CELL_HEIGHT);
    lengths.push((lengths.at(-1) ?? 0) + step);
  }
  return { at, lengths, whole: lengths.at(-1) ?? 0 };
}

/** Spots on one ring, evenly. */
function spotsOn({ at, lengths, whole }: ReturnType<typeof ring>, count: number): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const wanted = (index / count) * whole;
    return at(
      Math.max(
        0,
        lengths.findIndex((length) => length >= wanted),
      ),
    );
  });
}

/**
 * The middle of the map: the corners of a flat polygon, the first one at the bottom. Never three in a row: a tie between
 * two of them would seem to be one with the third.
 */
function middleSpots(count: number): Point[] {
  if (count < 2) return count === 1 ? [{ x: 0, y: 0 }] : [];
  if (count === 2) return [-0.75, 0.75].map((x) => ({ x: x * CELL_WIDTH, y: 0 }));
  let scale = 1;
  while (ring(0.8 * scale * CELL_WIDTH, 0.55 * scale * CELL_HEIGHT).whole < count * 1.15) scale += 0.05;
  const spots = spotsOn(ring(0.8 * scale * CELL_WIDTH, 0.55 * scale * CELL_HEIGHT), count);
  return spots.map(({ x, y }) => ({ x: -x, y: -y }));
}

/**
 * Spots of a fresh map: first those of the whānau in the middle, then those of the others on as many rings as they need,
 * in the order in which they are given.
 */
export function ringSpots(inMiddle: number, around: number): Point[] {
  const middle = middleSpots(inMiddle);
  const reachX = Math.max(0, ...middle.map(({ x }) => Math.abs(x)));
  const reachY = Math.max(0, ...middle.map(({ y }) => Math.abs(y)));
  const spots = [...middle];
  let left = around;
  for (let index = 0; left > 0; index++) {
    const halfHeight = Math.max(reachY + (index + 1.25) * CELL_HEIGHT, 1.6 * CELL_HEIGHT);
    const halfWidth = Math.max(reachX + (index + 1.15) * CELL_WIDTH, halfHeight * (index === 0 ? ASPECT : 1));
    const one = ring(halfWidth, halfHeight);
    const here = Math.min(left, Math.max(1, Math.floor(one.whole / 1.06)));
    spots.push(...spotsOn(one, here));
    left -= here;
  }
  return spots.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}
