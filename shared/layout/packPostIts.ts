import type { Point } from '../geometry/point.ts';
import { PACKING_GAP } from './nextPlaces.ts';

/** Places squares of given sides in rows no wider than `width`, in order; each row is as high as its largest. World units. */
export function packPostIts(
  sides: readonly number[],
  origin: Point,
  width: number,
  gap = PACKING_GAP,
): Point[] {
  const places: Point[] = [];
  let x = origin.x;
  let y = origin.y;
  let rowHeight = 0;
  for (const side of sides) {
    if (x > origin.x && x + side > origin.x + width) {
      x = origin.x;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    places.push({ x, y });
    x += side + gap;
    rowHeight = Math.max(rowHeight, side);
  }
  return places;
}

/** A width that packs `count` squares into about a screen's shape (3 : 2). */
export function packingWidth(count: number, side: number, gap = PACKING_GAP): number {
  const columns = Math.max(1, Math.ceil(Math.sqrt(count * 1.5)));
  return columns * (side + gap) - gap;
}
