const VOWEL = /[aeiouy]/;

/** Takes an ending off if at least `least` letters with a vowel stay; null if not. */
function without(word: string, ending: string, least: number): string | null {
  if (!word.endsWith(ending)) return null;
  const rest = word.slice(0, -ending.length);
  return rest.length >= least && VOWEL.test(rest) ? rest : null;
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** `stopped` to `stop`, but `telling` to `tell`. */
function single(word: string): string {
  return /([bdfgmnprt])\1$/.test(word) ? word.slice(0, -1) : word;
}

function plainVerb(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  const rest = without(word, 'ing', 3) ?? without(word, 'ed', 3);
  return rest === null ? word : single(rest);
}

/** Endings that come off, and how many letters must stay. */
const ENDINGS: readonly (readonly [ending: string, least: number])[] = [
  ['fulness', 4],
  ['ness', 4],
  ['ment', 4],
  ['ship', 4],
  ['fully', 4],
  ['ful', 4],
  ['ly', 4],
  ['ation', 4],
  ['ate', 5],
  ['at', 5],
  ['ion', 4],
  ['ive', 4],
];

function plainNoun(word: string): string {
  for (const [ending, least] of ENDINGS) {
    const rest = without(word, ending, least);
    if (rest !== null) return rest;
  }
  return word;
}

/**
 * What the forms of an English word have in common: plural, -ing, -ed and a few endings come off. Light on purpose:
 * better two forms that do not meet than two words that do. The result is for comparing, not for reading.
 *
 * @param word lower case, without accents
 */
export function stemEnglish(word: string): string {
  if (word.length < 4) return word;
  const stem = plainNoun(plainVerb(singular(word)));
  return stem.length < 4 ? stem : stem.replace(/y$/, 'i').replace(/e$/, '');
}
