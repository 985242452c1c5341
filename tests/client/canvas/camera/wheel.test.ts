import { describe, expect, it } from 'vitest';
import { screenToWorld } from '../../../../shared/geometry/camera.ts';
import { pinchCamera } from '../../../../client/canvas/camera/pinch.ts';
import { wheelCamera } from '../../../../client/canvas/camera/wheel.ts';

const camera = { x: 100, y: 100, zoom: 0.5 };
const still = { deltaX: 0, deltaY: 0, deltaMode: 0, zooms: false, shiftKey: false };
const at = { x: 300, y: 200 };

describe('wheelCamera', () => {
  it('pans by screen pixels, lines and pages', () => {
    expect(wheelCamera(camera, { ...still, deltaX: 10, deltaY: -20 }, at)).toEqual({
      x: 120,
      y: 60,
      zoom: 0.5,
    });
    expect(wheelCamera(camera, { ...still, deltaY: 1, deltaMode: 1 }, at).y).toBe(180);
    expect(wheelCamera(camera, { ...still, deltaY: 1, deltaMode: 2 }, at).y).toBe(1700);
  });

  it('pans sideways with Shift, whichever axis the browser reports', () => {
    expect(wheelCamera(camera, { ...still, deltaY: 10, shiftKey: true }, at)).toEqual({
      x: 120,
      y: 100,
      zoom: 0.5,
    });
    expect(wheelCamera(camera, { ...still, deltaX: 10, shiftKey: true }, at)).toEqual({
      x: 120,
      y: 100,
      zoom: 0.5,
    });
  });

  it('zooms about the pointer, in and out alike', () => {
    const near = wheelCamera(camera, { ...still, deltaY: -40, zooms: true }, at);
    expect(near.zoom).toBeGreaterThan(0.5);
    expect(screenToWorld(near, at).x).toBeCloseTo(screenToWorld(camera, at).x);
    const back = wheelCamera(near, { ...still, deltaY: 40, zooms: true }, at);
    expect(back.zoom).toBeCloseTo(0.5);
    expect(back.x).toBeCloseTo(100);
  });

  it('does not leap on one large notch', () => {
    const notch = wheelCamera(camera, { ...still, deltaY: -5000, zooms: true }, at);
    expect(notch.zoom).toBeLessThan(0.5 * 1.5);
  });
});

describe('pinchCamera', () => {
  const fingers = [
    { x: 100, y: 100 },
    { x: 200, y: 100 },
  ] as const;

  it('keeps the world under both fingers', () => {
    const now = [
      { x: 50, y: 120 },
      { x: 250, y: 120 },
    ] as const;
    const pinched = pinchCamera({ camera, fingers }, now);
    expect(pinched.zoom).toBe(1);
    for (const finger of [0, 1] as const) {
      const before = screenToWorld(camera, fingers[finger]);
      const after = screenToWorld(pinched, now[finger]);
      expect([after.x, after.y]).toEqual([expect.closeTo(before.x), expect.closeTo(before.y)]);
    }
  });

  it('stands two fingers on one spot', () => {
    const spot = [fingers[0], fingers[0]] as const;
    expect(pinchCamera({ camera, fingers: spot }, spot)).toEqual(camera);
  });
});
