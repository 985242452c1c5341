import type { Box } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import type { BoardLayout, ThemeShape } from './boardLayout.ts';
import type { CellOffer, ColumnShape, GridShape, RowShape } from './gridLayout.ts';

/** Ids of what shows otherwise in one layout than in another. */
export interface Moved {
  readonly themes: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
  /** Whether the grid lies otherwise: its head, its rows or any of its columns. */
  readonly grid: boolean;
}

const NOTHING: Moved = { themes: new Set(), notes: new Set(), grid: false };

function sameBox(a: Box, b: Box): boolean {
  return a.minX === b.minX && a.minY === b.minY && a.maxX === b.maxX && a.maxY === b.maxY;
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function sameShape(a: ThemeShape, b: ThemeShape): boolean {
  return (
    sameBox(a.box, b.box) && a.parent === b.parent && sameIds(a.notes, b.notes) && sameIds(a.inner, b.inner)
  );
}

function samePoint(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

function sameGrid(a: GridShape | null, b: GridShape | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.gridId === b.gridId &&
    sameBox(a.box, b.box) &&
    sameIds(a.columns.map(columnKey), b.columns.map(columnKey)) &&
    sameIds(a.rows.map(rowKey), b.rows.map(rowKey))
  );
}

function columnKey({ actorId, box, reserve, offers }: ColumnShape): string {
  return `${actorId} ${box.minX} ${reserve} ${offers.map(offerKey).join()}`;
}

function offerKey({ row, box: { minX, minY, maxY } }: CellOffer): string {
  return `${row} ${minX} ${minY} ${maxY}`;
}

function rowKey({ row, top, height }: RowShape): string {
  return `${row} ${top} ${height}`;
}

/** Keys that are in one map only, or have another value there. */
function differing<V>(
  before: ReadonlyMap<string, V>,
  after: ReadonlyMap<string, V>,
  same: (a: V, b: V) => boolean,
): string[] {
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const changed = [...after].filter(([key, value]) => {
    const earlier = before.get(key);
    return earlier === undefined || !same(earlier, value);
  });
  return [...gone, ...changed.map(([key]) => key)];
}

function differingIds(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  return [...before].filter((id) => !after.has(id)).concat([...after].filter((id) => !before.has(id)));
}

/** What must be shown anew when a layout follows another. */
export function movedBetween(before: BoardLayout, after: BoardLayout): Moved {
  if (before === after) return NOTHING;
  const hidden = differingIds(before.hidden, after.hidden);
  const themes = new Set([...differing(before.themes, after.themes, sameShape), ...hidden]);
  // The number on a theme counts what lies in the themes within it and in its stacks.
  const stacks = differing(before.stacks, after.stacks, sameIds);
  for (const [id, { inner, notes }] of after.themes) {
    if (inner.some((one) => themes.has(one)) || notes.some((one) => stacks.includes(one))) themes.add(id);
  }
  const notes = new Set([...differing(before.spots, after.spots, samePoint), ...stacks, ...hidden]);
  return { themes, notes, grid: !sameGrid(before.grid, after.grid) };
}
