import { describe, expect, it } from 'vitest';
import { foldedAt } from '../../../client/theming/stripStack.ts';

describe('lines below the top bar on a phone', () => {
  it('are two at most: the others are folded', () => {
    expect(foldedAt(['notice', 'work'])).toEqual([]);
    expect(foldedAt(['step', 'notice', 'notice', 'work'])).toEqual([1, 2]);
  });

  it('keep where we are and what waits for this person in sight, before news and work', () => {
    expect(foldedAt(['notice', 'step', 'work', 'calling'])).toEqual([0, 2]);
    expect(foldedAt(['work', 'notice', 'notice'])).toEqual([2]);
    expect(foldedAt(['calling', 'calling', 'step'])).toEqual([1]);
    expect(foldedAt(['step', 'calling', 'work', 'news'])).toEqual([1, 2]);
  });
});
