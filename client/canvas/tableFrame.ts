import { boxAround, boxAt, boxHeight, boxHolds, boxWidth, growBox } from '../../shared/geometry/box.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { FactArea } from '../../shared/session/themingFacts.ts';

/** From a theme to the frame that grew with it, world units. */
const AROUND = 60;

/** The frame of a table's part: as it was laid out, and as far as the themes reach that begin in it. */
export function frameOf({ x, y, width, height }: FactArea, snapshot: BoardSnapshot): FactArea {
  const area = boxAt(x, y, width, height);
  const themes = [...layoutOf(snapshot).themes.values()]
    .filter(({ parent, box }) => parent === null && boxHolds(area, { x: box.minX, y: box.minY }))
    .map(({ box }) => growBox(box, AROUND))
    // A theme at the upper or left edge does not push it.
    .map((box) => ({ ...box, minX: Math.max(x, box.minX), minY: Math.max(y, box.minY) }));
  const frame = boxAround([area, ...themes]) ?? area;
  return { x, y, width: boxWidth(frame), height: boxHeight(frame) };
}
