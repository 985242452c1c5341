import { describe, expect, it } from 'vitest';
import { boxAt } from '../../../../shared/geometry/box.ts';
import { TileCache } from '../../../../client/canvas/engine/tileCache.ts';
import { MOST_DIRTY_BOXES } from '../../../../client/canvas/engine/thresholds.ts';
import { createFakeSurfaces } from '../support/fakeCanvas.ts';

function freshTile(cache: TileCache, column: number, frame: number) {
  const tile = cache.add(1, { column, row: 0 }, frame);
  tile.stale = false;
  return tile;
}

describe('TileCache', () => {
  it('keeps a number of tiles and reuses the bitmap drawn longest ago', () => {
    const { createSurface, surfaces } = createFakeSurfaces();
    const cache = new TileCache(createSurface);
    cache.keep(2);
    const first = freshTile(cache, 0, 1);
    freshTile(cache, 1, 2);
    const third = freshTile(cache, 2, 3);
    expect(cache.size).toBe(2);
    expect(surfaces).toHaveLength(2);
    expect(third.surface).toBe(first.surface);
    expect(cache.find(1, { column: 0, row: 0 })).toBeNull();
    expect(cache.find(1, { column: 1, row: 0 })).not.toBeNull();
  });

  it('never takes a tile of the frame at work', () => {
    const { createSurface } = createFakeSurfaces();
    const cache = new TileCache(createSurface);
    cache.keep(2);
    for (const column of [0, 1, 2, 3]) freshTile(cache, column, 7);
    expect(cache.size).toBe(4);
    cache.keep(3);
    expect(cache.size).toBe(3);
  });

  it('keeps levels apart', () => {
    const cache = new TileCache(createFakeSurfaces().createSurface);
    cache.add(1, { column: 0, row: 0 }, 1);
    expect(cache.find(0.5, { column: 0, row: 0 })).toBeNull();
  });

  it('marks only the tiles that a change touches, on every level', () => {
    const cache = new TileCache(createFakeSurfaces().createSurface);
    const near = freshTile(cache, 0, 1);
    const far = freshTile(cache, 1, 1);
    const coarse = cache.add(0.5, { column: 0, row: 0 }, 1);
    coarse.stale = false;
    cache.markDirty(boxAt(10, 10, 20, 20));
    expect([near.dirty.length, far.dirty.length, coarse.dirty.length]).toEqual([1, 0, 1]);
  });

  it('makes a tile with many changes anew instead of mending it', () => {
    const cache = new TileCache(createFakeSurfaces().createSurface);
    const tile = freshTile(cache, 0, 1);
    for (let change = 0; change < MOST_DIRTY_BOXES; change++) cache.markDirty(boxAt(change, 0, 5, 5));
    expect(tile).toMatchObject({ stale: false });
    cache.markDirty(boxAt(90, 0, 5, 5));
    expect(tile).toMatchObject({ stale: true, dirty: [] });
  });
});
