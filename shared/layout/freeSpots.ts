import { boxAround, moveBox, type Box } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import { isGone } from '../model/belonging.ts';
import type { Lane } from '../model/lane.ts';
import { POST_IT_SIDE, type PostItSize } from '../model/postIt.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { LANE_GAP, laneNotesArea } from './laneLayout.ts';
import { nextPlaces, PACKING_GAP } from './nextPlaces.ts';
import { layoutOf } from './boardLayout.ts';
import { laneBox, liveLanes, postItBox } from './whereabouts.ts';

/** Width of a row of loose notes where nothing else gives one, world units. */
export const LOOSE_WIDTH = 1300;

/** The part of a lane that notes go into, on the board, world units. */
export function laneContentBox(lane: Lane): Box {
  const { minX, minY } = laneBox(lane);
  return moveBox(laneNotesArea(lane), minX, minY);
}

/** From the top of what is there, downwards without end: there is always a free spot. */
function looseArea(notes: readonly Box[]): Box {
  const around = boxAround(notes) ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  return {
    ...around,
    maxX: Math.max(around.maxX, around.minX + LOOSE_WIDTH),
    maxY: Number.POSITIVE_INFINITY,
  };
}

export interface SpotsWanted {
  readonly count: number;
  readonly size: PostItSize;
  /** Where to look; null = loose on the board. */
  readonly lane: Lane | null;
  /** Loose notes go here rather than beside what is there. */
  readonly within?: Box | undefined;
}

/** Free spots for new notes, top left corners in world units; always as many as wanted. */
export function freeSpots(snapshot: BoardSnapshot, { count, size, lane, within }: SpotsWanted): Point[] {
  const notes = [...snapshot.postIt.values()]
    .filter((note) => !isGone(snapshot, note))
    .map((note) => postItBox(snapshot, note));
  const side = POST_IT_SIDE[size];
  if (lane) return nextPlaces({ count, side, area: laneContentBox(lane), occupied: notes, gap: LANE_GAP });
  const { grid } = layoutOf(snapshot);
  const lanes = [...liveLanes(snapshot).map(laneBox), ...(grid ? [grid.box] : [])];
  const area = within ?? looseArea([...notes, ...lanes]);
  return nextPlaces({ count, side, area, occupied: [...notes, ...lanes], gap: PACKING_GAP });
}
