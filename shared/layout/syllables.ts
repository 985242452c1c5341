/**
 * Where a long Māori word may be parted with a hyphen. Its syllables all end in a vowel (a consonant, `wh` or `ng` and
 * a vowel, long or short), so they can be told without a dictionary; words of other languages are left as they are.
 */

const SYLLABLE = /(?:wh|ng|[hkmnprtw])?[aeiouāēīōū]\u0304?/giu;
const WORD =
  /^(?<before>[^\p{L}]*)(?<letters>(?:(?:wh|ng|[hkmnprtw])?[aeiouāēīōū]\u0304?)+)(?<after>[^\p{L}]*)$/iu;

/** No word: "aaaa". */
const DRAWN_OUT = /(.)\1\1/iu;

/** On either side of a hyphen. */
const FEWEST_SYLLABLES = 2;
/** Shorter words are read more easily in smaller letters than in two parts. */
const FEWEST_TO_PART = 5;

/** The syllables of a long Māori word, with the signs around it; null for any other word. */
export function syllablesOf(word: string): string[] | null {
  const { before = '', letters = '', after = '' } = WORD.exec(word)?.groups ?? {};
  const syllables = letters.match(SYLLABLE) ?? [];
  if (syllables.length < FEWEST_TO_PART || DRAWN_OUT.test(letters)) return null;
  return syllables.map(
    (syllable, at) => (at === 0 ? before : '') + syllable + (at === syllables.length - 1 ? after : ''),
  );
}

/**
 * The longest beginning of a word that fits, with its hyphen, and the rest; null when not even two syllables fit or
 * fewer than two would be left.
 *
 * @param fits whether a piece fits on the line
 */
export function partAtSyllable(
  syllables: readonly string[],
  fits: (piece: string) => boolean,
): { readonly head: string; readonly rest: readonly string[] } | null {
  for (let at = syllables.length - FEWEST_SYLLABLES; at >= FEWEST_SYLLABLES; at -= 1) {
    const head = `${syllables.slice(0, at).join('')}-`;
    if (fits(head)) return { head, rest: syllables.slice(at) };
  }
  return null;
}
