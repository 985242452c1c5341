import { boxAround } from '../../shared/geometry/box.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { laneBox, liveLanes, postItBox } from '../../shared/layout/whereabouts.ts';
import type { BoardPlace } from '../../shared/model/place.ts';
import { FIRST_RANK } from '../../shared/model/rank.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';

/** Free space between what is on the board and a grid that is put beside it, world units. */
const DISTANCE = 300;

/** Where a grid goes on a board that has none: to the right of all that is there. */
export function placeForGrid(snapshot: BoardSnapshot): BoardPlace {
  const boxes = [
    ...livePostIts(snapshot).map((note) => postItBox(snapshot, note)),
    ...liveLanes(snapshot).map(laneBox),
    ...[...layoutOf(snapshot).themes.values()].map(({ box }) => box),
  ];
  const around = boxAround(boxes);
  if (!around) return ['board', 0, 0, FIRST_RANK];
  return ['board', Math.round(around.maxX + DISTANCE), Math.round(around.minY), FIRST_RANK];
}
