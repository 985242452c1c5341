import { describe, expect, it } from 'vitest';
import {
  boxAround,
  boxAt,
  boxBetween,
  boxContains,
  boxesOverlap,
  boxHolds,
  growBox,
  intersectBoxes,
  moveBox,
} from '../../../shared/geometry/box.ts';

describe('box', () => {
  it('is made from corners in any order', () => {
    expect(boxBetween({ x: 5, y: 1 }, { x: 2, y: 9 })).toEqual({ minX: 2, minY: 1, maxX: 5, maxY: 9 });
  });

  it('overlaps only with shared area', () => {
    expect(boxesOverlap(boxAt(0, 0, 10, 10), boxAt(9, 9, 10, 10))).toBe(true);
    expect(boxesOverlap(boxAt(0, 0, 10, 10), boxAt(10, 0, 10, 10))).toBe(false);
    expect(intersectBoxes(boxAt(0, 0, 10, 10), boxAt(9, 8, 10, 10))).toEqual(boxAt(9, 8, 1, 2));
    expect(intersectBoxes(boxAt(0, 0, 10, 10), boxAt(20, 0, 10, 10))).toBeNull();
  });

  it('holds points and boxes', () => {
    const box = boxAt(0, 0, 10, 10);
    expect(boxHolds(box, { x: 10, y: 0 })).toBe(true);
    expect(boxHolds(box, { x: 10.1, y: 0 })).toBe(false);
    expect(boxContains(box, boxAt(2, 2, 8, 8))).toBe(true);
    expect(boxContains(box, boxAt(2, 2, 9, 8))).toBe(false);
  });

  it('goes around many, or none', () => {
    expect(boxAround([])).toBeNull();
    expect(boxAround([boxAt(0, 0, 1, 1), boxAt(-5, 3, 2, 2)])).toEqual({
      minX: -5,
      minY: 0,
      maxX: 1,
      maxY: 5,
    });
  });

  it('moves and grows', () => {
    expect(moveBox(boxAt(0, 0, 2, 2), 3, 4)).toEqual(boxAt(3, 4, 2, 2));
    expect(growBox(boxAt(0, 0, 2, 2), 1)).toEqual(boxAt(-1, -1, 4, 4));
  });
});
