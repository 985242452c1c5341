import { breakLines } from '../../../shared/layout/breakLines.ts';
import { LINE_HEIGHT } from '../../../shared/layout/fitText.ts';
import { isRightToLeft } from '../../../shared/layout/textDirection.ts';
import { splitWords } from '../../../shared/layout/words.ts';
import type { Typeface } from './typeface.ts';

/** A few lines of one size, as headings are. Lengths are world units. */
export interface TextBlock {
  readonly text: string;
  readonly size: number;
  /** Most lines; what does not fit ends with an ellipsis. */
  readonly lines: number;
  readonly ink: string;
  readonly left: number;
  readonly width: number;
}

function linesOf({ text, size, width, lines }: TextBlock, { measureWord }: Typeface) {
  const limits = { width: width / size, mostLines: lines };
  return breakLines(splitWords(text, measureWord), limits, measureWord);
}

/** Height that a block takes. */
export function blockHeight(block: TextBlock, typeface: Typeface): number {
  return linesOf(block, typeface).lines.length * LINE_HEIGHT * block.size;
}

/** Whether all of a block's text stands in its lines without cutting a word. */
export function blockFits(block: TextBlock, typeface: Typeface): boolean {
  const { overflow, cutWord } = linesOf(block, typeface);
  return !overflow && !cutWord;
}

/** Paints a block from `top`; returns where the next one starts. */
export function paintBlock(
  context: CanvasRenderingContext2D,
  block: TextBlock,
  typeface: Typeface,
  top: number,
): number {
  const { size, left, width } = block;
  const { lines, overflow } = linesOf(block, typeface);
  const rtl = isRightToLeft(block.text);
  context.font = typeface.font(size);
  context.fillStyle = block.ink;
  context.textBaseline = 'alphabetic';
  context.direction = rtl ? 'rtl' : 'ltr';
  context.textAlign = rtl ? 'right' : 'left';
  for (const [index, line] of lines.entries()) {
    const shown = overflow && index === lines.length - 1 ? `${line}…` : line;
    const y = top + (index * LINE_HEIGHT + typeface.baseline) * size;
    if (shown !== '') context.fillText(shown, rtl ? left + width : left, y);
  }
  return top + lines.length * LINE_HEIGHT * size;
}
