import { describe, expect, it } from 'vitest';
import { boxAt, boxesOverlap } from '../../../shared/geometry/box.ts';
import { nextPlaces } from '../../../shared/layout/nextPlaces.ts';

describe('nextPlaces', () => {
  const area = boxAt(100, 100, 640, 420);

  it('fills a grid in reading order', () => {
    const places = nextPlaces({ count: 4, side: 200, area, occupied: [] });
    expect(places).toEqual([
      { x: 100, y: 100 },
      { x: 320, y: 100 },
      { x: 540, y: 100 },
      { x: 100, y: 320 },
    ]);
  });

  it('leaves out what is taken, even in part', () => {
    const occupied = [boxAt(150, 250, 10, 10), boxAt(320, 100, 200, 200)];
    expect(nextPlaces({ count: 2, side: 200, area, occupied })).toEqual([
      { x: 540, y: 100 },
      { x: 100, y: 320 },
    ]);
  });

  it('stacks inside a full area, each note at a place of its own', () => {
    const places = nextPlaces({ count: 20, side: 200, area, occupied: [] });
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(20);
    for (const { x, y } of places) expect(x >= 100 && x < 740 && y >= 100 && y < 520).toBe(true);
  });

  it('finds room below when the area has no end', () => {
    const endless = { ...area, maxY: Number.POSITIVE_INFINITY };
    const places = nextPlaces({ count: 50, side: 200, area: endless, occupied: [boxAt(100, 100, 640, 640)] });
    const boxes = places.map(({ x, y }) => boxAt(x, y, 200, 200));
    expect(boxes.some((box) => boxesOverlap(box, boxAt(100, 100, 640, 640)))).toBe(false);
  });

  it('is the same for the same input', () => {
    const input = { count: 7, side: 140, area, occupied: [boxAt(120, 120, 30, 30)] };
    expect(nextPlaces(input)).toEqual(nextPlaces(input));
  });

  it('has one column when the area is narrower than a note', () => {
    expect(nextPlaces({ count: 2, side: 280, area: boxAt(0, 0, 50, 600), occupied: [] })).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 300 },
    ]);
  });
});
