import { intersectBoxes } from '../../../shared/geometry/box.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import { TILE_SIDE } from './thresholds.ts';
import type { Tile } from './tile.ts';
import type { TileCache } from './tileCache.ts';
import type { DeviceView, PixelRect, TilePlace } from './tileGrid.ts';

/** Draws the part `box` of a picture that shows more of the world. */
function drawPart(context: CanvasRenderingContext2D, picture: Tile, box: Box, view: DeviceView): void {
  const part = intersectBoxes(picture.box, box);
  if (!part) return;
  const { scale } = picture;
  const x = Math.round(part.minX * view.scale) - view.left;
  const y = Math.round(part.minY * view.scale) - view.top;
  context.drawImage(
    picture.surface.image,
    (part.minX - picture.box.minX) * scale,
    (part.minY - picture.box.minY) * scale,
    (part.maxX - part.minX) * scale,
    (part.maxY - part.minY) * scale,
    x,
    y,
    Math.round(part.maxX * view.scale) - view.left - x,
    Math.round(part.maxY * view.scale) - view.top - y,
  );
}

function placesOver(box: Box, scale: number): TilePlace[] {
  const side = TILE_SIDE / scale;
  const places: TilePlace[] = [];
  for (let row = Math.floor(box.minY / side); row * side < box.maxY; row++) {
    for (let column = Math.floor(box.minX / side); column * side < box.maxX; column++)
      places.push({ column, row });
  }
  return places;
}

/** Painted tiles of another level over this part of the world, and whether they leave no gap. */
function tilesOver(cache: TileCache, box: Box, scale: number): { tiles: Tile[]; whole: boolean } {
  const places = placesOver(box, scale);
  const tiles = places.map((place) => cache.find(scale, place)).filter((tile) => tile !== null);
  return { tiles, whole: tiles.length === places.length };
}

/**
 * What stands where a tile is missing: the level shown before, else the overview with what there is
 * of other levels on it. Only the missing part is drawn, so a few missing tiles cost little.
 */
export function drawStopgap(
  context: CanvasRenderingContext2D,
  missing: { readonly box: Box; readonly rect: PixelRect },
  sources: { readonly cache: TileCache; readonly scales: readonly number[]; readonly overview: Tile | null },
  view: DeviceView,
  canvasColor: string,
): void {
  const { box, rect } = missing;
  const covers = sources.scales.map((scale) => tilesOver(sources.cache, box, scale));
  const complete = covers.find(({ whole }) => whole);
  if (complete) {
    for (const tile of complete.tiles) drawPart(context, tile, box, view);
    return;
  }
  context.fillStyle = canvasColor;
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
  if (sources.overview) drawPart(context, sources.overview, box, view);
  for (const tile of covers.reverse().flatMap(({ tiles }) => tiles)) drawPart(context, tile, box, view);
}
