import { expect, test } from 'vitest';
import { worthReading } from '../../../client/similarity/useSimilar.ts';

function found(...scores: number[]) {
  const notes = scores.map((score, index) => ({ id: `n${index}`, score, sharedWords: ['time'] }));
  return worthReading(notes).map(({ id }) => id);
}

test('what has hardly anything in common with a note is left out, unless there is nothing else', () => {
  expect(found(0.8, 0.1, 0.09)).toEqual(['n0', 'n1']);
  expect(found(0.09, 0.08, 0.05, 0.01)).toEqual(['n0', 'n1', 'n2']);
  expect(found()).toEqual([]);
});
