import { foldText } from '../model/cleanText.ts';
import type { ComparedNote } from './comparedNote.ts';
import { sameQuestion } from './likeness.ts';
import { createNoteIndex, rarity, type IndexedNote, type NoteIndex } from './noteIndex.ts';

/** How much of their words, rare ones counting more, two notes have to share; more of it if it is one word only. */
const LEAST_SHARED = 0.4;
const LEAST_SHARED_ALONE = 0.7;
/** Turns the meaning round: "enough time" is no duplicate of "not enough time". */
const NEGATION =
  /\b(?:not|no|never|without|nobody|nothing|none|kore|kaore|(?:ca|do|does|did|is|are|was|were|have|has|had|could|would|should|wo|must|need)n['’]?t)\b/;

/**
 * Notes that say almost the same words: groups of two and more ids, each note in at most one. Only words count, not
 * their meaning, and notes that answer different questions are never the same. For people to judge: duplicates are
 * evidence.
 */
export function nearDuplicates(notes: Iterable<ComparedNote>): string[][] {
  const index = createNoteIndex(notes);
  const weights = index.notes.map((one) => wordWeights(one, index));
  const negated = index.notes.map(({ note }) => negates(note));
  const stacks: number[][] = [];
  const stackOf = new Map<number, number[]>();
  for (const [number, own] of weights.entries()) {
    const stack = findStack(number, own);
    stack.push(number);
    stackOf.set(number, stack);
    if (stack.length === 1) stacks.push(stack);
  }
  const ids = (stack: number[]) => stack.map((number) => index.notes[number]?.note.id ?? '');
  return stacks.filter((stack) => stack.length > 1).map(ids);

  /** The first stack in which a note says the same as every other; a new one if there is none. */
  function findStack(number: number, own: Words): number[] {
    const seen = new Set<number[]>();
    for (const key of own.keys()) {
      for (const other of index.holders.get(`w:${key}`) ?? []) {
        const stack = other < number ? stackOf.get(other) : undefined;
        if (stack) seen.add(stack);
      }
    }
    const fitting = [...seen].filter((stack) => stack.every((other) => isSame(number, other)));
    return fitting.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))[0] ?? [];
  }

  function isSame(a: number, b: number): boolean {
    const one = index.notes[a]?.note;
    const other = index.notes[b]?.note;
    if (!one || !other || !sameQuestion(one, other) || negated[a] !== negated[b]) return false;
    return sayTheSame(weights[a], weights[b]);
  }
}

type Words = ReadonlyMap<string, number>;

/** The words of a note: names of people and services count in full here, picture signs only where there is nothing else. */
function wordWeights({ features }: IndexedNote, { holders, notes }: NoteIndex): Words {
  const words = [...features.keys()].filter((key) => key.startsWith('w:'));
  const letters = words.filter((key) => /[\p{L}\p{N}]/u.test(key.slice(2)));
  const kept = letters.length > 0 ? letters : words;
  return new Map(kept.map((key) => [key.slice(2), 1 + rarity(holders.get(key)?.length ?? 1, notes.length)]));
}

function negates(note: ComparedNote): boolean {
  return NEGATION.test(foldText(note.text));
}

function sayTheSame(a: Words = new Map(), b: Words = new Map()): boolean {
  let shared = 0;
  let sharedWords = 0;
  let all = 0;
  for (const [word, weight] of a) {
    all += weight;
    if (!b.has(word)) continue;
    shared += weight;
    sharedWords += 1;
  }
  for (const [word, weight] of b) if (!a.has(word)) all += weight;
  return sharedWords > 0 && shared / all >= (sharedWords > 1 ? LEAST_SHARED : LEAST_SHARED_ALONE);
}
