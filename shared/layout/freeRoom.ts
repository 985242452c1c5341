import { boxAt, boxesOverlap, growBox, type Box, type Size } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';

/** How finely an area is searched, world units. */
const STEP = 40;

/**
 * The first place in an area, row by row, where something of a size is free of all that lies there; null when there
 * is none.
 *
 * @param distance free space to keep around it, world units
 */
export function freeRoom(size: Size, area: Box, occupied: readonly Box[], distance: number): Point | null {
  const near = occupied.filter((box) => boxesOverlap(growBox(box, distance), area));
  for (let y = area.minY; y + size.height <= area.maxY; y += STEP) {
    for (let x = area.minX; x + size.width <= area.maxX; x += STEP) {
      const room = growBox(boxAt(x, y, size.width, size.height), distance);
      if (!near.some((box) => boxesOverlap(box, room))) return { x, y };
    }
  }
  return null;
}
