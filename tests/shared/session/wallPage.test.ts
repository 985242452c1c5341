import { describe, expect, it } from 'vitest';
import { pageAt, readingTime } from '../../../shared/session/wallPage.ts';

const words = [100, 20, 20];
const [first = 0, second = 0, third = 0] = words.map(readingTime);
const since = 5000;

describe('pageAt', () => {
  it('turns pages at reading pace, round and round', () => {
    const at = (elapsed: number) => pageAt(words, { since, turned: null }, since + elapsed);
    expect(at(0)).toEqual({ page: 0, next: first });
    expect(at(first)).toEqual({ page: 1, next: second });
    expect(at(first + second + 1)).toEqual({ page: 2, next: third - 1 });
    expect(at(first + second + third).page).toBe(0);
  });

  it('goes on by hand from the page that was there then, and stays', () => {
    const turned = { at: since + first, by: 1 };
    const at = (by: number) => pageAt(words, { since, turned: { ...turned, by } }, since + 1_000_000);
    expect(at(1)).toEqual({ page: 2, next: null });
    expect(at(2).page).toBe(0);
    expect(at(-2).page).toBe(2);
    expect(at(0).page).toBe(1);
  });

  it('has one page where there is nothing to turn, and begins with the first on a clock that is behind', () => {
    expect(pageAt([], { since, turned: { at: 0, by: 7 } }, 0)).toEqual({ page: 0, next: null });
    expect(pageAt([5], { since, turned: null }, 0)).toEqual({ page: 0, next: null });
    expect(pageAt(words, { since, turned: null }, 0).page).toBe(0);
  });
});

describe('readingTime', () => {
  it('grows with the words, within bounds', () => {
    expect(readingTime(0)).toBe(readingTime(10));
    expect(readingTime(100)).toBeGreaterThan(readingTime(10));
    expect(readingTime(10_000)).toBe(readingTime(1000));
  });
});
