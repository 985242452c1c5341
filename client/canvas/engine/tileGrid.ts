import type { Box, Size } from '../../../shared/geometry/box.ts';
import type { Camera } from '../../../shared/geometry/camera.ts';
import { TILE_SIDE } from './thresholds.ts';

/** What the canvas shows, in whole device pixels from the world's origin, so that tiles land on pixels. */
export interface DeviceView extends Size {
  /** Device pixels per world unit. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** A tile's place in the grid of its level; the grid starts at the world's origin. */
export interface TilePlace {
  readonly column: number;
  readonly row: number;
}

/** Rectangle in device pixels of the canvas. */
export interface PixelRect extends Size {
  readonly x: number;
  readonly y: number;
}

export function deviceView(camera: Camera, viewport: Size, pixelRatio: number): DeviceView {
  const scale = camera.zoom * pixelRatio;
  return {
    scale,
    left: Math.round(camera.x * scale),
    top: Math.round(camera.y * scale),
    width: Math.floor(viewport.width * pixelRatio),
    height: Math.floor(viewport.height * pixelRatio),
  };
}

/** The power-of-two scale next to this one: what is shown, scaled, while the zoom changes. */
export function nearestLevel(scale: number): number {
  return 2 ** Math.round(Math.log2(scale));
}

/** Tiles of the level `scale` that the view touches, row by row. */
export function tilesInView(view: DeviceView, scale: number): TilePlace[] {
  const side = (TILE_SIDE * view.scale) / scale;
  const places: TilePlace[] = [];
  const lastColumn = Math.ceil((view.left + view.width) / side) - 1;
  const lastRow = Math.ceil((view.top + view.height) / side) - 1;
  for (let row = Math.floor(view.top / side); row <= lastRow; row++) {
    for (let column = Math.floor(view.left / side); column <= lastColumn; column++)
      places.push({ column, row });
  }
  return places;
}

/** Where a tile stands on the canvas; edges are rounded alike for neighbours, so no seam opens between them. */
export function tileRect(place: TilePlace, scale: number, view: DeviceView): PixelRect {
  const side = (TILE_SIDE * view.scale) / scale;
  const x = Math.round(place.column * side) - view.left;
  const y = Math.round(place.row * side) - view.top;
  return {
    x,
    y,
    width: Math.round((place.column + 1) * side) - view.left - x,
    height: Math.round((place.row + 1) * side) - view.top - y,
  };
}

/** The part of the world that a tile shows. */
export function tileBox({ column, row }: TilePlace, scale: number): Box {
  const side = TILE_SIDE / scale;
  return { minX: column * side, minY: row * side, maxX: (column + 1) * side, maxY: (row + 1) * side };
}

const HALF = 2 ** 20;

/** One number for a place: farther than the largest board at the largest zoom reaches. */
export function tileKey({ column, row }: TilePlace): number {
  return (column + HALF) * 2 * HALF + (row + HALF);
}

/** The middle first: that is where people look. */
export function sortFromMiddle(places: readonly TilePlace[], scale: number, view: DeviceView): TilePlace[] {
  const side = (TILE_SIDE * view.scale) / scale;
  const x = (view.left + view.width / 2) / side - 0.5;
  const y = (view.top + view.height / 2) / side - 0.5;
  const distance = (place: TilePlace) => (place.column - x) ** 2 + (place.row - y) ** 2;
  return [...places].sort((a, b) => distance(a) - distance(b));
}
