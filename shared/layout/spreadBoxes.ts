import { boxesOverlap, growBox, moveBox, type Box } from '../geometry/box.ts';
import { byId } from '../model/ids.ts';

interface Placed {
  readonly id: string;
  readonly box: Box;
}

function byTop(a: Placed, b: Placed): number {
  return a.box.minY - b.box.minY || a.box.minX - b.box.minX || byId(a, b);
}

/** The first place below, at the same side, where a box is free of those that have theirs. */
function settle(box: Box, settled: readonly Box[], distance: number): Box {
  let at = box;
  for (let tries = 0; tries <= settled.length; tries++) {
    const room = growBox(at, distance / 2);
    const under = settled.filter((other) => boxesOverlap(growBox(other, distance / 2), room));
    if (under.length === 0) return at;
    const lowest = Math.max(...under.map(({ maxY }) => maxY));
    at = moveBox(at, 0, lowest + distance - at.minY);
  }
  return at;
}

/**
 * Boxes where none covers another: the upper one keeps its place, what it would cover moves down. The
 * same boxes always end in the same places, whoever put them down and in whatever order.
 *
 * @param distance free space between them, world units
 */
export function spreadBoxes(boxes: readonly Placed[], distance: number): ReadonlyMap<string, Box> {
  const spread = new Map<string, Box>();
  const settled: Box[] = [];
  for (const { id, box } of [...boxes].sort(byTop)) {
    const free = settle(box, settled, distance);
    settled.push(free);
    spread.set(id, free);
  }
  return spread;
}
