import { panCamera, zoomAbout, type Camera } from '../../../shared/geometry/camera.ts';
import type { Point } from '../../../shared/geometry/point.ts';

/** The parts of a wheel event that matter. */
export interface WheelMove {
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0 pixels, 1 lines, 2 pages, as in the browser's event. */
  readonly deltaMode: number;
  /** Ctrl or Command is held, or two fingers pinch on a touchpad: browsers report that the same way. */
  readonly zooms: boolean;
  readonly shiftKey: boolean;
}

const LINE = 40;
const PAGE = 800;
/** Zoom per wheel pixel, as an exponent of e. */
const ZOOM_PER_PIXEL = 0.0035;
/** One notch of a mouse wheel is far larger than one step of a pinch: it is cut. */
const LARGEST_STEP = 90;

function pixels(delta: number, mode: number): number {
  if (mode === 1) return delta * LINE;
  return mode === 2 ? delta * PAGE : delta;
}

/** The camera after a wheel event at `screen` (CSS pixels of the viewport). */
export function wheelCamera(camera: Camera, move: WheelMove, screen: Point): Camera {
  const dx = pixels(move.deltaX, move.deltaMode);
  const dy = pixels(move.deltaY, move.deltaMode);
  if (move.zooms) {
    const step = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, dy));
    return zoomAbout(camera, screen, camera.zoom * Math.exp(-step * ZOOM_PER_PIXEL));
  }
  // A mouse with one wheel goes sideways with Shift; some browsers swap the axes themselves.
  return move.shiftKey && dx === 0 ? panCamera(camera, dy, 0) : panCamera(camera, dx, dy);
}
