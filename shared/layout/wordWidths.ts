/**
 * Width of a piece of text on one line, in em (multiples of the font size). Injected, since only a
 * canvas or a font file knows: the same line breaker serves tiles, lifted notes and every export.
 */
export type MeasureWord = (text: string) => number;

/** Words remembered before the memory is started afresh; some 100 bytes each. */
const MOST_WORDS = 20_000;

/** Remembers widths by word: the words of a workshop repeat, and measuring is the dear part of wrapping. */
export function rememberWidths(measure: MeasureWord, most = MOST_WORDS): MeasureWord {
  const widths = new Map<string, number>();
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    if (widths.size >= most) widths.clear();
    const width = measure(text);
    widths.set(text, width);
    return width;
  };
}
