import { cutMarks, foldText } from '../model/cleanText.ts';
import { looksMaori } from './maoriWords.ts';
import { stemEnglish } from './stemEnglish.ts';
import { STOP_WORDS } from './stopWords.ts';

/** One word of a note. */
export interface Word {
  /** What it is compared by: without macrons and English endings. */
  readonly term: string;
  /** As it was written, in lower case, for showing to people. */
  readonly shown: string;
}

/** Letters and words beyond this are not compared: what a note is about stands at its beginning. */
const MOST_LETTERS = 6000;
const MOST_WORDS = 300;
/** Longer ones are no words: keys that were held down, addresses. */
const LONGEST_WORD = 40;

/** Words with inner apostrophes and hyphens, or one picture sign with all that belongs to it. */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\p{Extended_Pictographic}/gu;
/** Shown as text on the note; its inside is nobody's words. */
const MARKUP = /<\/?[a-z][^<>]{0,300}>/gi;
const PREFIX = /^(?:co|de|in|mis|no|non|on|pre|re|self|un|up)$/;

/** The words of a text in their order, stop words too (as null, so that they part what stands beside them). */
function readAllWords(text: string): (Word | null)[] {
  const words: (Word | null)[] = [];
  const plain = cutMarks(text.slice(0, MOST_LETTERS)).normalize('NFC').replace(MARKUP, ' ');
  for (const [written] of plain.matchAll(WORD)) {
    for (const part of splitHyphens(written)) words.push(readWord(part));
    if (words.length >= MOST_WORDS) break;
  }
  return words;
}

/** The words of a text that say what it is about. */
export function readWords(text: string): Word[] {
  return readAllWords(text).filter((word) => word !== null);
}

/** `face-to-face` is three words, `co-ordinator` and `no-show` are one. */
function splitHyphens(written: string): string[] {
  const parts = written.split(/[-‐‑]/);
  const [first = '', ...rest] = parts;
  return rest.length === 1 && PREFIX.test(foldText(first)) ? [written] : parts;
}

function readWord(written: string): Word | null {
  const shown = written.toLowerCase().replace(/['’]s$/, '');
  const folded = foldText(shown).replace(/['’\-‐‑]/g, '');
  if (folded === '' || folded.length > LONGEST_WORD || /^\p{N}/u.test(folded)) return null;
  if (STOP_WORDS.has(folded)) return null;
  return { term: looksMaori(shown, folded) ? folded : stemEnglish(folded), shown };
}
