import { describe, expect, it } from 'vitest';
import { boxAt } from '../../../shared/geometry/box.ts';
import { freeRoom } from '../../../shared/layout/freeRoom.ts';

const area = boxAt(0, 0, 1000, 600);

describe('freeRoom', () => {
  it('is the first free place, row by row', () => {
    expect(freeRoom({ width: 300, height: 200 }, area, [], 20)).toEqual({ x: 0, y: 0 });
    expect(freeRoom({ width: 300, height: 200 }, area, [boxAt(0, 0, 300, 100)], 20)).toEqual({
      x: 320,
      y: 0,
    });
  });

  it('goes to the next row where the first is full', () => {
    expect(freeRoom({ width: 900, height: 200 }, area, [boxAt(400, 0, 200, 100)], 20)).toEqual({
      x: 0,
      y: 120,
    });
  });

  it('is nowhere when nothing of that size is free', () => {
    expect(freeRoom({ width: 1001, height: 10 }, area, [], 0)).toBeNull();
    expect(freeRoom({ width: 300, height: 300 }, area, [boxAt(0, 250, 1000, 100)], 20)).toBeNull();
  });
});
