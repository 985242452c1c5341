import { LINE_HEIGHT, POST_IT_PADDING, textSide, type FittedText } from '../../../shared/layout/fitText.ts';
import type { PostItSize } from '../../../shared/model/postIt.ts';
import type { TextHint } from './textHint.ts';
import type { Typeface } from './typeface.ts';

/** The words, line by line, from the upper left (right-to-left text: upper right) corner. */
export function paintLines(
  context: CanvasRenderingContext2D,
  text: FittedText,
  size: PostItSize,
  typeface: Typeface,
  ink: string,
): void {
  const padding = POST_IT_PADDING[size];
  context.font = typeface.font(text.fontSize);
  context.fillStyle = ink;
  context.textBaseline = 'alphabetic';
  context.direction = text.rtl ? 'rtl' : 'ltr';
  context.textAlign = text.rtl ? 'right' : 'left';
  const x = text.rtl ? padding + textSide(size) : padding;
  for (const [index, line] of text.lines.entries()) {
    if (line !== '')
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
