import { growBox } from '../../../shared/geometry/box.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { ItemIndex } from './itemIndex.ts';
import { Overview } from './overview.ts';
import type { PictureMaker } from './pictureMaker.ts';
import { drawStopgap } from './stopgap.ts';
import type { CreateSurface } from './surface.ts';
import { PAINT_MARGIN, TILE_BUDGET, TILES_KEPT, VIEWPORTS_KEPT } from './thresholds.ts';
import type { Tile } from './tile.ts';
import { TileCache } from './tileCache.ts';
import { nearestLevel, sortFromMiddle, tileBox, tileRect, tilesInView } from './tileGrid.ts';
import type { DeviceView, TilePlace } from './tileGrid.ts';

/** Levels looked through for something to show where a tile is missing. */
const LEVELS_REMEMBERED = 3;

export interface BaseCounts {
  readonly tiles: number;
  readonly tilesMade: number;
  readonly tilesMended: number;
  readonly frames: number;
}

/** What is at rest on the board: draws the view from tiles. */
export class BaseLayer {
  readonly #index: ItemIndex;
  readonly #maker: PictureMaker;
  readonly #cache: TileCache;
  readonly #overview: Overview;
  readonly #now: () => number;
  #frame = 0;
  #made = 0;
  #mended = 0;
  #shownScales: number[] = [];
  #budgetLifted = true;
  /** The last frame shows every tile of its level, all fresh. */
  complete = false;

  constructor(index: ItemIndex, maker: PictureMaker, createSurface: CreateSurface, now: () => number) {
    this.#index = index;
    this.#maker = maker;
    this.#cache = new TileCache(createSurface);
    this.#overview = new Overview(createSurface);
    this.#now = now;
  }

  get counts(): BaseCounts {
    return { tiles: this.#cache.size, tilesMade: this.#made, tilesMended: this.#mended, frames: this.#frame };
  }

  markDirty(box: Box): void {
    const painted = growBox(box, PAINT_MARGIN);
    this.#cache.markDirty(painted);
    this.#overview.markDirty(painted);
    this.complete = false;
  }

  /** Everything looks different: the next frame makes all it shows, however long that takes. */
  repaintAll(): void {
    // Nothing of the old look may show anywhere, not even where tiles are still missing later.
    this.clear();
    this.#budgetLifted = true;
    this.complete = false;
  }

  /** Draws the view in device pixels. @param zooming the zoom is changing: show the nearest level, scaled */
  draw(context: CanvasRenderingContext2D, view: DeviceView, zooming: boolean): void {
    this.#frame++;
    const scale = zooming ? nearestLevel(view.scale) : view.scale;
    const places = tilesInView(view, scale);
    this.#cache.keep(Math.max(TILES_KEPT, Math.ceil(places.length * VIEWPORTS_KEPT)));
    this.#remember(scale);
    this.#freshenTiles(sortFromMiddle(places, scale, view), scale);
    // All tiles are finished before the first is drawn: a bitmap that is read and then painted on is copied.
    let missing = 0;
    for (const place of places) missing += this.#drawTile(context, place, scale, view);
    this.complete = missing === 0;
    this.#budgetLifted = false;
  }

  get overviewFresh(): boolean {
    return this.#overview.isFresh(this.#index);
  }

  refreshOverview(): void {
    this.#overview.refresh(this.#index, this.#maker);
  }

  clear(): void {
    this.#cache.clear();
    this.#overview.clear();
    this.#shownScales = [];
  }

  #remember(scale: number): void {
    if (this.#shownScales[0] === scale) return;
    this.#shownScales = [scale, ...this.#shownScales.filter((known) => known !== scale)];
    this.#shownScales.length = Math.min(this.#shownScales.length, LEVELS_REMEMBERED);
  }

  /** Mends all tiles with small changes, then makes missing ones until the budget is used up. */
  #freshenTiles(places: readonly TilePlace[], scale: number): void {
    const toMake: TilePlace[] = [];
    for (const place of places) {
      const tile = this.#cache.find(scale, place);
      if (tile) tile.lastUsed = this.#frame;
      if (!tile || tile.stale) toMake.push(place);
      else if (tile.dirty.length > 0) this.#mend(tile);
    }
    const end = this.#budgetLifted ? Number.POSITIVE_INFINITY : this.#now() + TILE_BUDGET;
    for (const place of toMake) {
      this.#make(scale, place);
      if (this.#now() >= end) return;
    }
  }

  #mend(tile: Tile): void {
    this.#maker.freshen(tile);
    this.#mended++;
  }

  #make(scale: number, place: TilePlace): void {
    const tile = this.#cache.find(scale, place) ?? this.#cache.add(scale, place, this.#frame);
    this.#maker.freshen(tile);
    if (!this.#budgetLifted) this.#maker.force(tile.surface);
    this.#made++;
  }

  /** Returns 1 if the tile is missing or shows an old picture. */
  #drawTile(context: CanvasRenderingContext2D, place: TilePlace, scale: number, view: DeviceView): number {
    const rect = tileRect(place, scale, view);
    const tile = this.#cache.find(scale, place);
    if (!tile) {
      const sources = {
        cache: this.#cache,
        scales: this.#shownScales.slice(1),
        overview: this.#overview.tile,
      };
      const box = tileBox(place, scale);
      drawStopgap(context, { box, rect }, sources, view, this.#maker.theme.canvas);
      return 1;
    }
    if (scale === view.scale) context.drawImage(tile.surface.image, rect.x, rect.y);
    else context.drawImage(tile.surface.image, rect.x, rect.y, rect.width, rect.height);
    return tile.stale ? 1 : 0;
  }
}
