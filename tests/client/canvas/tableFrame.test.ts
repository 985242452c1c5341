import { expect, test } from 'vitest';
import { frameOf } from '../../../client/canvas/tableFrame.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { themeTable } from '../../../shared/model/theme.ts';

const area = { x: 0, y: 0, width: 1000, height: 800 };

function boardWith(...spots: readonly (readonly [x: number, y: number])[]): BoardSnapshot {
  const themes = spots.map(([x, y], at) =>
    completeRecord(themeTable, `theme${at}`, { place: ['board', x, y, `a${at}`] }),
  );
  return { ...EMPTY_SNAPSHOT, theme: new Map(themes.map((theme) => [theme.id, theme])) };
}

test('a frame stays as it was laid out while its themes are within', () => {
  expect(frameOf(area, boardWith([100, 100], [4000, 100]))).toEqual(area);
});

test('a frame grows with the themes that begin in it, never to the left or upwards', () => {
  const grown = frameOf(area, boardWith([900, 10], [5, 750]));
  expect(grown).toMatchObject({ x: 0, y: 0 });
  expect(grown.width).toBeGreaterThan(1300);
  expect(grown.height).toBeGreaterThan(1000);
});

test('a frame does not grow into another table’s part', () => {
  const below = { ...area, y: 960 };
  const grown = frameOf(area, boardWith([5, 750]), [below]);
  expect(grown.height).toBeGreaterThan(800);
  expect(grown.height).toBeLessThan(960);
});
