import { hasMacron } from './maoriWords.ts';
import type { FeatureKey } from './noteFeatures.ts';
import type { IndexedNote } from './noteIndex.ts';

/** Words shown, unless more are needed so that every note holds one. */
const USUAL = 5;

/**
 * The words that hold a group together, as they stand on the notes: first those of what all share, so many that every
 * note holds one; then other words that at least two notes have in common.
 *
 * @param lead the feature that all notes share
 */
export function explainGroup(notes: readonly IndexedNote[], lead: FeatureKey): string[] {
  const words = coveringForms(notes, lead);
  for (const key of commonWords(notes)) {
    if (words.length >= USUAL) break;
    const [form] = coveringForms(notes, key);
    if (form !== undefined && !words.includes(form)) words.push(form);
  }
  return words;
}

/** What two notes have in common, what says most of them first, in the forms of both. */
export function explainPair(a: IndexedNote, b: IndexedNote): string[] {
  const keys = [...a.weights.keys()].filter((key) => b.weights.has(key));
  const weight = (key: FeatureKey) => (a.weights.get(key) ?? 0) * (b.weights.get(key) ?? 0);
  const ranked = keys.sort((x, y) => weight(y) - weight(x) || (x < y ? -1 : 1));
  return [...new Set(ranked.flatMap((key) => coveringForms([a, b], key)))].slice(0, USUAL);
}

/** Ways in which notes write a feature, the commonest first, so many that each note that has it holds one. */
function coveringForms(notes: readonly IndexedNote[], key: FeatureKey): string[] {
  let open = notes.map((note) => note.features.get(key)?.shown).filter((shown) => shown !== undefined);
  const forms: string[] = [];
  while (open.length > 0) {
    const [form] = rankForms(open);
    if (form === undefined) break;
    forms.push(form);
    open = open.filter((shown) => !shown.has(form));
  }
  return forms;
}

function rankForms(shown: readonly ReadonlySet<string>[]): string[] {
  const times = new Map<string, number>();
  for (const forms of shown) for (const form of forms) times.set(form, (times.get(form) ?? 0) + 1);
  return [...times]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || byMacron(a, b))
    .map(([form]) => form);
}

/** Of two ways to write a word the one with macrons goes first. */
function byMacron(a: string, b: string): number {
  return Number(hasMacron(b)) - Number(hasMacron(a)) || (a < b ? -1 : 1);
}

/** Words, not families, that at least two notes have in common: those that say most of the notes first. */
function commonWords(notes: readonly IndexedNote[]): FeatureKey[] {
  const weights = new Map<FeatureKey, { sum: number; times: number }>();
  for (const note of notes) {
    for (const [key, weight] of note.weights) {
      if (!key.startsWith('w:')) continue;
      const { sum, times } = weights.get(key) ?? { sum: 0, times: 0 };
      weights.set(key, { sum: sum + weight, times: times + 1 });
    }
  }
  return [...weights]
    .filter(([, { times }]) => times > 1)
    .sort(([a, one], [b, other]) => other.sum - one.sum || (a < b ? -1 : 1))
    .map(([key]) => key);
}
