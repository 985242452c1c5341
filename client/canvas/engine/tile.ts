import { boxContains, boxesOverlap } from '../../../shared/geometry/box.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { Surface } from './surface.ts';
import { MOST_DIRTY_BOXES } from './thresholds.ts';

/** A painted piece of the world and what has changed in it since. */
export interface Tile {
  readonly surface: Surface;
  /** What it shows, world units. */
  readonly box: Box;
  /** Device pixels per world unit. */
  readonly scale: number;
  /** Changed since it was painted, world units; mended before it is drawn. */
  dirty: Box[];
  /** To be made anew; until then its old picture is better than none. */
  stale: boolean;
  /** Number of the last frame that drew it. */
  lastUsed: number;
}

/** Notes a change; with too many of them the tile is made anew. */
export function dirtyTile(tile: Tile, box: Box): void {
  if (tile.stale || !boxesOverlap(tile.box, box)) return;
  if (tile.dirty.some((known) => boxContains(known, box))) return;
  tile.dirty.push(box);
  if (tile.dirty.length <= MOST_DIRTY_BOXES) return;
  tile.stale = true;
  tile.dirty = [];
}
