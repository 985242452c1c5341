import type { ComparedNote } from './comparedNote.ts';
import { fieldFamilies, type WordFamilies } from './wordFamilies.ts';
import { readFeatures, type FeatureKey, type Features } from './noteFeatures.ts';
import { byId } from '../model/ids.ts';

/** A note made ready for comparing. */
export interface IndexedNote {
  readonly note: ComparedNote;
  readonly features: Features;
  /** What each feature weighs in this note: rare ones more, all together of length 1; empty if there is no word. */
  readonly weights: ReadonlyMap<FeatureKey, number>;
}

export interface NoteIndex {
  /** In the order of their ids, so that results do not hang on the order in which notes were handed in. */
  readonly notes: readonly IndexedNote[];
  readonly byId: ReadonlyMap<string, IndexedNote>;
  /** For each feature the numbers in `notes` of those that have it. */
  readonly holders: ReadonlyMap<FeatureKey, readonly number[]>;
}

/** Reads and weighs the words of notes; of notes with the same id the first counts. */
export function createNoteIndex(
  notes: Iterable<ComparedNote>,
  families: WordFamilies = fieldFamilies,
): NoteIndex {
  const unique = new Map<string, ComparedNote>();
  for (const note of notes) if (!unique.has(note.id)) unique.set(note.id, note);
  const sorted = [...unique.values()].sort(byId);
  const features = readFeatures(
    sorted.map((note) => note.text),
    families,
  );
  const holders = findHolders(features);
  const indexed = sorted.map((note, number) => {
    const own = features[number] ?? new Map();
    return { note, features: own, weights: weigh(own, holders, sorted.length) };
  });
  return { notes: indexed, byId: new Map(indexed.map((one) => [one.note.id, one])), holders };
}

function findHolders(features: readonly Features[]): Map<FeatureKey, number[]> {
  const holders = new Map<FeatureKey, number[]>();
  for (const [number, own] of features.entries()) {
    for (const key of own.keys()) {
      const list = holders.get(key);
      if (list) list.push(number);
      else holders.set(key, [number]);
    }
  }
  return holders;
}

/** The usual weight of a word for telling texts apart (inverse document frequency, as in BM25), never below 0. */
export function rarity(held: number, all: number): number {
  return Math.log(1 + (all - held + 0.5) / (held + 0.5));
}

function weigh(features: Features, holders: ReadonlyMap<FeatureKey, readonly number[]>, all: number) {
  const weights = new Map<FeatureKey, number>();
  let square = 0;
  for (const [key, { weight }] of features) {
    const full = weight * rarity(holders.get(key)?.length ?? 1, all);
    weights.set(key, full);
    square += full * full;
  }
  for (const [key, full] of weights) weights.set(key, full / Math.sqrt(square));
  return weights;
}
