import { describe, expect, it } from 'vitest';
import { mapByDelta, mapByTexts, rebase } from '../../../client/document/textDelta.ts';

describe('mapByDelta', () => {
  it('moves a caret along with what others type before it, not after or at it', () => {
    const map = mapByDelta([{ retain: 4 }, { insert: 'abc' }]);
    expect([3, 4, 5, 9].map(map)).toEqual([3, 4, 8, 12]);
  });

  it('takes a caret inside of what others delete to its start', () => {
    const map = mapByDelta([{ retain: 2 }, { delete: 4 }]);
    expect([1, 2, 4, 6, 8].map(map)).toEqual([1, 2, 2, 2, 4]);
  });

  it('follows several changes at once', () => {
    const map = mapByDelta([{ insert: '>>' }, { retain: 3 }, { delete: 2 }, { retain: 1 }, { insert: '!' }]);
    expect([1, 3, 5, 7].map(map)).toEqual([3, 5, 5, 8]);
  });
});

describe('mapByTexts', () => {
  it('follows the difference of two texts', () => {
    const map = mapByTexts('kia ora', 'kia ora koutou');
    expect([0, 7].map(map)).toEqual([0, 7]);
    expect(mapByTexts('ora', 'kia ora')(2)).toBe(6);
  });
});

describe('rebase', () => {
  it('keeps others’ words and leaves one’s own out', () => {
    expect(rebase('ab', 'a-mine-b', [{ insert: '1' }, { retain: 8 }, { insert: '2' }])).toBe('1ab2');
  });

  it('puts what others type inside of one’s own words where those begin', () => {
    expect(rebase('ab', 'a-mine-b', [{ retain: 3 }, { insert: '?' }])).toBe('a?b');
  });

  it('takes out what others delete of the text, and leaves it when it was one’s own', () => {
    expect(rebase('ab', 'a-mine-b', [{ retain: 1 }, { delete: 6 }])).toBe('ab');
    expect(rebase('abc', 'a-mine-bc', [{ retain: 7 }, { delete: 1 }])).toBe('ac');
  });
});
