import { boxAround, boxHeight, boxWidth, growBox, intersectBoxes } from '../../shared/geometry/box.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { boxOfPart, mostOfPart, partOfTheme } from '../../shared/layout/tablePart.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { FactArea } from '../../shared/session/themingFacts.ts';

/** From a theme to the frame that grew with it, world units. */
const AROUND = 60;

/**
 * The frame of a table's part: as it was laid out, and as far as its themes reach, up to the parts of others.
 *
 * @param others the other tables' parts
 */
export function frameOf(area: FactArea, snapshot: BoardSnapshot, others: readonly FactArea[] = []): FactArea {
  const own = boxOfPart(area);
  const most = mostOfPart(area, others);
  const parts = [area, ...others].map((part) => ({ area: part }));
  const themes = [...layoutOf(snapshot).themes]
    .filter(([id, { parent }]) => parent === null && partOfTheme(snapshot, id, parts)?.area === area)
    // A theme at the upper or left edge does not push it, and none pushes it into the next one.
    .flatMap(([, { box }]) => intersectBoxes(growBox(box, AROUND), most) ?? []);
  const frame = boxAround([own, ...themes]) ?? own;
  return { x: area.x, y: area.y, width: boxWidth(frame), height: boxHeight(frame) };
}
