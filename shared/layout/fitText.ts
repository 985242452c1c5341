import { POST_IT_SIDE, type PostItSize } from '../model/postIt.ts';
import { breakLines } from './breakLines.ts';
import { graphemesOf } from './graphemes.ts';
import { isRightToLeft } from './textDirection.ts';
import { splitWords } from './words.ts';
import type { MeasureWord } from './wordWidths.ts';

/** Text as it stands on a note: every surface that shows a note draws exactly these lines. */
export interface FittedText {
  /** World units. */
  readonly fontSize: number;
  readonly lines: readonly string[];
  /** Lines start at the right edge. */
  readonly rtl: boolean;
  /** Not all of the text is in `lines`; the last one ends with an ellipsis. */
  readonly cut: boolean;
}

/** Line height in multiples of the font size. */
export const LINE_HEIGHT = 1.2;

/** Font sizes in world units: few, so that a wall of notes looks calm and each letter is made in few sizes. */
const FONT_SIZES = [40, 33, 28, 24, 20, 16, 13.5, 11.5, 9.5];
const LARGEST_FONT: Readonly<Record<PostItSize, number>> = { S: 20, M: 28, L: 40 };
/** Free space along each edge, world units. */
export const POST_IT_PADDING: Readonly<Record<PostItSize, number>> = { S: 10, M: 14, L: 20 };

/** Rather than a smaller font than this, a word that is too long is cut. */
const SMALLEST_UNCUT: Readonly<Record<PostItSize, number>> = { S: 9.5, M: 13.5, L: 16 };

const ELLIPSIS = '…';

/** Side of the square that the text of a note may fill, world units. */
export function textSide(size: PostItSize): number {
  return POST_IT_SIDE[size] - 2 * POST_IT_PADDING[size];
}

function endWithEllipsis(line: string, width: number, measureWord: MeasureWord): string {
  const graphemes = graphemesOf(line.trimEnd());
  const room = width - measureWord(ELLIPSIS);
  let used = graphemes.reduce((sum, grapheme) => sum + measureWord(grapheme), 0);
  while (used > room && graphemes.length > 0) used -= measureWord(graphemes.pop() ?? '');
  return graphemes.join('').trimEnd() + ELLIPSIS;
}

/**
 * The largest font size of the ladder at which the whole text stands on a note of this size
 * without cutting a word; small ones may cut words, and the smallest cuts the text at last.
 */
export function fitText(text: string, size: PostItSize, measureWord: MeasureWord): FittedText {
  const side = textSide(size);
  const rtl = isRightToLeft(text);
  const paragraphs = splitWords(text, measureWord);
  const ladder = FONT_SIZES.filter((fontSize) => fontSize <= LARGEST_FONT[size]);
  const smallest = ladder[ladder.length - 1];
  for (const fontSize of ladder) {
    const limits = { width: side / fontSize, mostLines: Math.floor(side / (fontSize * LINE_HEIGHT)) };
    const { lines, cutWord, overflow } = breakLines(paragraphs, limits, measureWord);
    if (!overflow && (!cutWord || fontSize <= SMALLEST_UNCUT[size]))
      return { fontSize, lines, rtl, cut: false };
    if (fontSize !== smallest) continue;
    const last = endWithEllipsis(lines[lines.length - 1] ?? '', limits.width, measureWord);
    return { fontSize, lines: [...lines.slice(0, -1), last], rtl, cut: true };
  }
  throw new Error('the ladder of font sizes is empty');
}
