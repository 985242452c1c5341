import type { BenchNote } from '../../../../client/bench/benchNotes.ts';

const PAPER: Record<string, string> = {
  yellow: '#ffe27a',
  blue: '#bfe0ff',
  green: '#c8e8b4',
  rose: '#ffc9c2',
  violet: '#dccbff',
  sand: '#e7e2d8',
};
const INK = '#1f2328';
const BARS = 'rgb(31 35 40 / 0.35)';
const FONT_SIZE = 16;
const LINE = 20;
const PADDING = 14;
/** The same thresholds as the app's level of detail, pixels on screen. */
const TEXT_FROM = 40;
const BARS_FROM = 14;

const wrapped = new Map<string, string[]>();

function wrap(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const known = wrapped.get(text);
  if (known) return known;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  wrapped.set(text, lines);
  return lines;
}

/** A plain square with plain 16 px text: less than the app paints. @param pixels its side on screen */
export function paintNote(context: CanvasRenderingContext2D, note: BenchNote, pixels: number): void {
  context.fillStyle = PAPER[note.color] ?? note.color;
  context.fillRect(-PADDING, -PADDING, note.w + 2 * PADDING, note.h + 2 * PADDING);
  if (pixels < BARS_FROM) return;
  if (pixels < TEXT_FROM) {
    context.fillStyle = BARS;
    const lines = Math.min(8, Math.ceil(note.text.length / 22));
    for (let line = 0; line < lines; line++) {
      context.fillRect(PADDING, PADDING + line * LINE, note.w - 2 * PADDING, LINE * 0.4);
    }
    return;
  }
  context.font = `${FONT_SIZE}px sans-serif`;
  context.fillStyle = INK;
  context.textBaseline = 'top';
  for (const [row, line] of wrap(context, note.text, note.w - 2 * PADDING).entries()) {
    context.fillText(line, PADDING, PADDING + row * LINE);
  }
}
