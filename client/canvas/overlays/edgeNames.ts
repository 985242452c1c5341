import type { Size } from '../../../shared/geometry/box.ts';
import type { Camera } from '../../../shared/geometry/camera.ts';
import { GRID_HEADER } from '../../../shared/layout/gridMeasures.ts';
import type { GridShape } from '../../../shared/layout/gridLayout.ts';

/** Where names stand at the edges of a canvas, CSS pixels. */
export interface NameEdges {
  /** What else covers the canvas at its left and its top. */
  readonly left: number;
  readonly top: number;
  /** Width of the rows' names, height of the columns' names. */
  readonly rowWidth: number;
  readonly columnHeight: number;
}

/** Where one name stands, CSS pixels; null = its own place on the grid is in sight, or too little of what it names. */
export type NameSpan = { readonly at: number; readonly length: number } | null;

/** The grid paints its names this far from the edge of their place, world units. */
const INSET = 22;
/** What is seen of a column or row before its name is worth a place, CSS pixels. */
const LEAST = 36;

function span(from: number, to: number): NameSpan {
  return to - from < LEAST ? null : { at: from, length: to - from };
}

/**
 * Names of columns and rows whose own place has gone out of sight while their cells are seen: they stand at the edges,
 * as long as what they name.
 */
export function edgeNames(
  { box, columns, rows }: Pick<GridShape, 'box' | 'columns' | 'rows'>,
  { x, y, zoom }: Camera,
  screen: Size,
  { left, top, rowWidth, columnHeight }: NameEdges,
): { readonly columns: readonly NameSpan[]; readonly rows: readonly NameSpan[] } {
  const toX = (world: number) => (world - x) * zoom;
  const toY = (world: number) => (world - y) * zoom;
  const bottom = Math.min(screen.height, toY(box.maxY));
  const right = Math.min(screen.width, toX(box.maxX));
  const headsGone = toY(box.minY + INSET) < top && bottom - top > columnHeight + LEAST;
  const namesGone = toX(box.minX + INSET) < left && right - left > rowWidth + LEAST;
  const firstX = namesGone ? left + rowWidth : left;
  const firstY = Math.max(headsGone ? top + columnHeight : top, toY(box.minY + GRID_HEADER));
  return {
    columns: columns.map((column) =>
      headsGone ? span(Math.max(firstX, toX(column.box.minX)), Math.min(right, toX(column.box.maxX))) : null,
    ),
    rows: rows.map((row) =>
      namesGone ? span(Math.max(firstY, toY(row.top)), Math.min(bottom, toY(row.top + row.height))) : null,
    ),
  };
}
