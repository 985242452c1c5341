import type { PostIt } from '../../../shared/model/postIt.ts';
import { getText } from '../../i18n/texts.ts';
import type { CanvasTheme } from './canvasTheme.ts';
import type { Typeface } from './typeface.ts';

/** Measures of the tag on a note's upper edge, world units: above the words and never over them. */
const TAG_HEIGHT = 25;
const TAG_ABOVE = 14;
const TAG_PADDING = 8;
const FROM_LEFT = 10;
const FONT_SIZE = 17;
const ICON = 20;
/** Kept free at the right for the lock and, in high contrast, the colour's shape. */
const FROM_RIGHT = 18;

/** What a group found where it lined up a row: two lines that cross out, or that lie side by side, and a word. */
export function paintSeen(
  context: CanvasRenderingContext2D,
  seen: Exclude<PostIt['seen'], 'unsaid'>,
  side: number,
  typeface: Typeface,
  theme: CanvasTheme,
): void {
  const isDifferent = seen === 'differently';
  const words = getText(isDifferent ? 'grid.differentlyShort' : 'grid.sharedShort');
  const wide = typeface.measureWord(words) * FONT_SIZE;
  const hasRoom = FROM_LEFT + wide + ICON + 2 * TAG_PADDING <= side - FROM_RIGHT;
  const width = ICON + 2 * TAG_PADDING + (hasRoom ? wide : 0);
  const top = -TAG_ABOVE;
  context.fillStyle = '#ffffff';
  context.beginPath();
  context.roundRect(FROM_LEFT, top, width, TAG_HEIGHT, 5);
  context.fill();
  context.strokeStyle = theme.noteInk;
  context.lineWidth = theme.highContrast ? 2.5 : 1.5;
  context.setLineDash(isDifferent ? [6, 4] : []);
  context.stroke();
  context.setLineDash([]);
  const middle = { x: FROM_LEFT + TAG_PADDING + 6, y: top + TAG_HEIGHT / 2 };
  paintSign(context, middle, isDifferent, theme.noteInk);
  if (!hasRoom) return;
  context.font = typeface.font(FONT_SIZE);
  context.fillStyle = theme.noteInk;
  context.textBaseline = 'alphabetic';
  context.direction = 'ltr';
  context.textAlign = 'left';
  context.fillText(words, FROM_LEFT + TAG_PADDING + ICON, top + TAG_HEIGHT * 0.72);
}

/** Equal, or not equal. */
function paintSign(
  context: CanvasRenderingContext2D,
  { x, y }: { readonly x: number; readonly y: number },
  isDifferent: boolean,
  ink: string,
): void {
  context.strokeStyle = ink;
  context.lineWidth = 2.4;
  context.beginPath();
  for (const dy of [-3.5, 3.5]) {
    context.moveTo(x - 7, y + dy);
    context.lineTo(x + 7, y + dy);
  }
  if (isDifferent) {
    context.moveTo(x - 4, y + 8);
    context.lineTo(x + 4, y - 8);
  }
  context.stroke();
}
