import { describe, expect, it } from 'vitest';
import { boxAt } from '../../../../shared/geometry/box.ts';
import { detailAt, levelOfDetail } from '../../../../client/canvas/engine/levelOfDetail.ts';

describe('levelOfDetail', () => {
  it('shows text from 40 pixels, bars from 14, below that the shape alone', () => {
    expect([40, 39.9, 14, 13.9, 0].map(levelOfDetail)).toEqual(['text', 'bars', 'bars', 'plain', 'plain']);
  });

  it('goes by the shorter side', () => {
    expect(detailAt(boxAt(0, 0, 1000, 200), 0.2)).toBe('text');
    expect(detailAt(boxAt(0, 0, 1000, 200), 0.19)).toBe('bars');
  });
});
