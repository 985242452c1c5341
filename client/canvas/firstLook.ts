import { boxAround, boxAt, boxCentre, boxHolds, type Box, type Size } from '../../shared/geometry/box.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import type { GridShape } from '../../shared/layout/gridLayout.ts';
import { laneBox, liveLanes, postItBox } from '../../shared/layout/whereabouts.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import type { TableFact } from '../../shared/session/themingFacts.ts';
import { firstCorner } from '../theming/goTo.ts';

/** Narrower than this, all of a board is too small to read. CSS pixels. */
const NARROW = 760;

/**
 * What a narrow screen looks at first, world units: where one's own table works, else the first column of the grid, else
 * the first lane in which something lies, else the first lane. Null = all of the board, as on every wider screen.
 *
 * @param table where the viewer sits, if anywhere
 */
export function firstLook(snapshot: BoardSnapshot, table: TableFact | undefined, screen: Size): Box | null {
  if (screen.width >= NARROW) return null;
  if (table?.area) {
    const { x, y, width, height } = table.area;
    return firstCorner(boxAt(x, y, width, height), screen);
  }
  const { grid } = layoutOf(snapshot);
  if (grid) return firstColumn(grid);
  const notes = livePostIts(snapshot).map((note) => postItBox(snapshot, note));
  const lanes = liveLanes(snapshot).map(laneBox);
  const used = lanes.find((lane) => notes.some((note) => boxHolds(lane, boxCentre(note))));
  // Everything lies elsewhere: an empty lane would look as if all were lost.
  if (!used && notes.length > 0) return boxAround(notes);
  return used ?? lanes[0] ?? null;
}

/** Kept free above the grid for the buttons that stand there, world units. */
const ABOVE_GRID = 150;

/** The rows' names and the first column, as high as the grid. */
function firstColumn({ box, columns: [first] }: GridShape): Box {
  return { ...box, minY: box.minY - ABOVE_GRID, maxX: first?.box.maxX ?? box.maxX };
}
