import { boxAt, boxHeight, boxWidth, intersectBoxes, type Box } from '../geometry/box.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { groundPosition } from './groundPosition.ts';
import { layoutOf } from './boardLayout.ts';
import { THEME_HEADER, THEME_LEAST_WIDTH } from './themeMeasures.ts';

/** From a table's frame to the next one's, however far it grew, world units. */
const FRAMES_APART = 40;

/** A table's own part of the board, world units. */
export interface TablePart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function boxOfPart({ x, y, width, height }: TablePart): Box {
  return boxAt(x, y, width, height);
}

/** How far a table's part may grow, to the right and downwards: up to what is another table's. */
export function mostOfPart(area: TablePart, others: readonly TablePart[]): Box {
  const own = boxOfPart(area);
  const boxes = others.map(boxOfPart);
  const beside = boxes.filter((box) => box.minX >= own.maxX && box.minY < own.maxY && own.minY < box.maxY);
  // Beside what is beside it, too: a part that grew to the right does not lie over the next row.
  const below = boxes.filter((box) => box.minY >= own.maxY && box.maxX > own.minX);
  return {
    ...own,
    maxX: Math.min(Infinity, ...beside.map(({ minX }) => minX - FRAMES_APART)),
    maxY: Math.min(Infinity, ...below.map(({ minY }) => minY - FRAMES_APART)),
  };
}

/** Anything with a part of the board. */
interface WithPart {
  readonly area: TablePart | null;
}

/**
 * Whose a theme is: of the table in whose part somebody put it down, by its title. What the layout makes of that,
 * when a theme above it grows, changes nothing about it. Themes within another one are of whose that one is.
 */
export function partOfTheme<Table extends WithPart>(
  snapshot: BoardSnapshot,
  themeId: string,
  tables: readonly Table[],
): Table | null {
  const theme = snapshot.theme.get(layoutOf(snapshot).themes.get(themeId)?.parent ?? themeId);
  if (!theme) return null;
  const { x, y } = groundPosition(theme, snapshot);
  const title = boxAt(x, y, THEME_LEAST_WIDTH, THEME_HEADER);
  let best: { table: Table; shared: number } | null = null;
  for (const table of tables) {
    const both = table.area && intersectBoxes(boxOfPart(table.area), title);
    const shared = both ? boxWidth(both) * boxHeight(both) : 0;
    if (shared > (best?.shared ?? 0)) best = { table, shared };
  }
  return best?.table ?? null;
}
