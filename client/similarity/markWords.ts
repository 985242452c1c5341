/** A stretch of a text; `marked` where it is one of the words. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

const SPECIAL = /[.*+?^${}()|[\]\\/-]/g;
const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}])';
const AFTER = "(?:['’]s)?(?![\\p{L}\\p{M}\\p{N}])";

/** A word as it is found in a text; between the words of a phrase anything but letters may stand. */
function patternOf(word: string): string {
  return word
    .split(' ')
    .map((part) => part.replace(SPECIAL, '\\$&'))
    .join('[^\\p{L}\\p{N}]+');
}

function finderOf(words: readonly string[]): RegExp | null {
  // Phrases before the words that they begin with.
  const sought = words.filter((word) => word !== '').sort((a, b) => b.length - a.length);
  if (sought.length === 0) return null;
  return new RegExp(`${BEFORE}(?:${sought.map(patternOf).join('|')})${AFTER}`, 'giu');
}

/**
 * Cuts a text where words and phrases stand in it, as whole words, in upper or lower case. The stretches together are
 * the text.
 */
export function markWords(text: string, words: readonly string[]): Stretch[] {
  const finder = finderOf(words);
  const stretches: Stretch[] = [];
  let from = 0;
  for (const found of finder ? text.matchAll(finder) : []) {
    if (found.index > from) stretches.push({ text: text.slice(from, found.index), marked: false });
    stretches.push({ text: found[0], marked: true });
    from = found.index + found[0].length;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), marked: false });
  return stretches;
}

/** Those of the words that stand in one of the texts. */
export function wordsIn(texts: readonly string[], words: readonly string[]): string[] {
  return words.filter((word) => {
    const finder = finderOf([word]);
    return finder !== null && texts.some((text) => text.search(finder) >= 0);
  });
}
