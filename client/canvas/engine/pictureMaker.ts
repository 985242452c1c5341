import { growBox, intersectBoxes, moveBox } from '../../../shared/geometry/box.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { CanvasTheme } from '../paint/canvasTheme.ts';
import { paintBackground } from '../paint/dotGrid.ts';
import type { Painters } from '../paint/painter.ts';
import type { ItemIndex } from './itemIndex.ts';
import { detailAt } from './levelOfDetail.ts';
import type { SceneItem } from './sceneItem.ts';
import type { CreateSurface, Surface } from './surface.ts';
import { PAINT_MARGIN } from './thresholds.ts';
import type { Tile } from './tile.ts';

/** Paints pieces of the world onto bitmaps: tiles, the overview, what is lifted. */
export class PictureMaker {
  readonly #index: ItemIndex;
  readonly #painters: Painters;
  readonly #probe: Surface;
  theme: CanvasTheme;
  pixelRatio = 1;
  /** The item whose text stands in a text field above the canvas. */
  editing: string | null = null;

  constructor(index: ItemIndex, painters: Painters, theme: CanvasTheme, createSurface: CreateSurface) {
    this.#index = index;
    this.#painters = painters;
    this.#probe = createSurface(1, 1, true);
    this.theme = theme;
  }

  /** Makes the whole picture, or mends what has changed in it. */
  freshen(tile: Tile): void {
    const whole = toPixels(tile.box, tile.scale);
    if (tile.stale) this.#paint(tile, whole);
    else for (const box of tile.dirty) this.#mend(tile, box);
    tile.stale = false;
    tile.dirty = [];
  }

  /**
   * Browsers only record while one paints and do the work when the bitmap is first read. Reading it
   * at once lets a time budget see the work (and a finished tile is then only read).
   */
  force(surface: Surface): void {
    this.#probe.context.drawImage(surface.image, 0, 0);
  }

  /** @param part of the world that is needed; left out = a lifted item, whole */
  paintItem(context: CanvasRenderingContext2D, item: SceneItem, scale: number, part?: Box): void {
    const zoom = scale / this.pixelRatio;
    this.#painters.get(item.kind)?.paint(context, item.record, {
      scale,
      zoom,
      detail: detailAt(item.box, zoom),
      theme: this.theme,
      part: part && moveBox(part, -item.box.minX, -item.box.minY),
      lifted: part === undefined,
      editing: item.id === this.editing,
      mine: item.mine,
      locked: item.locked ?? false,
    });
  }

  /** Whole pixels only: an edge half covered would be painted over twice. */
  #mend(tile: Tile, box: Box): void {
    const part = intersectBoxes(tile.box, box);
    if (!part) return;
    const { context } = tile.surface;
    const area = toPixels(part, tile.scale);
    context.save();
    context.setTransform(
      1,
      0,
      0,
      1,
      -toPixel(tile.box.minX, tile.scale),
      -toPixel(tile.box.minY, tile.scale),
    );
    context.beginPath();
    context.rect(area.minX, area.minY, area.maxX - area.minX, area.maxY - area.minY);
    context.clip();
    this.#paint(tile, area);
    context.restore();
  }

  /** @param area device pixels from the world's origin */
  #paint(tile: Tile, area: Box): void {
    const { context } = tile.surface;
    const { scale } = tile;
    const left = toPixel(tile.box.minX, scale);
    const top = toPixel(tile.box.minY, scale);
    context.setTransform(1, 0, 0, 1, -left, -top);
    paintBackground(context, area, scale, this.theme);
    const world = {
      minX: area.minX / scale,
      minY: area.minY / scale,
      maxX: area.maxX / scale,
      maxY: area.maxY / scale,
    };
    for (const item of this.#index.inPaintOrder(growBox(world, PAINT_MARGIN))) {
      // Items stand on whole pixels, the same ones in every tile: sharp edges, no seams.
      const x = toPixel(item.box.minX, scale) - left;
      const y = toPixel(item.box.minY, scale) - top;
      context.setTransform(scale, 0, 0, scale, x, y);
      this.paintItem(context, item, scale, world);
    }
  }
}

function toPixel(world: number, scale: number): number {
  return Math.round(world * scale);
}

/** The pixels that a box touches; a rounding error at a tile's own edge adds none. */
function toPixels(box: Box, scale: number): Box {
  const hair = 1e-6;
  return {
    minX: Math.floor(box.minX * scale + hair),
    minY: Math.floor(box.minY * scale + hair),
    maxX: Math.ceil(box.maxX * scale - hair),
    maxY: Math.ceil(box.maxY * scale - hair),
  };
}
