import { explainPair } from './explainGroup.ts';
import { likeness } from './likeness.ts';
import type { IndexedNote, NoteIndex } from './noteIndex.ts';

export interface SimilarNote {
  readonly id: string;
  /** How alike the words are, above 0 up to 1. */
  readonly score: number;
  /** As they stand on the two notes. */
  readonly sharedWords: readonly string[];
}

/**
 * The notes that are most like one note, best first, whatever question they answer; fewer than `count`, or none, if no
 * others share a word with it or the index does not know it.
 */
export function similarNotes(index: NoteIndex, noteId: string, count: number): SimilarNote[] {
  const note = index.byId.get(noteId);
  if (!note) return [];
  return findSharing(index, note)
    .map((other) => ({ other, score: likeness(note, other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.other.note.id < b.other.note.id ? -1 : 1))
    .slice(0, count)
    .map(({ other, score }) => ({ id: other.note.id, score, sharedWords: explainPair(note, other) }));
}

/** All other notes that have a word or a word family in common with a note. */
function findSharing({ notes, holders }: NoteIndex, note: IndexedNote): IndexedNote[] {
  const numbers = new Set([...note.weights.keys()].flatMap((key) => holders.get(key) ?? []));
  return [...numbers].flatMap((number) => notes[number] ?? []).filter((other) => other !== note);
}
