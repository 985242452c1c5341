import { boxHolds } from '../../shared/geometry/box.ts';
import type { Point } from '../../shared/geometry/point.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import type { GridCell } from '../../shared/layout/gridLayout.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';

/** The cell whose offer to be written in is under a point of the board, or null. */
export function offerAt(snapshot: BoardSnapshot, point: Point): GridCell | null {
  for (const { actorId, offers } of layoutOf(snapshot).grid?.columns ?? []) {
    const offer = offers.find(({ box }) => boxHolds(box, point));
    if (offer) return { actorId, row: offer.row };
  }
  return null;
}
