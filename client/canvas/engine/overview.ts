import { boxContains, boxHeight, boxWidth, growBox } from '../../../shared/geometry/box.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { ItemIndex } from './itemIndex.ts';
import type { PictureMaker } from './pictureMaker.ts';
import type { CreateSurface } from './surface.ts';
import { OVERVIEW_SIDE } from './thresholds.ts';
import { dirtyTile } from './tile.ts';
import type { Tile } from './tile.ts';

/** Room left around the board, as a part of its size: not every note added at its edge changes the picture's frame. */
const ROOM = 0.1;
/** A frame this much larger than the board is drawn closer again. */
const TOO_LARGE = 2;

/** One small picture of the whole board, shown where tiles are still missing. */
export class Overview {
  readonly #createSurface: CreateSurface;
  #tile: Tile | null = null;

  constructor(createSurface: CreateSurface) {
    this.#createSurface = createSurface;
  }

  get tile(): Tile | null {
    return this.#tile;
  }

  markDirty(box: Box): void {
    if (this.#tile) dirtyTile(this.#tile, box);
  }

  clear(): void {
    this.#tile = null;
  }

  isFresh(index: ItemIndex): boolean {
    const tile = this.#tile;
    const bounds = index.bounds();
    if (!bounds) return true;
    return tile !== null && !tile.stale && tile.dirty.length === 0 && this.#frames(tile, bounds);
  }

  refresh(index: ItemIndex, maker: PictureMaker): void {
    const bounds = index.bounds();
    if (!bounds) this.#tile = null;
    else if (!this.#tile || !this.#frames(this.#tile, bounds)) this.#tile = this.#emptyTile(bounds);
    if (this.#tile) maker.freshen(this.#tile);
  }

  #frames(tile: Tile, bounds: Box): boolean {
    const tooLarge =
      boxWidth(tile.box) > TOO_LARGE * boxWidth(bounds) &&
      boxHeight(tile.box) > TOO_LARGE * boxHeight(bounds);
    return boxContains(tile.box, bounds) && !tooLarge;
  }

  #emptyTile(bounds: Box): Tile {
    const box = growBox(bounds, ROOM * Math.max(boxWidth(bounds), boxHeight(bounds)));
    const scale = Math.min(1, OVERVIEW_SIDE / Math.max(boxWidth(box), boxHeight(box)));
    const width = Math.max(1, Math.ceil(boxWidth(box) * scale));
    const height = Math.max(1, Math.ceil(boxHeight(box) * scale));
    const surface = this.#createSurface(width, height, true);
    return { surface, box, scale, dirty: [], stale: true, lastUsed: 0 };
  }
}
