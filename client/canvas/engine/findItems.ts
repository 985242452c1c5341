import { boxesOverlap, boxHolds, type Box } from '../../../shared/geometry/box.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import type { Painters } from '../paint/painter.ts';
import type { ItemIndex } from './itemIndex.ts';
import type { SceneItem } from './sceneItem.ts';

function covers(item: SceneItem, point: Point, painters: Painters): boolean {
  if (!boxHolds(item.box, point)) return false;
  const painter = painters.get(item.kind);
  if (!painter?.covers) return true;
  return painter.covers(item.record, { x: point.x - item.box.minX, y: point.y - item.box.minY });
}

/** The topmost resting item whose exact shape holds the point. */
export function itemAt(index: ItemIndex, painters: Painters, point: Point): SceneItem | null {
  const at = { minX: point.x, minY: point.y, maxX: point.x, maxY: point.y };
  return index.inPaintOrder(at).findLast((item) => covers(item, point, painters)) ?? null;
}

/** Resting items that share area with the box, bottom first. */
export function itemsIn(index: ItemIndex, box: Box): SceneItem[] {
  return index.inPaintOrder(box).filter((item) => boxesOverlap(item.box, box));
}
