import { expect, test } from 'vitest';
import { createImportRate } from '../../../server/http/importRate.ts';
import type { Problem } from '../../../server/http/problem.ts';

const LARGEST = 5 * 1024 * 1024;
const MOST_NOTES = 5_000;

function kindOf(run: () => void): string {
  try {
    run();
    return 'taken';
  } catch (problem) {
    return (problem as Problem).kind;
  }
}

test('two files of the most notes go at once, a third a few minutes later; others are not held up', () => {
  let now = 0;
  const rate = createImportRate(() => now);
  const importOne = (who: string) =>
    kindOf(() => {
      rate.takeBytes(who, 400_000);
      rate.takeNotes(who, MOST_NOTES);
    });
  expect([importOne('ada'), importOne('ada')]).toEqual(['taken', 'taken']);
  expect(importOne('ada')).toBe('too-many-imports');
  expect(importOne('ben')).toBe('taken');
  now += 4 * 60_000;
  expect(importOne('ada')).toBe('taken');
});

test('large files that hold nothing count as well', () => {
  const rate = createImportRate(() => 0);
  const read = () => kindOf(() => rate.takeBytes('ada', LARGEST));
  expect([read(), read(), read()]).toEqual(['taken', 'taken', 'too-many-imports']);
});

test('single notes may come one after the other for a long time', () => {
  let now = 0;
  const rate = createImportRate(() => now);
  const importOne = () =>
    kindOf(() => {
      rate.takeBytes('ada', 30);
      rate.takeNotes('ada', 1);
    });
  const kinds = new Set<string>();
  for (let note = 0; note < 3_000; note++) {
    kinds.add(importOne());
    now += 1_000;
  }
  expect([...kinds]).toEqual(['taken']);
});
