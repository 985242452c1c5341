import { expect, test } from 'vitest';
import { boxAt } from '../../../shared/geometry/box.ts';
import { gridPages } from '../../../shared/layout/gridPages.ts';
import type { GridShape } from '../../../shared/layout/gridLayout.ts';
import { COLUMN_WIDTH, GRID_HEADER, ROW_NAMES_WIDTH } from '../../../shared/layout/gridMeasures.ts';
import { GRID_LEVELS } from '../../../shared/model/place.ts';

function grid(columns: number, rowHeight = 240): GridShape {
  const rows = GRID_LEVELS.map((row, at) => ({
    row,
    top: GRID_HEADER + at * rowHeight,
    height: rowHeight,
  }));
  const height = GRID_HEADER + rows.length * rowHeight;
  return {
    gridId: 'g',
    box: boxAt(0, 0, ROW_NAMES_WIDTH + columns * COLUMN_WIDTH, height),
    columns: Array.from({ length: columns }, (_column, at) => ({
      actorId: `a${at + 1}`,
      box: boxAt(ROW_NAMES_WIDTH + at * COLUMN_WIDTH, 0, COLUMN_WIDTH, height),
      reserve: false,
      offers: [],
    })),
    rows,
  };
}

const ROOM = { width: 1864, height: 850 };
const EDGES = { left: 180, top: 90 };
const pagesOf = (shape: GridShape) => gridPages(shape, ROOM, 0.85, EDGES);

test('a grid that can be read as a whole has no pages', () => {
  expect(pagesOf(grid(3, 240))).toEqual([]);
  expect(pagesOf(grid(0))).toEqual([]);
});

test('ten columns come in pages of about as many, each once, in order', () => {
  const pages = pagesOf(grid(10));
  expect(pages.map(({ from, to }) => [from, to])).toEqual([
    [1, 3],
    [4, 7],
    [8, 10],
  ]);
  expect(pages.flatMap(({ columns }) => columns.map(({ actorId }) => actorId))).toEqual(
    grid(10).columns.map(({ actorId }) => actorId),
  );
  expect(pages.every(({ rows }) => rows.length === 3)).toBe(true);
});

test('rows that are too high together come one after the other, all columns of one row first', () => {
  const pages = pagesOf(grid(6, 600));
  expect(pages.map(({ from, rows }) => [from, rows.map(({ row }) => row).join()])).toEqual([
    [1, 'explanation'],
    [4, 'explanation'],
    [1, 'intervention'],
    [4, 'intervention'],
    [1, 'responsibility'],
    [4, 'responsibility'],
  ]);
});

test('a page leaves room for the names at its edges, and shows nothing larger than it fits', () => {
  for (const { box, columns, rows } of pagesOf(grid(10))) {
    const zoom = ROOM.width / (box.maxX - box.minX);
    expect(zoom).toBeLessThanOrEqual(1.3);
    expect(zoom).toBeGreaterThanOrEqual(0.85);
    expect(((columns[0]?.box.minX ?? 0) - box.minX) * zoom).toBeCloseTo(EDGES.left);
    expect(((rows[0]?.top ?? 0) - box.minY) * zoom).toBeCloseTo(EDGES.top);
    expect(columns.at(-1)?.box.maxX).toBeLessThanOrEqual(box.maxX + 1e-6);
  }
});
