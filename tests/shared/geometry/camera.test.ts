import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { boxAt, boxCentre } from '../../../shared/geometry/box.ts';
import {
  camerasEqual,
  centreOn,
  clampZoom,
  fitBox,
  MAX_ZOOM,
  MIN_ZOOM,
  panCamera,
  screenToWorld,
  visibleBox,
  worldToScreen,
  zoomAbout,
} from '../../../shared/geometry/camera.ts';

const viewport = { width: 1440, height: 900 };
const coordinate = fc.double({ min: -1e5, max: 1e5, noNaN: true });
const zoom = fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true });
const camera = fc.record({ x: coordinate, y: coordinate, zoom });
const point = fc.record({ x: coordinate, y: coordinate });

describe('camera', () => {
  it('goes from the world to the screen and back', () => {
    expect(worldToScreen({ x: 100, y: 50, zoom: 2 }, { x: 110, y: 40 })).toEqual({ x: 20, y: -20 });
    fc.assert(
      fc.property(camera, point, (view, at) => {
        const back = screenToWorld(view, worldToScreen(view, at));
        expect(back.x).toBeCloseTo(at.x, 4);
        expect(back.y).toBeCloseTo(at.y, 4);
      }),
    );
  });

  it('keeps the point under the pointer when zooming', () => {
    const at = fc.record({ x: fc.integer({ min: 0, max: 1440 }), y: fc.integer({ min: 0, max: 900 }) });
    fc.assert(
      fc.property(camera, at, fc.double({ min: 0.001, max: 100, noNaN: true }), (view, screen, wanted) => {
        const next = zoomAbout(view, screen, wanted);
        expect(next.zoom).toBe(clampZoom(wanted));
        const before = screenToWorld(view, screen);
        const after = screenToWorld(next, screen);
        expect(after.x).toBeCloseTo(before.x, 4);
        expect(after.y).toBeCloseTo(before.y, 4);
      }),
    );
  });

  it('clamps the zoom to 0.02 .. 4 and survives nonsense', () => {
    expect(clampZoom(0)).toBe(0.02);
    expect(clampZoom(99)).toBe(4);
    expect(clampZoom(Number.NaN)).toBe(1);
  });

  it('fits a box with padding, in the middle', () => {
    const box = boxAt(-500, 200, 2000, 400);
    const view = fitBox(box, viewport, 40);
    expect(view.zoom).toBeCloseTo((1440 - 80) / 2000);
    expect(worldToScreen(view, { x: box.minX, y: 400 })).toEqual({
      x: expect.closeTo(40),
      y: expect.closeTo(450),
    });
    expect(worldToScreen(view, { x: box.maxX, y: 400 }).x).toBeCloseTo(1400);
  });

  it('does not blow up one small box, nor divide by an empty one', () => {
    expect(fitBox(boxAt(0, 0, 10, 10), viewport, 40, 1).zoom).toBe(1);
    expect(fitBox(boxAt(5, 5, 0, 0), viewport, 40).zoom).toBe(MAX_ZOOM);
    expect(fitBox(boxAt(0, 0, 10, 10), { width: 20, height: 20 }, 40).zoom).toBeGreaterThanOrEqual(MIN_ZOOM);
  });

  it('pans in screen pixels and tells what is visible', () => {
    const view = panCamera({ x: 0, y: 0, zoom: 2 }, 100, -50);
    expect(view).toEqual({ x: 50, y: -25, zoom: 2 });
    expect(visibleBox(view, viewport)).toEqual({ minX: 50, minY: -25, maxX: 770, maxY: 425 });
  });

  it('centres on a point', () => {
    const view = centreOn({ x: 300, y: 300 }, viewport, 0.5);
    expect(boxCentre(visibleBox(view, viewport))).toEqual({ x: 300, y: 300 });
    expect(camerasEqual(view, { ...view })).toBe(true);
  });
});
