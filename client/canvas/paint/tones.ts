import { POST_IT_COLORS, type PostItColor } from '../../../shared/model/postIt.ts';
import type { CanvasTheme } from './canvasTheme.ts';

/** Colours of one note, derived from its paper. */
export interface NoteTones {
  readonly paper: string;
  /** A shade deeper: the paper's lower edge, bars for text. */
  readonly edge: string;
  readonly bars: string;
  /** The back of a folded corner. */
  readonly fold: string;
  readonly ink: string;
}

type Rgb = readonly [number, number, number];

function parseHex(color: string): Rgb | null {
  // A style sheet may have been made shorter: #000 for #000000.
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(color.trim())?.slice(1);
  const digits =
    short?.map((digit) => digit + digit).join('') ?? /^#([0-9a-f]{6})$/iu.exec(color.trim())?.[1];
  if (!digits) return null;
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The colour with its light multiplied; a colour that is not `#rrggbb` stays as it is. */
export function shade(color: string, factor: number): string {
  const rgb = parseHex(color);
  if (!rgb) return color;
  const digits = rgb.map((part) =>
    Math.min(255, Math.round(part * factor))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

/** A colour between two: `part` of the first in the second. One that is not `#rrggbb` gives the second. */
export function mix(color: string, ground: string, part: number): string {
  const [a, b] = [parseHex(color), parseHex(ground)];
  if (!a || !b) return ground;
  const digits = a.map((value, index) =>
    Math.round(value * part + (b[index] ?? 0) * (1 - part))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

/** As dark as the plain ink, with a breath of the paper's colour. */
const INK_LIGHT = 0.155;

function tonesOf(paper: string, theme: CanvasTheme): NoteTones {
  const plain = theme.highContrast;
  return {
    paper,
    edge: plain ? theme.noteInk : shade(paper, 0.9),
    bars: plain ? theme.noteInk : shade(paper, 0.72),
    fold: plain ? theme.noteInk : shade(paper, 0.82),
    ink: plain || !parseHex(paper) ? theme.noteInk : shade(paper, INK_LIGHT),
  };
}

const known = new WeakMap<CanvasTheme, ReadonlyMap<PostItColor, NoteTones>>();

export function noteTones(theme: CanvasTheme, color: PostItColor): NoteTones {
  let tones = known.get(theme);
  if (!tones) {
    tones = new Map(POST_IT_COLORS.map((name) => [name, tonesOf(theme.notes[name], theme)]));
    known.set(theme, tones);
  }
  return tones.get(color) ?? tonesOf(theme.notes.yellow, theme);
}
