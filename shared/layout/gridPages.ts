import { boxHeight, boxWidth, type Box, type Size } from '../geometry/box.ts';
import type { ColumnShape, GridShape, RowShape } from './gridLayout.ts';
import { COLUMN_WIDTH } from './gridMeasures.ts';

/** A few columns do not fill the room, CSS pixels per world unit. */
const MOST_ZOOM = 1.3;

/** What stays free at a page's edges for the names of its columns and rows, CSS pixels. */
export interface PageEdges {
  readonly left: number;
  readonly top: number;
}

/** Some columns of the grid, and some of its rows, that are looked at together. */
export interface GridPage {
  /** Numbers of the first and the last column, from 1. */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly ColumnShape[];
  readonly rows: readonly RowShape[];
  /** What to look at, world units: as wide and high as the room, names at its edges. */
  readonly box: Box;
}

/** As evenly as it goes: the last group is not one column by itself. */
function evenly<Item>(items: readonly Item[], most: number): Item[][] {
  const groups = Math.ceil(items.length / most);
  const start = (group: number) => Math.round((group * items.length) / groups);
  return Array.from({ length: groups }, (_group, at) => items.slice(start(at), start(at + 1)));
}

/** Rows that stand below each other in so much room; one that is higher stands by itself. */
function rowGroups(rows: readonly RowShape[], most: number): RowShape[][] {
  const groups: RowShape[][] = [];
  let left = 0;
  for (const row of rows) {
    if (groups.length === 0 || row.height > left) {
      groups.push([]);
      left = most;
    }
    groups.at(-1)?.push(row);
    left -= row.height;
  }
  return groups;
}

function pageBox(
  columns: readonly ColumnShape[],
  rows: readonly RowShape[],
  room: Size,
  edges: PageEdges,
): Box {
  const [minX, maxX] = [columns[0]?.box.minX ?? 0, columns.at(-1)?.box.maxX ?? 0];
  const [minY, high] = [rows[0]?.top ?? 0, rows.reduce((sum, { height }) => sum + height, 0)];
  const zoom = Math.min(
    (room.width - edges.left) / (maxX - minX),
    (room.height - edges.top) / high,
    MOST_ZOOM,
  );
  const [left, top] = [minX - edges.left / zoom, minY - edges.top / zoom];
  return { minX: left, minY: top, maxX: left + room.width / zoom, maxY: top + room.height / zoom };
}

/**
 * A grid in pages on which its words can be read, row by row and from left to right; none where all of it can be read
 * at once.
 *
 * @param room what a page may fill, CSS pixels
 * @param legible CSS pixels per world unit from which on words can be read
 */
export function gridPages(shape: GridShape, room: Size, legible: number, edges: PageEdges): GridPage[] {
  const { box, columns, rows } = shape;
  const wide = (room.width - edges.left) / legible;
  const high = (room.height - edges.top) / legible;
  const whole = Math.min(room.width / boxWidth(box), room.height / boxHeight(box));
  if (whole >= legible || wide <= 0 || high <= 0 || columns.length === 0) return [];
  const groups = evenly(columns, Math.max(1, Math.floor(wide / COLUMN_WIDTH)));
  return rowGroups(rows, high).flatMap((some) => {
    let from = 1;
    return groups.map((group): GridPage => {
      const page = { from, to: from + group.length - 1, columns: group, rows: some };
      from += group.length;
      return { ...page, box: pageBox(group, some, room, edges) };
    });
  });
}
