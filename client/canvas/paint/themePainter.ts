import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { THEME_HEADER, THEME_PADDING } from '../../../shared/layout/themeMeasures.ts';
import { rankOf } from '../../../shared/model/place.ts';
import type { Theme } from '../../../shared/model/theme.ts';
import { LAYERS } from '../engine/sceneItem.ts';
import { paintColourMark, paintLockMark } from './noteMarks.ts';
import type { Look, Painter } from './painter.ts';
import { blockFits, blockHeight, paintBlock, type TextBlock } from './textBlock.ts';
import { isTitleLegible, themePicture, type ThemePicture } from './themePicture.ts';
import { mix, noteTones } from './tones.ts';
import type { Typeface, Typefaces } from './typeface.ts';

const RADIUS = 14;
/** Font sizes of the title and how many lines of each the strip holds, largest first; the last one may end with an ellipsis. World units. */
const TITLE_SIZES = [
  [46, 1],
  [38, 2],
  [32, 2],
  [26, 3],
] as const;
const COUNT_SIZE = 30;
/** Width kept for the number of notes. */
const COUNT_ROOM = 96;
/** Sheets that a pile shows. */
const SHEETS = 3;
const SHEET_SIDE = 104;

/** Paper of a theme: the colour of its notes' kind, thinned with the ground. */
function paperOf({ theme }: ThemePicture, look: Look): { fill: string; line: string } {
  const colour = look.theme.notes[theme.color];
  if (look.theme.highContrast) return { fill: look.theme.lane, line: look.theme.ink };
  return { fill: mix(colour, look.theme.lane, 0.42), line: mix(colour, look.theme.quietInk, 0.55) };
}

function paintPaper(context: CanvasRenderingContext2D, picture: ThemePicture, look: Look): void {
  const { fill, line } = paperOf(picture, look);
  const { scale, theme, lifted } = look;
  const width = Math.max(1, Math.round((theme.highContrast ? 4 : 2.5) * Math.min(1, scale * 2))) / scale;
  context.beginPath();
  const radius = RADIUS * scale < 1 ? 0 : RADIUS;
  context.roundRect(width / 2, width / 2, picture.width - width, picture.height - width, radius);
  if (lifted && !theme.highContrast) {
    context.shadowColor = 'rgb(58 48 30 / 0.3)';
    context.shadowBlur = 26 * scale;
    context.shadowOffsetY = 12 * scale;
  }
  context.fillStyle = fill;
  context.fill();
  context.shadowColor = 'transparent';
  context.strokeStyle = lifted ? theme.accent : line;
  context.lineWidth = width;
  context.stroke();
}

/** The largest size at which the title stands whole on two lines. */
function titleBlock(picture: ThemePicture, look: Look, typeface: Typeface): TextBlock {
  const text = picture.theme.title.trim();
  const room = { left: THEME_PADDING, width: picture.width - 2 * THEME_PADDING - COUNT_ROOM };
  const blocks = TITLE_SIZES.map(([size, lines]) => ({ text, size, lines, ink: look.theme.ink, ...room }));
  return blocks.find((block) => blockFits(block, typeface)) ?? (blocks.at(-1) as TextBlock);
}

function paintCount(
  context: CanvasRenderingContext2D,
  picture: ThemePicture,
  look: Look,
  typeface: Typeface,
) {
  context.font = typeface.font(COUNT_SIZE);
  context.fillStyle = look.theme.quietInk;
  context.textBaseline = 'alphabetic';
  context.direction = 'ltr';
  context.textAlign = 'right';
  const y = (THEME_HEADER - COUNT_SIZE) / 2 + COUNT_SIZE * 0.85;
  context.fillText(String(picture.count), picture.width - THEME_PADDING, y);
}

function paintPile(context: CanvasRenderingContext2D, picture: ThemePicture, look: Look, typeface: Typeface) {
  const { paper, edge } = noteTones(look.theme, picture.theme.color);
  const left = (picture.width - SHEET_SIDE - (SHEETS - 1) * 12) / 2;
  for (let sheet = SHEETS - 1; sheet >= 0; sheet--) {
    context.fillStyle = sheet === 0 ? paper : edge;
    const y = THEME_HEADER + 4 + (SHEETS - 1 - sheet) * 8;
    context.fillRect(left + sheet * 12, y, SHEET_SIDE, SHEET_SIDE);
    if (look.theme.highContrast) {
      context.strokeStyle = look.theme.ink;
      context.lineWidth = 3;
      context.strokeRect(left + sheet * 12, y, SHEET_SIDE, SHEET_SIDE);
    }
  }
  context.font = typeface.font(48);
  context.fillStyle = look.theme.noteInk;
  context.textAlign = 'center';
  const y = THEME_HEADER + 4 + (SHEETS - 1) * 8 + SHEET_SIDE / 2;
  context.fillText(String(picture.count), left + SHEET_SIDE / 2, y + 17);
}

/** Paints themes: a sheet of paper with its name above the notes, or a pile with their number. */
export function createThemePainter(typefaces: () => Typefaces): Painter<Theme, ThemePicture> {
  function paintHeader(context: CanvasRenderingContext2D, picture: ThemePicture, look: Look): void {
    const { title } = typefaces();
    const block = titleBlock(picture, look, title);
    const isRead = isTitleLegible(look.zoom) || picture.isInner;
    if (isRead && !look.editing)
      paintBlock(context, block, title, (THEME_HEADER - blockHeight(block, title)) / 2);
    if (picture.theme.layout === 'open') paintCount(context, picture, look, title);
  }

  return {
    kind: 'theme',
    bounds(theme, snapshot) {
      const { themes, hidden } = layoutOf(snapshot);
      return hidden.has(theme.id) ? null : (themes.get(theme.id)?.box ?? null);
    },
    z(theme, snapshot) {
      const isInner = layoutOf(snapshot).themes.get(theme.id)?.parent;
      return { layer: isInner ? LAYERS.innerTheme : LAYERS.theme, rank: rankOf(theme.place) };
    },
    picture: themePicture,
    paint(context, picture, look) {
      paintPaper(context, picture, look);
      if (look.detail === 'plain') return;
      paintHeader(context, picture, look);
      if (picture.theme.layout === 'pile') paintPile(context, picture, look, typefaces().title);
      if (look.theme.highContrast) paintColourMark(context, picture.theme.color, picture.width, look.theme);
      if (look.locked) paintLockMark(context, picture.width, look.theme.ink, look.theme.highContrast);
    },
  };
}
