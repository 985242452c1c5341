import { boxAt, boxHolds, type Box } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import type { Lane } from '../model/lane.ts';
import type { Place } from '../model/place.ts';
import { POST_IT_SIDE, type PostIt } from '../model/postIt.ts';
import { compareRanked } from '../model/rank.ts';
import { ranked } from './ranked.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { positionOf } from './positionOf.ts';

function laneOrigin(lane: Lane): Point {
  const [, x, y] = lane.place;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : { x: 0, y: 0 };
}

/** A lane's area on the board, in world units. */
export function laneBox(lane: Lane): Box {
  const { x, y } = laneOrigin(lane);
  return boxAt(x, y, lane.width, lane.height);
}

/** A note's square on the board, in world units. */
export function postItBox(snapshot: BoardSnapshot, postIt: PostIt): Box {
  const { x, y } = positionOf(postIt, snapshot);
  const side = POST_IT_SIDE[postIt.size];
  return boxAt(x, y, side, side);
}

/** Lanes that are not deleted, in order. */
export function liveLanes(snapshot: BoardSnapshot): Lane[] {
  const lanes = [...snapshot.lane.values()].filter((lane) => !lane.deleted);
  return lanes.sort((a, b) => compareRanked(ranked(a), ranked(b)));
}

/** The lane under a point of the board, the topmost one, or null. */
export function laneAt(snapshot: BoardSnapshot, point: Point): Lane | null {
  return liveLanes(snapshot).findLast((lane) => boxHolds(laneBox(lane), point)) ?? null;
}

/** Where a note goes that is put down at a world point: into the lane there, or on the board. `lane` is set when that re-codes it. */
export interface PutDown {
  readonly place: Place;
  readonly lane?: string;
}

/**
 * @param topLeft the note's top left corner, in world units
 * @param centre its centre, which decides the lane
 */
export function putDownAt(snapshot: BoardSnapshot, topLeft: Point, centre: Point, rank: string): PutDown {
  const lane = laneAt(snapshot, centre);
  if (!lane) return { place: ['board', Math.round(topLeft.x), Math.round(topLeft.y), rank] };
  const origin = laneOrigin(lane);
  const x = Math.round(topLeft.x - origin.x);
  const y = Math.round(topLeft.y - origin.y);
  return { place: ['lane', x, y, rank], lane: lane.id };
}
