import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { boxAt, boxContains, type Box } from '../../../shared/geometry/box.ts';
import { visibleBox } from '../../../shared/geometry/camera.ts';
import { CameraController } from '../../../client/canvas/camera/cameraController.ts';
import { createCameraControl, type Insets } from '../../../client/canvas/cameraControl.ts';

const VIEWPORT = { width: 1000, height: 800 };
const CLOCK = { now: () => 0, requestFrame: () => 0, cancelFrame: () => {} };

beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: true })));
afterEach(() => void vi.unstubAllGlobals());

/** A control that stands still: what it shows it shows at once. */
function openControl(insets: Insets) {
  const engine = { viewport: VIEWPORT, setCamera: () => {}, bounds: () => null };
  return createCameraControl(engine, new CameraController(CLOCK), () => insets);
}

const BARS: Insets = { left: 80, right: 20, top: 20, bottom: 300 };

/** What no bar covers. */
function free({ camera }: ReturnType<typeof openControl>): Box {
  const { zoom } = camera;
  const seen = visibleBox(camera, VIEWPORT);
  return {
    minX: seen.minX + BARS.left / zoom,
    minY: seen.minY + BARS.top / zoom,
    maxX: seen.maxX - BARS.right / zoom,
    maxY: seen.maxY - BARS.bottom / zoom,
  };
}

test('what is in sight moves nothing; what is not comes between the bars and no nearer than one was', () => {
  const control = openControl(BARS);
  control.setCamera({ x: 0, y: 0, zoom: 1 });
  control.bringIntoSight(boxAt(200, 100, 300, 300));
  expect(control.camera).toEqual({ x: 0, y: 0, zoom: 1 });

  const under = boxAt(200, 600, 300, 150);
  control.bringIntoSight(under);
  expect(control.camera.zoom).toBe(1);
  expect(boxContains(free(control), under)).toBe(true);
});

test('what is larger than the room between the bars is seen whole from further away', () => {
  const control = openControl(BARS);
  control.setCamera({ x: 0, y: 0, zoom: 1 });
  const wide = boxAt(0, 0, 3000, 400);
  control.bringIntoSight(wide);
  expect(control.camera.zoom).toBeLessThan(1);
  const { minX, minY, maxX, maxY } = free(control);
  expect(minX).toBeLessThanOrEqual(0.01);
  expect(minY).toBeLessThanOrEqual(0.01);
  expect(maxX).toBeGreaterThanOrEqual(2999.99);
  expect(maxY).toBeGreaterThanOrEqual(399.99);
});
