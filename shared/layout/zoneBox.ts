import { boxAt, type Box } from '../geometry/box.ts';
import type { Zone } from '../model/zone.ts';

/** A zone's area on the map, world units: its place is its middle. */
export function zoneBox({ place, width, height }: Pick<Zone, 'place' | 'width' | 'height'>): Box {
  const [, x, y] = place;
  const [left, top] = [typeof x === 'number' ? x : 0, typeof y === 'number' ? y : 0];
  return boxAt(left - width / 2, top - height / 2, width, height);
}
