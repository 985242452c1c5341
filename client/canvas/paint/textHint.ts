import { LINE_HEIGHT, textSide } from '../../../shared/layout/fitText.ts';
import { isRightToLeft } from '../../../shared/layout/textDirection.ts';
import type { PostItSize } from '../../../shared/model/postIt.ts';

/** About how text stands on a note too small to read it: how long each line is, as parts of the width. */
export interface TextHint {
  /** World units. */
  readonly lineHeight: number;
  readonly lines: readonly number[];
  readonly rtl: boolean;
}

/** Width of an average letter, em. */
const LETTER = 0.52;
const FONT_SIZES: Readonly<Record<PostItSize, readonly number[]>> = {
  S: [20, 16, 13.5, 9.5],
  M: [28, 20, 16, 13.5],
  L: [40, 28, 20, 16],
};
/** A line that is broken is rarely quite full. */
const FULL_LINE = 0.94;

function linesAt(paragraphs: readonly number[], letters: number): number[] {
  return paragraphs.flatMap((length) => {
    const full = Math.floor(length / letters);
    const rest = (length % letters) / letters;
    return [...new Array<number>(full).fill(FULL_LINE), ...(rest > 0 || full === 0 ? [rest] : [])];
  });
}

/** A guess from the number of letters alone: measuring thousands of texts only to paint bars would be felt. */
export function hintText(text: string, size: PostItSize): TextHint {
  const side = textSide(size);
  const rtl = isRightToLeft(text);
  const paragraphs = text.split('\n').map((line) => line.length);
  let hint: TextHint = { lineHeight: 0, lines: [], rtl };
  for (const fontSize of FONT_SIZES[size]) {
    const most = Math.floor(side / (fontSize * LINE_HEIGHT));
    const lines = linesAt(paragraphs, side / (fontSize * LETTER));
    hint = { lineHeight: fontSize * LINE_HEIGHT, lines: lines.slice(0, most), rtl };
    if (lines.length <= most) break;
  }
  return hint;
}
