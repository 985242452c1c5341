import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  deviceView,
  nearestLevel,
  sortFromMiddle,
  tileBox,
  tileKey,
  tileRect,
  tilesInView,
} from '../../../../client/canvas/engine/tileGrid.ts';

const viewport = { width: 1440, height: 900 };

describe('tileGrid', () => {
  it('puts the world on whole device pixels', () => {
    expect(deviceView({ x: 10.3, y: -4.6, zoom: 0.5 }, viewport, 2)).toEqual({
      scale: 1,
      left: 10,
      top: -5,
      width: 2880,
      height: 1800,
    });
  });

  it('lists the tiles that the view touches and no others', () => {
    const view = deviceView({ x: -10, y: 0, zoom: 1 }, { width: 300, height: 256 }, 1);
    expect(tilesInView(view, 1)).toEqual([
      { column: -1, row: 0 },
      { column: 0, row: 0 },
      { column: 1, row: 0 },
    ]);
  });

  it('leaves no gap and no overlap at any zoom, scaled levels included', () => {
    const camera = fc.record({
      x: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
      y: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
      zoom: fc.double({ min: 0.02, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(camera, fc.constantFrom(1, 1.25, 2), fc.boolean(), (at, ratio, exact) => {
        const view = deviceView(at, viewport, ratio);
        const scale = exact ? view.scale : nearestLevel(view.scale);
        const rects = tilesInView(view, scale).map((place) => ({ place, ...tileRect(place, scale, view) }));
        expect(Math.min(...rects.map(({ x }) => x))).toBeLessThanOrEqual(0);
        expect(Math.min(...rects.map(({ y }) => y))).toBeLessThanOrEqual(0);
        expect(Math.max(...rects.map(({ x, width }) => x + width))).toBeGreaterThanOrEqual(view.width);
        expect(Math.max(...rects.map(({ y, height }) => y + height))).toBeGreaterThanOrEqual(view.height);
        for (const { place, x, width } of rects) {
          const right = rects.find((r) => r.place.row === place.row && r.place.column === place.column + 1);
          if (right) expect(right.x).toBe(x + width);
          if (exact) expect(width).toBe(256);
        }
      }),
    );
  });

  it('takes the nearest power of two while zooming', () => {
    expect([0.02, 0.3, 0.36, 1, 1.4, 1.5, 4].map(nearestLevel)).toEqual([1 / 64, 0.25, 0.5, 1, 1, 2, 4]);
  });

  it('knows the world under a tile', () => {
    expect(tileBox({ column: -1, row: 2 }, 0.5)).toEqual({ minX: -512, minY: 1024, maxX: 0, maxY: 1536 });
  });

  it('has a key of its own for every tile, negative ones too', () => {
    const places = [-3, -1, 0, 1, 70_000].flatMap((column) => [-2, 0, 5].map((row) => ({ column, row })));
    expect(new Set(places.map(tileKey)).size).toBe(places.length);
  });

  it('starts in the middle', () => {
    const view = deviceView({ x: 0, y: 0, zoom: 1 }, { width: 768, height: 768 }, 1);
    const sorted = sortFromMiddle(tilesInView(view, 1), 1, view);
    expect(sorted[0]).toEqual({ column: 1, row: 1 });
    expect(sorted).toHaveLength(9);
  });
});
