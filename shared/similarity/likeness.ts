import type { ComparedNote } from './comparedNote.ts';
import type { IndexedNote } from './noteIndex.ts';

/** How alike the words of two notes are, from 0 to 1. */
export function likeness(a: IndexedNote, b: IndexedNote): number {
  let sum = 0;
  for (const [key, weight] of a.weights) sum += weight * (b.weights.get(key) ?? 0);
  return Math.min(1, sum);
}

/** Whether notes answer the same question, as far as that is known: "trust" helps, or is what is missing. */
export function sameQuestion(a: ComparedNote, b: ComparedNote): boolean {
  return a.question === b.question || a.question === null || b.question === null;
}
