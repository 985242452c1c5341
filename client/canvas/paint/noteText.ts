import type { Box } from '../../../shared/geometry/box.ts';
import { LINE_HEIGHT, POST_IT_PADDING, textSide, type FittedText } from '../../../shared/layout/fitText.ts';
import type { PostItSize } from '../../../shared/model/postIt.ts';
import type { TextHint } from './textHint.ts';
import type { Typeface } from './typeface.ts';

/** How far letters reach beyond their line, in lines: accents above, tails below. */
const REACH = 0.35;

/** The lines that reach into a part of the note: a note lies in several tiles, and text is what costs. */
function linesIn(part: Box | undefined, padding: number, lineHeight: number): { from: number; to: number } {
  if (!part) return { from: 0, to: Number.POSITIVE_INFINITY };
  return {
    from: Math.max(0, Math.floor((part.minY - padding) / lineHeight - REACH)),
    to: Math.ceil((part.maxY - padding) / lineHeight + REACH),
  };
}

/** The words, line by line, from the upper left (right-to-left text: upper right) corner. */
export function paintLines(
  context: CanvasRenderingContext2D,
  text: FittedText,
  size: PostItSize,
  typeface: Typeface,
  ink: string,
  part?: Box,
): void {
  const padding = POST_IT_PADDING[size];
  const { from, to } = linesIn(part, padding, text.fontSize * LINE_HEIGHT);
  context.font = typeface.font(text.fontSize);
  context.fillStyle = ink;
  context.textBaseline = 'alphabetic';
  context.direction = text.rtl ? 'rtl' : 'ltr';
  context.textAlign = text.rtl ? 'right' : 'left';
  const x = text.rtl ? padding + textSide(size) : padding;
  for (const [index, line] of text.lines.entries()) {
    if (line === '' || index < from || index >= to) continue;
    context.fillText(line, x, padding + (index * LINE_HEIGHT + typeface.baseline) * text.fontSize);
  }
}

/** A bar for each line, too small to read. */
export function paintBars(
  context: CanvasRenderingContext2D,
  hint: TextHint,
  size: PostItSize,
  color: string,
  scale: number,
): void {
  const padding = POST_IT_PADDING[size];
  const width = textSide(size);
  const height = Math.max(1 / scale, hint.lineHeight * 0.36);
  context.fillStyle = color;
  for (const [index, part] of hint.lines.entries()) {
    const x = hint.rtl ? padding + width * (1 - part) : padding;
    context.fillRect(x, padding + hint.lineHeight * (index + 0.32), width * part, height);
  }
}
