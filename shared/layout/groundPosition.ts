import type { Point } from '../geometry/point.ts';
import type { Place } from '../model/place.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';

export interface PlacedRecord {
  readonly id: string;
  readonly place: Place;
  readonly lane?: string | null;
}

const ORIGIN: Point = { x: 0, y: 0 };

/** Where a lane's own coordinates start; a lane that is not there has the board's origin. */
function laneOrigin(laneId: string | null | undefined, snapshot: Pick<BoardSnapshot, 'lane'>): Point {
  const place = laneId ? snapshot.lane.get(laneId)?.place : undefined;
  return place?.[0] === 'board' ? { x: place[1], y: place[2] } : ORIGIN;
}

/**
 * Top left corner that a record's own place gives, world units: on the board, in a lane, or where the last of
 * a stack was. Other parents give the board's origin: words must never vanish from sight.
 */
export function groundPosition({ place, lane }: PlacedRecord, snapshot: Pick<BoardSnapshot, 'lane'>): Point {
  if (place[0] === 'board') return { x: place[1], y: place[2] };
  if (place[0] === 'stack') return { x: place[2], y: place[3] };
  if (place[0] !== 'lane') return ORIGIN;
  const origin = laneOrigin(lane, snapshot);
  return { x: origin.x + place[1], y: origin.y + place[2] };
}
