import { STACK_STEP } from '../../../shared/layout/themeMeasures.ts';
import type { Look } from './painter.ts';
import type { NoteTones } from './tones.ts';
import type { Typeface } from './typeface.ts';

/** Sheets that show below the one on top; more lie there. */
const SHEETS_MOST = 2;
/** Height of the label with the number, as a part of the note's side. */
const LABEL = 0.17;

/** The edges of the notes below the one on top of a stack. */
export function paintSheetsBelow(
  context: CanvasRenderingContext2D,
  side: number,
  count: number,
  tones: NoteTones,
  { theme, scale }: Look,
): void {
  for (let sheet = Math.min(SHEETS_MOST, count - 1); sheet > 0; sheet--) {
    const at = sheet * STACK_STEP;
    context.fillStyle = sheet % 2 === 0 ? tones.paper : tones.fold;
    context.fillRect(at, at, side, side);
    context.strokeStyle = theme.highContrast ? theme.noteInk : tones.bars;
    context.lineWidth = Math.max(1, Math.round(scale)) / scale;
    context.strokeRect(at, at, side, side);
  }
}

/** “× 4” at the lower right corner. */
export function paintStackCount(
  context: CanvasRenderingContext2D,
  side: number,
  count: number,
  typeface: Typeface,
  { theme }: Look,
): void {
  const height = side * LABEL;
  const size = height * 0.72;
  const text = `× ${count}`;
  const width = typeface.measureWord(text) * size + height * 0.8;
  context.fillStyle = theme.noteInk;
  context.beginPath();
  context.roundRect(side - width - 4, side - height - 4, width, height, height / 2);
  context.fill();
  context.fillStyle = theme.highContrast ? theme.onAccent : '#ffffff';
  context.font = typeface.font(size);
  context.textBaseline = 'alphabetic';
  context.direction = 'ltr';
  context.textAlign = 'center';
  context.fillText(text, side - 4 - width / 2, side - 4 - height / 2 + size * 0.35);
}
