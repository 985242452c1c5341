import { boxAt, boxesOverlap, growBox, type Box } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import type { Lane } from '../model/lane.ts';
import type { Place } from '../model/place.ts';
import { rankOf } from '../model/place.ts';
import { POST_IT_SIDE, type PostIt } from '../model/postIt.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { layoutOf } from './boardLayout.ts';
import { laneContentBox, LOOSE_WIDTH } from './freeSpots.ts';
import { LANE_GAP } from './laneLayout.ts';
import { nextPlaces, PACKING_GAP } from './nextPlaces.ts';
import { laneBox, postItBox } from './whereabouts.ts';

/** Two that touch by less than this are not in each other's way, world units. */
const TOUCH = 6;

export interface RoomMove {
  readonly id: string;
  readonly place: Place;
}

/** Notes that lie on the ground by themselves, on top of nothing. */
function looseNotes(snapshot: BoardSnapshot): PostIt[] {
  const { hidden } = layoutOf(snapshot);
  return [...snapshot.postIt.values()].filter(
    ({ id, deleted, place }) => !deleted && !hidden.has(id) && (place[0] === 'board' || place[0] === 'lane'),
  );
}

function laneOf(snapshot: BoardSnapshot, note: PostIt): Lane | null {
  return note.place[0] === 'lane' ? (snapshot.lane.get(note.lane ?? '') ?? null) : null;
}

/** Where a note that is in the way of a theme may go, the best area first: below the theme, else anywhere in its lane. */
function areasFor(lane: Lane | null, theme: Box): Box[] {
  const top = theme.maxY + PACKING_GAP;
  const endless = Number.POSITIVE_INFINITY;
  if (!lane) return [{ minX: theme.minX, minY: top, maxX: theme.minX + LOOSE_WIDTH, maxY: endless }];
  const content = laneContentBox(lane);
  return [{ ...content, minY: top }, content];
}

/** A spot that is really free, or null: a note for which there is none stays where it is, over the theme, and shows. */
function freeSpot(areas: readonly Box[], side: number, gap: number, occupied: readonly Box[]): Point | null {
  for (const area of areas) {
    const [spot] = nextPlaces({ count: 1, side, area, occupied, gap });
    if (!spot || spot.y + side > area.maxY) continue;
    const box = boxAt(spot.x, spot.y, side, side);
    if (!occupied.some((other) => boxesOverlap(other, box))) return spot;
  }
  return null;
}

function placeAt(lane: Lane | null, note: PostIt, spot: Point): Place {
  const rank = rankOf(note.place);
  if (!lane) return ['board', Math.round(spot.x), Math.round(spot.y), rank];
  const { minX, minY } = laneBox(lane);
  return ['lane', Math.round(spot.x - minX), Math.round(spot.y - minY), rank];
}

/**
 * Moves that get loose notes out of the way of themes: what is no part of a theme never lies on it.
 *
 * @param themeIds themes that were made, moved or have grown; notes elsewhere are left alone
 * @param mayMove whether a note may be moved at all: locked ones stay
 */
export function makeRoom(
  snapshot: BoardSnapshot,
  themeIds: Iterable<string>,
  mayMove: (noteId: string) => boolean = () => true,
): RoomMove[] {
  const { themes } = layoutOf(snapshot);
  const boxes = Array.from(themeIds, (id) => themes.get(id)).flatMap((shape) =>
    shape && shape.parent === null ? [shape.box] : [],
  );
  if (boxes.length === 0) return [];
  const loose = looseNotes(snapshot);
  const taken = loose.map((note) => postItBox(snapshot, note));
  const occupied = [...taken, ...Array.from(themes.values(), ({ box }) => box)];
  const moves: RoomMove[] = [];
  for (const [index, note] of loose.entries()) {
    const own = taken[index] as Box;
    const theme = boxes.find((box) => boxesOverlap(growBox(own, -TOUCH), box));
    if (!theme || !mayMove(note.id)) continue;
    const side = POST_IT_SIDE[note.size];
    const lane = laneOf(snapshot, note);
    const spot = freeSpot(areasFor(lane, theme), side, lane ? LANE_GAP : PACKING_GAP, occupied);
    if (!spot) continue;
    occupied.push(boxAt(spot.x, spot.y, side, side));
    moves.push({ id: note.id, place: placeAt(lane, note, spot) });
  }
  return moves;
}
