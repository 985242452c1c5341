import { expect, test } from 'vitest';
import { UnwrittenClocks } from '../../../server/sync/unwrittenClocks.ts';

test('how far somebody got is known to them alone, and only grows', () => {
  const unwritten = new UnwrittenClocks();
  unwritten.remember('ada', [{ client: 7, end: 10 }]);
  unwritten.remember('ada', [{ client: 7, end: 4 }]);
  expect(unwritten.until('ada', 7)).toBe(10);
  expect(unwritten.until('ada', 8)).toBe(0);
  expect(unwritten.until('ben', 7)).toBe(0);
});

test('of one person only the latest ids are kept', () => {
  const unwritten = new UnwrittenClocks();
  unwritten.remember('ben', [{ client: 5, end: 1 }]);
  for (let client = 1; client <= 20; client++) unwritten.remember('ada', [{ client, end: 1 }]);
  unwritten.remember('ada', [{ client: 1, end: 2 }]);
  unwritten.remember('ada', [{ client: 21, end: 1 }]);
  expect([1, 2, 3, 21].map((client) => unwritten.until('ada', client))).toEqual([2, 0, 1, 1]);
  expect(unwritten.until('ben', 5)).toBe(1);
});

test('and only the latest hundred people', () => {
  const unwritten = new UnwrittenClocks();
  for (let person = 0; person < 101; person++) unwritten.remember(`p${person}`, [{ client: 1, end: 1 }]);
  unwritten.remember('nobody', []);
  expect(['p0', 'p1', 'p100'].map((person) => unwritten.until(person, 1))).toEqual([0, 1, 1]);
});
