import { boxCentre, boxHeight, boxWidth } from './box.ts';
import type { Box, Size } from './box.ts';
import type { Point } from './point.ts';

/** What the viewport shows: the world point at its top left, and CSS pixels per world unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 4;

export function clampZoom(zoom: number): number {
  if (Number.isNaN(zoom)) return 1;
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}

export function worldToScreen(camera: Camera, point: Point): Point {
  return { x: (point.x - camera.x) * camera.zoom, y: (point.y - camera.y) * camera.zoom };
}

export function screenToWorld(camera: Camera, point: Point): Point {
  return { x: camera.x + point.x / camera.zoom, y: camera.y + point.y / camera.zoom };
}

/** The part of the world that a viewport of this size (CSS pixels) shows. */
export function visibleBox(camera: Camera, viewport: Size): Box {
  return {
    minX: camera.x,
    minY: camera.y,
    maxX: camera.x + viewport.width / camera.zoom,
    maxY: camera.y + viewport.height / camera.zoom,
  };
}

/** Moves the view by CSS pixels: positive values show what lies to the right and below. */
export function panCamera(camera: Camera, dx: number, dy: number): Camera {
  return { x: camera.x + dx / camera.zoom, y: camera.y + dy / camera.zoom, zoom: camera.zoom };
}

/** Changes the zoom (clamped) so that the world point under `screen` stays under it. */
export function zoomAbout(camera: Camera, screen: Point, zoom: number): Camera {
  const next = clampZoom(zoom);
  const anchor = screenToWorld(camera, screen);
  return { x: anchor.x - screen.x / next, y: anchor.y - screen.y / next, zoom: next };
}

/** The view with `centre` in the middle of the viewport. */
export function centreOn(centre: Point, viewport: Size, zoom: number): Camera {
  const next = clampZoom(zoom);
  return { x: centre.x - viewport.width / 2 / next, y: centre.y - viewport.height / 2 / next, zoom: next };
}

/**
 * The view that shows the whole box in the middle, with `padding` CSS pixels left free around it.
 * `maxZoom` keeps a single small thing from filling the screen.
 */
export function fitBox(box: Box, viewport: Size, padding: number, maxZoom = MAX_ZOOM): Camera {
  const width = Math.max(1, viewport.width - 2 * padding);
  const height = Math.max(1, viewport.height - 2 * padding);
  const zoom = Math.min(width / Math.max(1, boxWidth(box)), height / Math.max(1, boxHeight(box)), maxZoom);
  return centreOn(boxCentre(box), viewport, zoom);
}

export function camerasEqual(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}
