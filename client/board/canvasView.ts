import type { Box, Size } from '../../shared/geometry/box.ts';
import type { Camera } from '../../shared/geometry/camera.ts';
import type { Point } from '../../shared/geometry/point.ts';

/** What the rest of the app may ask of the canvas, while one is on screen. */
export interface CanvasView {
  readonly camera: Camera;
  readonly viewport: Size;
  setCamera(camera: Camera): void;
  /** Goes there in a short glide, or at once under reduced motion. */
  glideTo(camera: Camera): void;
  /** Shows a part of the world whole; `maxZoom` keeps a single note from filling the screen. */
  show(box: Box, maxZoom?: number): void;
  /** Moves the view, and comes nearer, as far as needed to read and write in a part of the world. */
  bringNear(box: Box): void;
  /** Moves the view, and goes further away, only as far as needed to see a part of the world whole. */
  bringIntoSight(box: Box): void;
  /** Shows everything. */
  fit(): void;
  /** The world point in the middle of the screen. */
  centre(): Point;
  /** Where the pointer was last, in world units, or null. */
  pointer(): Point | null;
}
