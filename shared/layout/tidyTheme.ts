import type { Size } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import {
  PILE_HEIGHT,
  THEME_EMPTY_HEIGHT,
  THEME_GAP,
  THEME_HEADER,
  THEME_LEAST_WIDTH,
  THEME_PADDING,
} from './themeMeasures.ts';

/** What lies where within a theme, relative to its top left corner. */
export interface TidyTheme extends Size {
  readonly notes: readonly Point[];
  readonly inner: readonly Point[];
}

/** Width over height that a theme with many notes tends to: screens and walls are wide. */
const SHAPE = 1.35;
const STEP = 200 + THEME_GAP;
const MOST_COLUMNS = 9;

function rowWidth(sides: readonly number[]): number {
  const area = sides.reduce((sum, side) => sum + (side + THEME_GAP) ** 2, 0);
  const columns = Math.ceil(Math.sqrt((area / STEP ** 2) * SHAPE) - 0.01);
  return Math.min(MOST_COLUMNS, Math.max(2, columns)) * STEP - THEME_GAP;
}

interface Shelves {
  readonly spots: readonly Point[];
  readonly bottom: number;
  readonly right: number;
}

/** Fills rows from left to right; a row is as high as its highest thing. */
function shelve(sizes: readonly Size[], width: number, top: number): Shelves {
  const spots: Point[] = [];
  let [x, y, rowHeight, right] = [0, top, 0, 0];
  for (const size of sizes) {
    if (x > 0 && x + size.width > width) {
      y += rowHeight + THEME_GAP;
      x = rowHeight = 0;
    }
    spots.push({ x, y });
    x += size.width + THEME_GAP;
    right = Math.max(right, x - THEME_GAP);
    rowHeight = Math.max(rowHeight, size.height);
  }
  return { spots, bottom: y + rowHeight, right };
}

/**
 * Tidies a theme: its notes in rows below the title, the themes within it below them.
 *
 * @param sides sides of the notes, in order, world units
 * @param inner sizes of the themes within it, in order
 */
export function tidyTheme(sides: readonly number[], inner: readonly Size[]): TidyTheme {
  const widest = Math.max(0, ...inner.map(({ width }) => width));
  const width = Math.max(rowWidth(sides), widest, THEME_LEAST_WIDTH);
  const squares = sides.map((side) => ({ width: side, height: side }));
  const notes = shelve(squares, width, THEME_HEADER);
  const innerTop = sides.length > 0 && inner.length > 0 ? notes.bottom + THEME_PADDING : notes.bottom;
  const below = shelve(inner, Math.max(width, 2 * widest + THEME_GAP), innerTop);
  const contentWidth = Math.max(width, below.right);
  const isEmpty = sides.length === 0 && inner.length === 0;
  const bottom = isEmpty ? THEME_HEADER + THEME_EMPTY_HEIGHT : below.bottom;
  const inset = (spot: Point): Point => ({ x: spot.x + THEME_PADDING, y: spot.y });
  return {
    width: contentWidth + 2 * THEME_PADDING,
    height: bottom + THEME_PADDING,
    notes: notes.spots.map(inset),
    inner: below.spots.map(inset),
  };
}

/** The size of a theme that is collapsed to a pile. */
export const PILE_SIZE: Size = {
  width: THEME_LEAST_WIDTH + 2 * THEME_PADDING,
  height: THEME_HEADER + PILE_HEIGHT + THEME_PADDING,
};
