import { screenToWorld, clampZoom, type Camera } from '../../../shared/geometry/camera.ts';
import { distanceBetween, midpoint, type Point } from '../../../shared/geometry/point.ts';

/** Two fingers when they came down, and the camera then. */
export interface PinchStart {
  readonly camera: Camera;
  readonly fingers: readonly [Point, Point];
}

/** The camera that keeps the same world points under two fingers as they move (CSS pixels of the viewport). */
export function pinchCamera({ camera, fingers }: PinchStart, now: readonly [Point, Point]): Camera {
  const spread = Math.max(1, distanceBetween(...fingers));
  const zoom = clampZoom((camera.zoom * Math.max(1, distanceBetween(...now))) / spread);
  const anchor = screenToWorld(camera, midpoint(...fingers));
  const middle = midpoint(...now);
  return { x: anchor.x - middle.x / zoom, y: anchor.y - middle.y / zoom, zoom };
}
