import { boxesOverlap, growBox, type Box } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import type { Place } from '../model/place.ts';
import { rankOf } from '../model/place.ts';
import { POST_IT_SIDE, type PostIt } from '../model/postIt.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { layoutOf } from './boardLayout.ts';
import { laneContentBox, LOOSE_WIDTH } from './freeSpots.ts';
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

/** Where a note that is in the way of a theme goes: below it, in its own lane if it lies in one. */
function areaFor(snapshot: BoardSnapshot, note: PostIt, theme: Box): Box {
  const lane = note.place[0] === 'lane' ? snapshot.lane.get(note.lane ?? '') : undefined;
  const top = theme.maxY + PACKING_GAP;
  if (!lane)
    return { minX: theme.minX, minY: top, maxX: theme.minX + LOOSE_WIDTH, maxY: Number.POSITIVE_INFINITY };
  const { minX, maxX } = laneContentBox(lane);
  return { minX, minY: top, maxX, maxY: Number.POSITIVE_INFINITY };
}

function placeAt(snapshot: BoardSnapshot, note: PostIt, spot: Point): Place {
  const rank = rankOf(note.place);
  const lane = note.place[0] === 'lane' ? snapshot.lane.get(note.lane ?? '') : undefined;
  if (!lane) return ['board', Math.round(spot.x), Math.round(spot.y), rank];
  const { minX, minY } = laneBox(lane);
  return ['lane', Math.round(spot.x - minX), Math.round(spot.y - minY), rank];
}

/** A note that would leave its lane stays where it is: it lies over the theme, and shows. */
function leavesLane(snapshot: BoardSnapshot, note: PostIt, spot: Point): boolean {
  const lane = note.place[0] === 'lane' ? snapshot.lane.get(note.lane ?? '') : undefined;
  return lane !== undefined && spot.y + POST_IT_SIDE[note.size] > laneBox(lane).maxY;
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
    const area = areaFor(snapshot, note, theme);
    const [spot] = nextPlaces({ count: 1, side, area, occupied });
    if (!spot || leavesLane(snapshot, note, spot)) continue;
    occupied.push({ minX: spot.x, minY: spot.y, maxX: spot.x + side, maxY: spot.y + side });
    moves.push({ id: note.id, place: placeAt(snapshot, note, spot) });
  }
  return moves;
}
