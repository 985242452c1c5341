import { describe, expect, it } from 'vitest';
import { boxAt, type Box } from '../../../../shared/geometry/box.ts';
import { ItemIndex } from '../../../../client/canvas/engine/itemIndex.ts';
import type { SceneItem } from '../../../../client/canvas/engine/sceneItem.ts';

function item(id: string, box: Box, rank = 'a0', layer = 1): SceneItem {
  return { id, kind: 'postIt', box, z: { layer, rank }, record: {}, mine: false };
}

const everywhere = boxAt(-1e6, -1e6, 2e6, 2e6);
const ids = (index: ItemIndex, box = everywhere) => index.inPaintOrder(box).map(({ id }) => id);

describe('ItemIndex', () => {
  it('gives items in paint order: layer, rank, id', () => {
    const index = new ItemIndex();
    index.load([
      item('d', boxAt(0, 0, 9, 9), 'a2'),
      item('c', boxAt(0, 0, 9, 9), 'a1'),
      item('b', boxAt(0, 0, 9, 9), 'a1'),
      item('a', boxAt(0, 0, 9, 9), 'zz', 0),
      item('e', boxAt(0, 0, 9, 9), 'Zz'),
    ]);
    expect(ids(index)).toEqual(['a', 'e', 'b', 'c', 'd']);
  });

  it('finds a moved item only where it is now', () => {
    const index = new ItemIndex();
    index.upsert(item('a', boxAt(0, 0, 10, 10)));
    const before = index.upsert(item('a', boxAt(500, 0, 10, 10)));
    expect(before?.box).toEqual(boxAt(0, 0, 10, 10));
    expect(ids(index, boxAt(0, 0, 20, 20))).toEqual([]);
    expect(ids(index, boxAt(500, 0, 20, 20))).toEqual(['a']);
    expect(index.size).toBe(1);
  });

  it('hides lifted items from searches, not from their id or the bounds', () => {
    const index = new ItemIndex();
    index.load([item('a', boxAt(0, 0, 10, 10)), item('b', boxAt(100, 0, 10, 10))]);
    expect(index.lift('b')?.id).toBe('b');
    expect(index.lift('b')).toBeNull();
    expect(index.lift('nobody')).toBeNull();
    expect(ids(index)).toEqual(['a']);
    expect(index.get('b')).not.toBeNull();
    expect(index.bounds()).toEqual({ minX: 0, minY: 0, maxX: 110, maxY: 10 });
  });

  it('drops a lifted item where it has come to lie meanwhile', () => {
    const index = new ItemIndex();
    index.load([item('a', boxAt(0, 0, 10, 10))]);
    index.lift('a');
    index.upsert(item('a', boxAt(300, 300, 10, 10)));
    expect(ids(index)).toEqual([]);
    index.drop('a');
    expect(ids(index, boxAt(290, 290, 30, 30))).toEqual(['a']);
    expect(index.drop('a')).toBeNull();
  });

  it('keeps in the hand what is lifted while everything is replaced', () => {
    const index = new ItemIndex();
    index.load([item('a', boxAt(0, 0, 10, 10)), item('b', boxAt(0, 0, 10, 10))]);
    index.lift('a');
    index.lift('b');
    index.load([item('a', boxAt(50, 0, 10, 10)), item('c', boxAt(0, 0, 10, 10))]);
    expect(ids(index)).toEqual(['c']);
    expect(index.drop('b')).toBeNull();
    index.drop('a');
    expect(ids(index)).toEqual(['a', 'c']);
  });

  it('forgets a removed item, lifted or not', () => {
    const index = new ItemIndex();
    index.load([item('a', boxAt(0, 0, 10, 10)), item('b', boxAt(0, 0, 10, 10))]);
    index.lift('b');
    expect(index.remove('a')?.id).toBe('a');
    expect(index.remove('b')?.id).toBe('b');
    expect(index.remove('b')).toBeNull();
    expect(index.size).toBe(0);
    expect(index.bounds()).toBeNull();
    index.upsert(item('b', boxAt(0, 0, 10, 10)));
    expect(ids(index)).toEqual(['b']);
  });
});
