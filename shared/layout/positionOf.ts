import type { Point } from '../geometry/point.ts';
import type { Place } from '../model/place.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';

interface PlacedRecord {
  readonly place: Place;
  readonly lane?: string | null;
}

const ORIGIN: Point = { x: 0, y: 0 };

/** Where a lane's own coordinates start; a lane that is not there has the board's origin. */
function laneOrigin(laneId: string | null | undefined, snapshot: BoardSnapshot): Point {
  const place = laneId ? snapshot.lane.get(laneId)?.place : undefined;
  return place?.[0] === 'board' ? { x: place[1], y: place[2] } : ORIGIN;
}

/**
 * Top left corner of a record on the board, world units. A parent that has no layout here reads
 * as the board's origin: words must never vanish from sight.
 */
export function positionOf(record: PlacedRecord, snapshot: BoardSnapshot): Point {
  const { place } = record;
  if (place[0] !== 'board' && place[0] !== 'lane') return ORIGIN;
  const origin = place[0] === 'lane' ? laneOrigin(record.lane, snapshot) : ORIGIN;
  return { x: origin.x + place[1], y: origin.y + place[2] };
}
