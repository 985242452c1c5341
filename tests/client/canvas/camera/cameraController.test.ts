import { describe, expect, it } from 'vitest';
import type { Camera } from '../../../../shared/geometry/camera.ts';
import { CameraController } from '../../../../client/canvas/camera/cameraController.ts';
import { FakeClock } from '../support/fakeClock.ts';

const viewport = { width: 1000, height: 800 };

function openController() {
  const clock = new FakeClock();
  const controller = new CameraController(clock);
  const seen: Camera[] = [];
  controller.resize(viewport);
  controller.onChange((camera) => seen.push(camera));
  return { clock, controller, seen };
}

describe('CameraController', () => {
  it('tells each change once and clamps the zoom', () => {
    const { controller, seen } = openController();
    controller.set({ x: 1, y: 2, zoom: 99 });
    controller.set({ x: 1, y: 2, zoom: 4 });
    expect(seen).toEqual([{ x: 1, y: 2, zoom: 4 }]);
  });

  it('is not moved by numbers that are none', () => {
    const { controller, seen } = openController();
    controller.set({ x: Number.NaN, y: 0, zoom: 1 });
    controller.set({ x: 0, y: Number.POSITIVE_INFINITY, zoom: 1 });
    expect(seen).toEqual([]);
  });

  it('glides there, nearer with every frame, and arrives exactly', () => {
    const { clock, controller, seen } = openController();
    const target = { x: 5000, y: -300, zoom: 0.25 };
    controller.glideTo(target, false);
    for (let frame = 0; frame < 30 && clock.framePending; frame++) {
      clock.pass(16);
      clock.frame();
    }
    expect(seen.length).toBeGreaterThan(5);
    const zooms = seen.map(({ zoom }) => zoom);
    expect(zooms).toEqual([...zooms].sort((a, b) => b - a));
    expect(controller.camera).toEqual(target);
  });

  it('goes at once when no motion is wanted', () => {
    const { clock, controller, seen } = openController();
    controller.glideTo({ x: 9, y: 9, zoom: 2 }, true);
    expect(seen).toEqual([{ x: 9, y: 9, zoom: 2 }]);
    expect(clock.framePending).toBe(false);
  });

  it('ends a glide when somebody takes hold', () => {
    const { clock, controller } = openController();
    controller.glideTo({ x: 5000, y: 0, zoom: 1 }, false);
    clock.pass(16);
    clock.frame();
    controller.set({ ...controller.camera, x: controller.camera.x + 10 });
    const held = controller.camera;
    clock.pass(500);
    clock.frames();
    expect(controller.camera).toEqual(held);
  });

  it('shows the same when its edge moved on the page', () => {
    const { controller, seen } = openController();
    controller.set({ x: 100, y: 200, zoom: 0.5 });
    controller.shift(0, 45);
    controller.shift(0, 0);
    expect(controller.camera).toEqual({ x: 100, y: 290, zoom: 0.5 });
    expect(seen).toHaveLength(2);
  });

  it('arrives moved as well, when the edge moved during a glide', () => {
    const { clock, controller } = openController();
    controller.glideTo({ x: 5000, y: 0, zoom: 2 }, false);
    clock.pass(50);
    clock.frame();
    const { y, zoom } = controller.camera;
    controller.shift(0, 40);
    expect(controller.camera.y).toBeCloseTo(y + 40 / zoom);
    for (let frame = 0; frame < 30 && clock.framePending; frame++) {
      clock.pass(16);
      clock.frame();
    }
    expect(controller.camera).toEqual({ x: 5000, y: 20, zoom: 2 });
  });
});
