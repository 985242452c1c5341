import { foldText } from '../model/cleanText.ts';
import { FIELD_FAMILIES, WHO_WORDS } from './fieldWords.ts';
import { readWords } from './readWords.ts';

/** Words that tell of the same matter, and words that tell only whom a note is about. */
export interface WordFamilies {
  /** The families that a term (see readWords) belongs to, by number; most terms belong to none. */
  familiesOf(term: string): Iterable<number>;
  /** The phrases of families that a text holds: the family's number, and the phrase for showing. */
  findPhrases(text: string): readonly FoundPhrase[];
  isAboutWho(term: string): boolean;
}

export interface FoundPhrase {
  readonly family: number;
  /** As it was written, in lower case. */
  readonly shown: string;
}

/**
 * Reads a list of families.
 *
 * @param list families parted by blank lines, words by white space; phrases have underscores
 * @param who words that name people or services
 */
export function createWordFamilies(list: string, who: string): WordFamilies {
  const families = list.trim().split(/\n\s*\n/);
  const ofTerm = new Map<string, Set<number>>();
  const phrases: { readonly line: string; readonly family: number }[] = [];
  for (const [family, entries] of families.entries()) {
    for (const entry of entries.trim().split(/\s+/)) {
      if (entry.includes('_')) phrases.push({ line: foldWords(entry.split('_')), family });
      else for (const term of termsOf(entry)) ofTerm.set(term, (ofTerm.get(term) ?? new Set()).add(family));
    }
  }
  const whoTerms = new Set(termsOf(who));
  return {
    familiesOf: (term) => ofTerm.get(term) ?? [],
    findPhrases(text) {
      const written = splitWords(text);
      const line = foldWords(written);
      return phrases.flatMap((phrase) => {
        const at = line.indexOf(phrase.line);
        if (at < 0) return [];
        const first = countWords(line.slice(0, at));
        const shown = written.slice(first, first + countWords(phrase.line)).join(' ');
        return [{ family: phrase.family, shown }];
      });
    },
    isAboutWho: (term) => whoTerms.has(term),
  };
}

export const fieldFamilies: WordFamilies = createWordFamilies(FIELD_FAMILIES, WHO_WORDS);

function termsOf(text: string): string[] {
  return readWords(text).map((word) => word.term);
}

/** All words of a text as they were written, in lower case, stop words too. */
function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? [];
}

/** Folded words with single spaces between and around them. */
function foldWords(words: readonly string[]): string {
  return ` ${words.map((word) => foldText(word).replace(/['’]/g, '')).join(' ')} `;
}

function countWords(line: string): number {
  return line.split(' ').filter((word) => word !== '').length;
}
