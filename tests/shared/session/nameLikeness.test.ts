import { describe, expect, it } from 'vitest';
import { findLookAlikes, nameShape } from '../../../shared/session/nameLikeness.ts';

describe('names that look alike', () => {
  it.each([
    ['Mere', 'mere'],
    ['Mere', 'MERE '],
    ['Hēmi', 'Hemi'],
    ['Hemi', 'He mi'],
    ['Anna', 'Аnnа'],
    ['Mere', 'Меrе'],
    ['Ioane', 'loane'],
    ['Paul', 'Pau1'],
    ['Tom', 'T0m'],
    ['Emma', 'Ernma'],
    ['Ada L.', 'Ada L'],
    ['Ａｄａ', 'Ada'],
    ['Zoë', 'Zoe'],
    ['Ma\u0304ia', 'Māia'],
    ['Ada\u200b', 'Ada'],
  ])('%s and %s have one shape', (one, other) => {
    expect(nameShape(one)).toBe(nameShape(other));
  });

  it.each([
    ['Mere', 'Mera'],
    ['Ana', 'Anna'],
    ['Tāne', 'Tāni'],
    ['Sam', 'Tam'],
  ])('%s and %s have two', (one, other) => {
    expect(nameShape(one)).not.toBe(nameShape(other));
  });

  it('finds those with the same shape, never the person, and nobody for somebody without a name', () => {
    const people = [
      { id: 'a', name: 'Mere' },
      { id: 'b', name: 'Меrе' },
      { id: 'c', name: '' },
      { id: 'd', name: '…' },
    ];
    expect(findLookAlikes({ id: 'a', name: 'mere' }, people).map(({ id }) => id)).toEqual(['b']);
    expect(findLookAlikes({ id: 'x', name: '' }, people)).toEqual([]);
    expect(findLookAlikes({ id: 'x', name: '!!' }, people)).toEqual([]);
  });
});
