import { cellOf } from '../../../shared/model/belonging.ts';
import { isImagined } from '../../../shared/model/imagined.ts';
import type { PostIt } from '../../../shared/model/postIt.ts';
import { standingOf, type Standing } from '../../../shared/model/standing.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { getText, type TextKey } from '../../i18n/texts.ts';
import type { CanvasTheme } from './canvasTheme.ts';
import { mix } from './tones.ts';
import type { Typeface } from './typeface.ts';

/** Measures of the tag at a note's foot, world units. It stands on the edge, beside the words and never over them. */
const TAG_HEIGHT = 26;
const TAG_BELOW = 15;
const TAG_PADDING = 9;
const FONT_SIZE = 19;
const ICON = 22;
/** Kept free at the right for the folded corner. */
const FROM_RIGHT = 26;
/** Space between the hatching's lines. */
const HATCH = 18;

/** What the tag of a note says: its standing, of what is said in role whether for an empty chair; or that it is imagined. */
export type ShownStanding = Standing | 'chair' | 'imagined';

const WORDS: Readonly<Record<ShownStanding, TextKey>> = {
  chair: 'grid.chairShort',
  imagined: 'grid.imaginedShort',
  said: 'grid.saidShort',
  reported: 'grid.reportedShort',
  guess: 'grid.guessShort',
  inRole: 'grid.inRoleShort',
  unknown: 'grid.unknownShort',
};

/** The standing that a note shows: of every note in the grid, and of what was said from a seat wherever it lies. */
export function shownStanding(
  note: PostIt,
  snapshot: Pick<BoardSnapshot, 'postIt' | 'actor'>,
): ShownStanding | null {
  if (note.voice === 'own' && cellOf(snapshot, note) === null) return null;
  if (isImagined(note)) return 'imagined';
  const standing = standingOf(note);
  return standing === 'inRole' && note.voice === 'chair' ? 'chair' : standing;
}

/** Lines across the paper: nobody knows. */
export function paintHatching(context: CanvasRenderingContext2D, side: number, theme: CanvasTheme): void {
  context.strokeStyle = theme.noteInk;
  context.globalAlpha = theme.highContrast ? 0.26 : 0.16;
  context.lineWidth = 2;
  context.beginPath();
  for (let at = HATCH; at < 2 * side; at += HATCH) {
    context.moveTo(Math.max(0, at - side), Math.min(at, side));
    context.lineTo(Math.min(at, side), Math.max(0, at - side));
  }
  context.stroke();
  context.globalAlpha = 1;
}

/** A dashed edge: imagined, as on the map. */
export function paintImaginedEdge(context: CanvasRenderingContext2D, side: number, theme: CanvasTheme): void {
  context.strokeStyle = theme.noteInk;
  context.lineWidth = 4;
  context.setLineDash([12, 8]);
  context.strokeRect(5, 5, side - 10, side - 10);
  context.setLineDash([]);
}

/** The tag that says how sure it is that the person said this: a mark and a word. */
export function paintStanding(
  context: CanvasRenderingContext2D,
  standing: ShownStanding,
  side: number,
  typeface: Typeface,
  theme: CanvasTheme,
): void {
  const widthOf = (text: string) => typeface.measureWord(text) * FONT_SIZE;
  const room = side - FROM_RIGHT - ICON - 2 * TAG_PADDING;
  const isRole = standing === 'inRole' || standing === 'chair';
  const full = getText(WORDS[standing]);
  // On a small note the picture of the chair says where it comes from.
  const words = standing === 'chair' && widthOf(full) > room ? getText(WORDS.inRole) : full;
  const wide = widthOf(words);
  const width = wide + ICON + 2 * TAG_PADDING;
  const left = side - FROM_RIGHT - width;
  const top = side + TAG_BELOW - TAG_HEIGHT;
  context.fillStyle = isRole ? theme.noteInk : '#ffffff';
  context.beginPath();
  context.roundRect(left, top, width, TAG_HEIGHT, TAG_HEIGHT / 2);
  context.fill();
  context.strokeStyle = theme.highContrast ? theme.noteInk : mix(theme.noteInk, '#ffffff', 0.45);
  context.lineWidth = theme.highContrast ? 2.5 : 1.5;
  context.stroke();
  const ink = isRole ? '#ffffff' : theme.noteInk;
  paintIcon(
    context,
    standing,
    { x: left + TAG_PADDING + ICON / 2 - 3, y: top + TAG_HEIGHT / 2 },
    ink,
    typeface,
  );
  context.font = typeface.font(FONT_SIZE);
  context.fillStyle = ink;
  context.textBaseline = 'alphabetic';
  context.direction = 'ltr';
  context.textAlign = 'left';
  const x = left + TAG_PADDING + ICON;
  context.fillText(words, x, top + TAG_HEIGHT * 0.72);
  if (standing === 'guess') underline(context, x, top + TAG_HEIGHT * 0.86, wide, ink);
}

function underline(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  ink: string,
): void {
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + width, y);
  context.stroke();
  context.setLineDash([]);
}

interface At {
  readonly x: number;
  readonly y: number;
}

function paintIcon(
  context: CanvasRenderingContext2D,
  standing: ShownStanding,
  { x, y }: At,
  ink: string,
  typeface: Typeface,
): void {
  if (standing === 'inRole') return paintMask(context, { x, y }, ink);
  if (standing === 'chair') return paintChair(context, { x, y }, ink);
  const glyph = { said: '“', reported: '(“)', guess: '?', unknown: '–', imagined: '…' }[standing];
  context.font = typeface.font(standing === 'said' ? 27 : 19);
  context.fillStyle = ink;
  context.textBaseline = 'alphabetic';
  context.direction = 'ltr';
  context.textAlign = 'center';
  context.fillText(glyph, x, y + (standing === 'said' ? 13 : 6));
}

/** A mask with two eyes. */
function paintMask(context: CanvasRenderingContext2D, { x, y }: At, ink: string): void {
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(x - 8, y - 6);
  context.lineTo(x + 8, y - 6);
  context.quadraticCurveTo(x + 9, y + 4, x, y + 8);
  context.quadraticCurveTo(x - 9, y + 4, x - 8, y - 6);
  context.stroke();
  for (const dx of [-3.5, 3.5]) {
    context.beginPath();
    context.arc(x + dx, y - 1, 1.7, 0, Math.PI * 2);
    context.fill();
  }
}

/** An empty chair from the side. */
function paintChair(context: CanvasRenderingContext2D, { x, y }: At, ink: string): void {
  context.strokeStyle = ink;
  context.lineWidth = 2.4;
  context.beginPath();
  context.moveTo(x - 5, y - 9);
  context.lineTo(x - 5, y + 9);
  context.moveTo(x - 5, y + 1);
  context.lineTo(x + 6, y + 1);
  context.lineTo(x + 6, y + 9);
  context.stroke();
}
