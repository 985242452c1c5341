import { boxAt, type Box } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import { freeSpots } from '../layout/freeSpots.ts';
import { PACKING_GAP } from '../layout/nextPlaces.ts';
import { ranked } from '../layout/ranked.ts';
import { laneBox, liveLanes, postItBox } from '../layout/whereabouts.ts';
import type { Lane } from '../model/lane.ts';
import type { Place } from '../model/place.ts';
import { POST_IT_SIDE, type PostItSize } from '../model/postIt.ts';
import { highestRank, ranksBetween } from '../model/rank.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';

/** A note on its way onto a board. */
export interface NoteToPlace {
  readonly lane: Lane | null;
  readonly size: PostItSize;
}

/** Packs the notes of each lane, and those without a lane, into what is free there; a place for each, in their order. */
export function placeNotes(notes: readonly NoteToPlace[], snapshot: BoardSnapshot): Place[] {
  const live = [...snapshot.postIt.values()].filter(({ deleted }) => !deleted);
  const ranks = ranksBetween(highestRank(live.map(ranked)), null, notes.length);
  const places: Place[] = [];
  for (const lane of new Set(notes.map((one) => one.lane))) {
    const indexes = notes.flatMap((one, index) => (one.lane === lane ? [index] : []));
    const origin = lane === null ? { minX: 0, minY: 0 } : laneBox(lane);
    const points = spotsFor(
      lane,
      indexes.map((index) => notes[index]?.size ?? 'M'),
      snapshot,
    );
    for (const [turn, index] of indexes.entries()) {
      const { x, y } = points[turn] ?? { x: 0, y: 0 };
      const rank = ranks[index] ?? 'a0';
      places[index] = [lane === null ? 'board' : 'lane', x - origin.minX, y - origin.minY, rank];
    }
  }
  return places;
}

/** Room for the largest of them each, so that a column stays a column. */
function spotsFor(lane: Lane | null, sizes: readonly PostItSize[], snapshot: BoardSnapshot): Point[] {
  const size = sizes.includes('L') ? 'L' : sizes.includes('M') ? 'M' : 'S';
  const within = lane === null ? findFreeArea(snapshot, sizes.length) : undefined;
  return freeSpots(snapshot, { lane, count: sizes.length, size, within });
}

/** Below everything that is there, wide enough for about a screen's shape. */
function findFreeArea(snapshot: BoardSnapshot, count: number): Box {
  const notes = [...snapshot.postIt.values()].filter(({ deleted }) => !deleted);
  const boxes = [...notes.map((postIt) => postItBox(snapshot, postIt)), ...liveLanes(snapshot).map(laneBox)];
  const top = boxes.reduce((bottom, { maxY }) => Math.max(bottom, maxY + 80), 0);
  const left = boxes.reduce((least, { minX }) => Math.min(least, minX), 0);
  const width = Math.max(6, Math.ceil(Math.sqrt(count * 1.5))) * (POST_IT_SIDE.L + PACKING_GAP);
  return boxAt(left, top, width, Number.MAX_SAFE_INTEGER);
}
