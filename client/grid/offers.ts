import { boxAt, boxHolds } from '../../shared/geometry/box.ts';
import type { Point } from '../../shared/geometry/point.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import type { GridCell } from '../../shared/layout/gridLayout.ts';
import { POST_IT_SIDE } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';

/** The cell whose offer to be written in is under a point of the board, or null. */
export function offerAt(snapshot: BoardSnapshot, point: Point): GridCell | null {
  const side = POST_IT_SIDE.M;
  for (const { actorId, free } of layoutOf(snapshot).grid?.columns ?? []) {
    const spot = free.find(({ at }) => boxHolds(boxAt(at.x, at.y, side, side), point));
    if (spot) return { actorId, row: spot.row };
  }
  return null;
}
