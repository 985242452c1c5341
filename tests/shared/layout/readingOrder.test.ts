import { describe, expect, it } from 'vitest';
import { boxAt } from '../../../shared/geometry/box.ts';
import { readingOrder } from '../../../shared/layout/readingOrder.ts';

describe('readingOrder', () => {
  it('reads a crooked grid row by row', () => {
    const placed = [
      { id: 'd', box: boxAt(230, 240, 200, 200) },
      { id: 'b', box: boxAt(220, 15, 200, 200) },
      { id: 'c', box: boxAt(0, 220, 200, 200) },
      { id: 'a', box: boxAt(0, 30, 200, 200) },
    ];
    expect(readingOrder(placed)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('orders what lies in the same place by id', () => {
    const box = boxAt(0, 0, 10, 10);
    expect(readingOrder(['c', 'a', 'b'].map((id) => ({ id, box })))).toEqual(['a', 'b', 'c']);
  });
});
