import { boxAt, type Box } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import type { Grid } from '../model/grid.ts';
import { CELL_ROWS, GRID_LEVELS, type CellRow } from '../model/place.ts';
import { POST_IT_SIDE } from '../model/postIt.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { gridColumns } from './gridColumns.ts';
import { cellKey, type CellPiles, type Pile } from './gatherNotes.ts';
import {
  CELL_GAP,
  CELL_PADDING,
  CELL_STRIP,
  CELL_STRIP_GAP,
  COLUMN_WIDTH,
  GRID_HEADER,
  RESERVE_GAP,
  ROW_LEAST_HEIGHT,
  ROW_NAMES_WIDTH,
} from './gridMeasures.ts';

/** A row as it lies, top and height in world units. */
export interface RowShape {
  readonly row: CellRow;
  readonly top: number;
  readonly height: number;
}

/** A column as it lies: head and cells together. */
export interface ColumnShape {
  readonly actorId: string;
  readonly box: Box;
  readonly reserve: boolean;
  /** What each of its cells offers to be written in. */
  readonly offers: readonly CellOffer[];
}

/** Where a cell offers to be written in: as large as the note that would lie there, or a strip below its notes where it is full. */
export interface CellOffer {
  readonly row: CellRow;
  readonly box: Box;
}

/** The grid as it lies on the board. */
export interface GridShape {
  readonly gridId: string;
  readonly box: Box;
  readonly columns: readonly ColumnShape[];
  readonly rows: readonly RowShape[];
}

/** The grid that a board shows: of those not in the bin the first by id. */
export function gridOf({ grid }: Pick<BoardSnapshot, 'grid'>): Grid | null {
  let first: Grid | null = null;
  for (const one of grid.values()) if (!one.deleted && (!first || one.id < first.id)) first = one;
  return first;
}

function sideOf({ notes: [top] }: Pile): number {
  return POST_IT_SIDE[top?.size ?? 'M'];
}

interface Shelved {
  readonly spots: readonly Point[];
  readonly height: number;
}

/** Notes of a cell in rows from left to right, relative to the cell. */
function shelve(piles: readonly Pile[]): Shelved {
  return shelveSides(piles.map(sideOf));
}

function shelveSides(sides: readonly number[]): Shelved {
  const room = COLUMN_WIDTH - CELL_PADDING;
  const spots: Point[] = [];
  let [x, y, rowHeight] = [CELL_PADDING, CELL_PADDING, 0];
  for (const side of sides) {
    if (x > CELL_PADDING && x + side > room) {
      y += rowHeight + CELL_GAP;
      x = CELL_PADDING;
      rowHeight = 0;
    }
    spots.push({ x, y });
    x += side + CELL_GAP;
    rowHeight = Math.max(rowHeight, side);
  }
  return { spots, height: y + rowHeight + CELL_PADDING };
}

/** The three levels always; what is said from seats as soon as there is any. */
function shownRows(piles: CellPiles, actorIds: readonly string[]): CellRow[] {
  const holds = (row: CellRow) => actorIds.some((id) => (piles.get(cellKey(id, row)) ?? []).length > 0);
  const levels: readonly CellRow[] = GRID_LEVELS;
  return CELL_ROWS.filter((row) => levels.includes(row) || holds(row));
}

/**
 * Lays out a board's grid and tells where each pile of its cells lies; null while the board has none. A row is as high as
 * its fullest cell, a column as wide as two notes: no measure depends on a text.
 *
 * @param put called for each pile with its top left corner, world units
 */
export function layOutGrid(
  snapshot: BoardSnapshot,
  piles: CellPiles,
  put: (pile: Pile, at: Point) => void,
): GridShape | null {
  const grid = gridOf(snapshot);
  if (!grid) return null;
  const [, left, top] = grid.place as readonly ['board', number, number, string];
  const actors = gridColumns(snapshot);
  const rows: RowShape[] = [];
  let rowTop = top + GRID_HEADER;
  const ids = actors.map(({ id }) => id);
  for (const row of shownRows(piles, ids)) {
    const heights = ids.map((id) => heightOf(piles.get(cellKey(id, row)) ?? []));
    const height = Math.max(ROW_LEAST_HEIGHT, ...heights);
    rows.push({ row, top: rowTop, height });
    rowTop += height;
  }
  const columns: ColumnShape[] = [];
  let x = left + ROW_NAMES_WIDTH;
  for (const [index, { id, reserve }] of actors.entries()) {
    if (reserve && !actors[index - 1]?.reserve) x += RESERVE_GAP;
    const offers = rows.map((row) => offerIn(piles.get(cellKey(id, row.row)) ?? [], row, x));
    columns.push({ actorId: id, reserve, box: boxAt(x, top, COLUMN_WIDTH, rowTop - top), offers });
    for (const { row, top: y } of rows) putCell(piles.get(cellKey(id, row)) ?? [], { x, y }, put);
    x += COLUMN_WIDTH;
  }
  return { gridId: grid.id, box: boxAt(left, top, x - left, rowTop - top), columns, rows };
}

/** The same cell with one more middle-sized note. */
function shelveWithOneMore(piles: readonly Pile[]): Shelved {
  return shelveSides([...piles.map(sideOf), POST_IT_SIDE.M]);
}

/** The height that a cell needs for its notes and its offer. */
function heightOf(piles: readonly Pile[]): number {
  const { height } = shelve(piles);
  return piles.length === 0 || shelveWithOneMore(piles).height <= height
    ? height
    : height + CELL_STRIP_GAP + CELL_STRIP;
}

function offerIn(piles: readonly Pile[], { row, top, height }: RowShape, left: number): CellOffer {
  const more = shelveWithOneMore(piles);
  const spot = more.spots.at(-1);
  if (spot && more.height <= height) {
    const side = POST_IT_SIDE.M;
    return { row, box: boxAt(left + spot.x, top + spot.y, side, side) };
  }
  const below = top + shelve(piles).height - CELL_PADDING + CELL_STRIP_GAP;
  const width = COLUMN_WIDTH - 2 * CELL_PADDING;
  return { row, box: boxAt(left + CELL_PADDING, below, width, CELL_STRIP) };
}

function putCell(piles: readonly Pile[], cell: Point, put: (pile: Pile, at: Point) => void): void {
  const { spots } = shelve(piles);
  for (const [index, pile] of piles.entries()) {
    const spot = spots[index];
    if (spot) put(pile, { x: cell.x + spot.x, y: cell.y + spot.y });
  }
}

/** A place in the grid, by its column and its row. */
export interface GridCell {
  readonly actorId: string;
  readonly row: CellRow;
}

/** The cell under a point of the board, or null: heads and row names are no cells. */
export function cellAt(shape: GridShape | null, point: Point): GridCell | null {
  const row = shape?.rows.find(({ top, height }) => point.y >= top && point.y < top + height);
  const column = shape?.columns.find(({ box }) => point.x >= box.minX && point.x < box.maxX);
  return row && column ? { actorId: column.actorId, row: row.row } : null;
}

/** The box of a cell, world units. */
export function cellBox({ columns, rows }: GridShape, actorId: string, row: CellRow): Box | null {
  const column = columns.find((one) => one.actorId === actorId);
  const at = rows.find((one) => one.row === row);
  return column && at ? boxAt(column.box.minX, at.top, COLUMN_WIDTH, at.height) : null;
}
