import { expect, test } from 'vitest';
import { bringConnectedIntoSight, bringIntoSight } from '../../../client/grid/bringIntoSight.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { aBoard, aGrid, anActor } from '../../support/records.ts';

test('a column beyond the edge of the screen brings all of the grid into sight, one that is seen moves nothing', () => {
  const actors = Array.from({ length: 7 }, (_one, at) => anActor({ column: `a${at}` }));
  const snapshot = aBoard({ actors, grids: [aGrid()] });
  const shown: Box[] = [];
  const canvas = {
    camera: { x: 0, y: 0, zoom: 0.5 },
    viewport: { width: 1000, height: 800 },
    show: (box: Box) => void shown.push(box),
  };
  bringIntoSight({ board: { snapshot }, canvas }, actors[0]?.id ?? '');
  expect(shown).toEqual([]);
  bringIntoSight({ board: { snapshot }, canvas }, actors[6]?.id ?? '');
  expect(shown).toEqual([layoutOf(snapshot).grid?.box]);
  bringIntoSight({ board: { snapshot }, canvas: null }, actors[6]?.id ?? '');
  expect(shown).toHaveLength(1);
});

test('the two cells that a conversation connects come into sight together, those that are there', () => {
  const actors = [anActor({ column: 'a1' }), anActor({ column: 'a2' })];
  const snapshot = aBoard({ actors, grids: [aGrid()] });
  const shown: Box[] = [];
  const canvas = { bringIntoSight: (box: Box) => void shown.push(box) };
  const [from, to] = actors.map(({ id }) => id);
  const connect = (actorIds: string[]) =>
    bringConnectedIntoSight({ board: { snapshot }, canvas }, { actorIds, level: 'intervention' });
  connect([from ?? '', to ?? '']);
  const { grid } = layoutOf(snapshot);
  const row = grid?.rows.find((one) => one.row === 'intervention');
  const [first, second] = grid?.columns ?? [];
  expect(shown).toEqual([
    {
      minX: first?.box.minX,
      maxX: second?.box.maxX,
      minY: row?.top,
      maxY: (row?.top ?? 0) + (row?.height ?? 0),
    },
  ]);
  connect([from ?? '']);
  expect(shown[1]?.maxX).toBe(first?.box.maxX);
  connect([]);
  expect(shown).toHaveLength(2);
});
