import { expect, test } from 'vitest';
import { edgeNames } from '../../../../client/canvas/overlays/edgeNames.ts';
import { boxAt } from '../../../../shared/geometry/box.ts';
import { COLUMN_WIDTH, GRID_HEADER, ROW_NAMES_WIDTH } from '../../../../shared/layout/gridMeasures.ts';

const HEIGHT = GRID_HEADER + 2 * 300;
const SHAPE = {
  box: boxAt(0, 0, ROW_NAMES_WIDTH + 3 * COLUMN_WIDTH, HEIGHT),
  columns: [0, 1, 2].map((at) => ({
    actorId: `a${at}`,
    box: boxAt(ROW_NAMES_WIDTH + at * COLUMN_WIDTH, 0, COLUMN_WIDTH, HEIGHT),
    reserve: false,
    offers: [],
  })),
  rows: [
    { row: 'explanation' as const, top: GRID_HEADER, height: 300 },
    { row: 'intervention' as const, top: GRID_HEADER + 300, height: 300 },
  ],
};
const SCREEN = { width: 1000, height: 700 };
const EDGES = { left: 0, top: 0, rowWidth: 100, columnHeight: 40 };
const at = (x: number, y: number) => edgeNames(SHAPE, { x, y, zoom: 1 }, SCREEN, EDGES);

test('while the grid shows its own names there are none at the edges', () => {
  const { columns, rows } = at(-50, -50);
  expect([...columns, ...rows].every((one) => one === null)).toBe(true);
});

test('rows keep their names when the view has moved to the right', () => {
  const { columns, rows } = at(ROW_NAMES_WIDTH, 0);
  expect(columns.every((one) => one === null)).toBe(true);
  expect(rows).toEqual([
    { at: GRID_HEADER, length: 300 },
    { at: GRID_HEADER + 300, length: 700 - GRID_HEADER - 300 },
  ]);
});

test('columns keep their names when the view has moved down, beside those of the rows', () => {
  const { columns, rows } = at(ROW_NAMES_WIDTH + 200, GRID_HEADER);
  expect(columns).toEqual([
    { at: 100, length: COLUMN_WIDTH - 300 },
    { at: COLUMN_WIDTH - 200, length: COLUMN_WIDTH },
    { at: 2 * COLUMN_WIDTH - 200, length: 1000 - (2 * COLUMN_WIDTH - 200) },
  ]);
  expect(rows[0]).toEqual({ at: 40, length: 260 });
});

test('where the grid has left the screen there are no names', () => {
  const { columns, rows } = at(5000, 100);
  expect([...columns, ...rows].every((one) => one === null)).toBe(true);
});
