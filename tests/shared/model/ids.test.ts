import { expect, test } from 'vitest';
import { isId, newId } from '../../../shared/model/ids.ts';

test('new ids have the shape of an id and do not repeat', () => {
  const ids = Array.from({ length: 2000 }, newId);
  expect(ids.every(isId)).toBe(true);
  expect(new Set(ids).size).toBe(2000);
});

test.each(['', 'short', 'A'.repeat(17), '__proto__aaaaaaa', 'abcdefghijklmno-', 12, null])(
  '%s is no id',
  (value) => {
    expect(isId(value)).toBe(false);
  },
);
