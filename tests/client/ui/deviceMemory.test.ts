import { afterEach, expect, test, vi } from 'vitest';
import { recall, remember } from '../../../client/ui/deviceMemory.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a browser that refuses storage remembers for the life of the page', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
    removeItem: () => {
      throw new Error('denied');
    },
  });
  remember('theme', 'dark');
  expect(recall('theme')).toBe('dark');
  remember('theme', null);
  expect(recall('theme')).toBeNull();
});

test('what is kept goes under the name of the app', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  remember('view', 'outline');
  expect([...kept]).toEqual([['netboard.view', 'outline']]);
});
