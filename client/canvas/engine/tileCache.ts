import type { Box } from '../../../shared/geometry/box.ts';
import type { CreateSurface, Surface } from './surface.ts';
import { TILE_SIDE, TILES_KEPT } from './thresholds.ts';
import { dirtyTile } from './tile.ts';
import type { Tile } from './tile.ts';
import { tileBox, tileKey } from './tileGrid.ts';
import type { TilePlace } from './tileGrid.ts';

type Level = Map<number, Tile>;

/** Tiles by level and place; when there are enough, the ones drawn longest ago give their bitmaps to new ones. */
export class TileCache {
  readonly #levels = new Map<number, Level>();
  readonly #createSurface: CreateSurface;
  /** Bitmaps of tiles that were let go of all at once. */
  #spare: Surface[] = [];
  #count = 0;
  #most = TILES_KEPT;

  constructor(createSurface: CreateSurface) {
    this.#createSurface = createSurface;
  }

  get size(): number {
    return this.#count;
  }

  find(scale: number, place: TilePlace): Tile | null {
    return this.#levels.get(scale)?.get(tileKey(place)) ?? null;
  }

  /** A tile without a picture yet: the caller paints it. */
  add(scale: number, place: TilePlace, frame: number): Tile {
    const surface =
      this.#spare.pop() ?? this.#takeOldest(frame) ?? this.#createSurface(TILE_SIDE, TILE_SIDE, true);
    const box = tileBox(place, scale);
    const tile: Tile = { surface, box, scale, dirty: [], stale: true, lastUsed: frame };
    let level = this.#levels.get(scale);
    if (!level) this.#levels.set(scale, (level = new Map()));
    level.set(tileKey(place), tile);
    this.#count++;
    return tile;
  }

  markDirty(box: Box): void {
    for (const level of this.#levels.values()) for (const tile of level.values()) dirtyTile(tile, box);
  }

  /** How many tiles to keep; the ones drawn longest ago go first. */
  keep(most: number): void {
    this.#most = most;
    while (this.#count > most) this.#takeOldest(Number.POSITIVE_INFINITY, most);
  }

  /** Lets go of all tiles; their bitmaps are kept for the next ones. */
  clear(): void {
    for (const level of this.#levels.values())
      for (const { surface } of level.values()) this.#spare.push(surface);
    this.#levels.clear();
    this.#count = 0;
  }

  /** The bitmap of the tile drawn longest ago, if there are enough tiles and frame `frame` has not drawn it. */
  #takeOldest(frame: number, most = this.#most - 1): Surface | null {
    if (this.#count <= most) return null;
    const oldest = this.#oldest();
    if (!oldest || oldest.tile.lastUsed >= frame) return null;
    const level = this.#levels.get(oldest.tile.scale);
    level?.delete(oldest.key);
    if (level?.size === 0) this.#levels.delete(oldest.tile.scale);
    this.#count--;
    return oldest.tile.surface;
  }

  #oldest(): { key: number; tile: Tile } | null {
    let oldest: { key: number; tile: Tile } | null = null;
    for (const level of this.#levels.values()) {
      for (const [key, tile] of level) {
        if (!oldest || tile.lastUsed < oldest.tile.lastUsed) oldest = { key, tile };
      }
    }
    return oldest;
  }
}
