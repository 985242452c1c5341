import { findTypos } from './joinTypos.ts';
import { readWords } from './readWords.ts';
import type { WordFamilies } from './wordFamilies.ts';

/** What of a text can be shared with another: `w:` and a term, or `f:` and the number of a word family. */
export type FeatureKey = string;

export interface Feature {
  /** Before it is known how rare the feature is. */
  weight: number;
  /** The words in this text that make it, as they were written. */
  readonly shown: Set<string>;
}

export type Features = ReadonlyMap<FeatureKey, Feature>;

/** Words that mean the same matter count for more than the same word: people seldom choose the same. */
const FAMILY_WEIGHT = 3;
const WORD_WEIGHT = 1;
const WHO_WEIGHT = 0.3;

/** Reads what each text could share with others; a slip of the keyboard counts as the word that was meant. */
export function readFeatures(texts: readonly string[], families: WordFamilies): Features[] {
  const words = texts.map(readWords);
  const uses = new Map<string, number>();
  for (const list of words) {
    for (const term of new Set(list.map((word) => word.term))) uses.set(term, (uses.get(term) ?? 0) + 1);
  }
  const typos = findTypos(uses);
  return words.map((list, index) => {
    const features = new Map<FeatureKey, Feature>();
    for (const { term, shown } of list) addWord(features, typos.get(term) ?? term, shown, families);
    for (const { family, shown } of families.findPhrases(texts[index] ?? '')) {
      add(features, `f:${family}`, FAMILY_WEIGHT, shown);
    }
    return features;
  });
}

function addWord(
  features: Map<FeatureKey, Feature>,
  term: string,
  shown: string,
  { familiesOf, isAboutWho }: WordFamilies,
): void {
  add(features, `w:${term}`, isAboutWho(term) ? WHO_WEIGHT : WORD_WEIGHT, shown);
  for (const family of familiesOf(term)) add(features, `f:${family}`, FAMILY_WEIGHT, shown);
}

function add(features: Map<FeatureKey, Feature>, key: FeatureKey, weight: number, shown: string): void {
  const known = features.get(key);
  if (known) known.shown.add(shown);
  else features.set(key, { weight, shown: new Set([shown]) });
}
