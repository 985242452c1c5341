import { boxAt, boxesOverlap, growBox, type Box, type Size } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';

/** Where something may begin along one side: at the area's edge, or right behind what lies there. In order, each once. */
function starts(edge: number, ends: readonly number[], last: number): number[] {
  return [...new Set([edge, ...ends])].filter((at) => at >= edge && at <= last).sort((a, b) => a - b);
}

/**
 * The first place in an area, row by row, where something of a size is free of all that lies there; null when there
 * is none.
 *
 * @param distance free space to keep around it, world units
 */
export function freeRoom(size: Size, area: Box, occupied: readonly Box[], distance: number): Point | null {
  const near = occupied.map((box) => growBox(box, distance)).filter((box) => boxesOverlap(box, area));
  const tops = starts(
    area.minY,
    near.map(({ maxY }) => maxY),
    area.maxY - size.height,
  );
  const lefts = starts(
    area.minX,
    near.map(({ maxX }) => maxX),
    area.maxX - size.width,
  );
  for (const y of tops) {
    const inRow = near.filter((box) => box.minY < y + size.height && y < box.maxY);
    const x = lefts.find((left) => {
      const room = boxAt(left, y, size.width, size.height);
      return !inRow.some((box) => boxesOverlap(box, room));
    });
    if (x !== undefined) return { x, y };
  }
  return null;
}
