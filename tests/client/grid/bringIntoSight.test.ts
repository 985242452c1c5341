import { expect, test } from 'vitest';
import { bringIntoSight } from '../../../client/grid/bringIntoSight.ts';
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
