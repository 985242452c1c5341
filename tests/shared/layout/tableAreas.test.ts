import { describe, expect, it } from 'vitest';
import { boxAt, boxContains, boxesOverlap, boxHeight, boxWidth } from '../../../shared/geometry/box.ts';
import {
  AREA_DISTANCE,
  AREA_HEADER,
  tableAreas,
  tableAreaSize,
  tableNoteSpots,
} from '../../../shared/layout/tableAreas.ts';

const TAKEN = boxAt(-200, -100, 7000, 4360);

describe('tableAreas', () => {
  it.each([1, 2, 3, 7, 12, 60])('gives %i tables areas of one size that cover nothing', (count) => {
    const size = tableAreaSize(38, 200);
    const areas = tableAreas(TAKEN, count, size);
    expect(areas).toHaveLength(count);
    for (const [index, area] of areas.entries()) {
      expect([boxWidth(area), boxHeight(area)]).toEqual([size.width, size.height]);
      expect(boxesOverlap(area, TAKEN)).toBe(false);
      for (const other of areas.slice(index + 1)) expect(boxesOverlap(area, other)).toBe(false);
    }
  });

  it('lays few in a row below a wide board', () => {
    const wide = boxAt(-200, -100, 14_000, 4360);
    const areas = tableAreas(wide, 2, tableAreaSize(38, 200));
    expect(areas.map(({ minY }) => minY)).toEqual(Array(2).fill(wide.maxY + AREA_DISTANCE));
    expect(areas[0]?.minX).toBe(wide.minX);
  });

  it('lays more of them so that they fill a screen by themselves', () => {
    const areas = tableAreas(TAKEN, 4, tableAreaSize(70, 200));
    const columns = new Set(areas.map(({ minX }) => minX)).size;
    const rows = new Set(areas.map(({ minY }) => minY)).size;
    expect([columns, rows]).toEqual([2, 2]);
  });

  it('lays them beside a tall one', () => {
    const tall = boxAt(0, 0, 1000, 9000);
    expect(tableAreas(tall, 2, tableAreaSize(10, 200))[0]?.minX).toBe(1000 + AREA_DISTANCE);
  });

  it('begins at the origin on an empty board', () => {
    expect(tableAreas(null, 1, { width: 10, height: 10 })).toEqual([boxAt(0, 0, 10, 10)]);
  });
});

describe('tableNoteSpots', () => {
  it.each([1, 8, 38, 220])('puts %i notes below the name, side by side, with room beside them', (count) => {
    const { width, height } = tableAreaSize(count, 200);
    const area = boxAt(500, 700, width, height);
    const boxes = tableNoteSpots(area, count, 200).map(({ x, y }) => boxAt(x, y, 200, 200));
    expect(boxes).toHaveLength(count);
    for (const [index, box] of boxes.entries()) {
      expect(boxContains(area, box)).toBe(true);
      expect(box.minY).toBeGreaterThanOrEqual(area.minY + AREA_HEADER);
      for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
    }
    const right = Math.max(...boxes.map(({ maxX }) => maxX));
    expect(area.maxX - right).toBeGreaterThan((right - area.minX) * 0.9);
  });
});
