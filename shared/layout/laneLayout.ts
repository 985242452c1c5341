import type { Box, Size } from '../geometry/box.ts';

/** Height of the strip with title and prompt at the top of a lane, world units. */
export const LANE_HEADER = 380;
/** Free space between a lane's edge and its notes. */
export const LANE_PADDING = 20;
/** Free space between packed notes of a lane: six middle-sized ones fill the usual width. */
export const LANE_GAP = 16;

/** Where a lane's notes go, relative to the lane's top left corner. */
export function laneNotesArea(lane: Size): Box {
  return {
    minX: LANE_PADDING,
    minY: LANE_HEADER,
    maxX: lane.width - LANE_PADDING,
    maxY: lane.height - LANE_PADDING,
  };
}
