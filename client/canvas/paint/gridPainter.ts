import { boxHeight, boxWidth } from '../../../shared/geometry/box.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { GRID_HEADER, ROW_NAMES_WIDTH } from '../../../shared/layout/gridMeasures.ts';
import type { RowShape } from '../../../shared/layout/gridLayout.ts';
import type { Grid } from '../../../shared/model/grid.ts';
import { rankOf } from '../../../shared/model/place.ts';
import { getText } from '../../i18n/texts.ts';
import { rowName, rowQuestion } from '../../grid/gridWords.ts';
import { LAYERS } from '../engine/sceneItem.ts';
import type { Look, Painter } from './painter.ts';
import { blockFits, blockHeight, paintBlock, type TextBlock } from './textBlock.ts';
import type { Typeface, Typefaces } from './typeface.ts';

const INSET = 28;
const RADIUS = 14;
/** Font sizes, world units, and the sizes below which they do not fall on screen while there is room, CSS pixels. */
const NAME_SIZE = 46;
const LEGIBLE_NAME = 15;
const QUESTION_SIZE = 29;
const LEGIBLE_QUESTION = 11;
/** Words are left out below this size on screen, CSS pixels. */
const SMALLEST = 6;
const QUESTION_LINES = 5;

/** The grid as it is painted: rows relative to its top. */
export interface GridPicture {
  readonly grid: Grid;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly RowShape[];
}

function gridPicture(grid: Grid, snapshot: Parameters<typeof layoutOf>[0]): GridPicture {
  const shape = layoutOf(snapshot).grid;
  if (shape?.gridId !== grid.id) return { grid, width: 0, height: 0, rows: [] };
  const { box } = shape;
  const rows = shape.rows.map((row) => ({ ...row, top: row.top - box.minY }));
  return { grid, width: boxWidth(box), height: boxHeight(box), rows };
}

/** Width of the lines of the grid, world units. */
export function gridLine({ theme, scale }: Look): number {
  return Math.max(1, Math.round((theme.highContrast ? 4 : 2) * Math.min(1, scale * 2))) / scale;
}

/** The largest of a few sizes at which a text stands in its room; the smallest when none does. */
export function fittingBlock(
  typeface: Typeface,
  sizes: readonly number[],
  block: Omit<TextBlock, 'size' | 'lines'>,
  high: number,
): TextBlock {
  const blocks = sizes.map((size) => ({
    ...block,
    size,
    lines: Math.max(1, Math.floor(high / (size * 1.2))),
  }));
  return (
    blocks.find((one) => blockFits(one, typeface)) ?? blocks.at(-1) ?? { ...block, size: NAME_SIZE, lines: 1 }
  );
}

/** Paints the strip with the rows' names and what they ask; the columns paint themselves. */
export function createGridPainter(typefaces: () => Typefaces): Painter<Grid, GridPicture> {
  const room = { left: INSET, width: ROW_NAMES_WIDTH - 2 * INSET };

  /** A name and what explains it, from the top of a strip of some height. */
  function paintWords(
    context: CanvasRenderingContext2D,
    words: { readonly name: string; readonly more: string; readonly top: number; readonly height: number },
    { zoom, theme }: Look,
  ): void {
    const { title, note } = typefaces();
    const { name, more, top, height } = words;
    const high = height - INSET;
    const legible = Math.max(NAME_SIZE, LEGIBLE_NAME / zoom);
    const heading = fittingBlock(
      title,
      [legible, NAME_SIZE, 38],
      { ...room, text: name, ink: theme.ink },
      high / 2,
    );
    const next = paintBlock(context, heading, title, top + INSET * 0.6);
    const left = high - blockHeight(heading, title);
    const size = Math.max(QUESTION_SIZE, LEGIBLE_QUESTION / zoom);
    if (more === '' || size * zoom < SMALLEST) return;
    const question = { ...room, text: more, ink: theme.quietInk };
    const block = fittingBlock(note, [size, QUESTION_SIZE, 25], question, left);
    paintBlock(context, { ...block, lines: Math.min(block.lines, QUESTION_LINES) }, note, next);
  }

  return {
    kind: 'grid',
    bounds(grid, snapshot) {
      const shape = layoutOf(snapshot).grid;
      return shape?.gridId === grid.id ? shape.box : null;
    },
    z: (grid) => ({ layer: LAYERS.area, rank: rankOf(grid.place) }),
    picture: gridPicture,
    // Ground to the pointer: what lies in its cells is picked up, the grid stays.
    covers: () => false,
    paint(context, { height, rows }, look) {
      const line = gridLine(look);
      context.beginPath();
      context.roundRect(line / 2, line / 2, ROW_NAMES_WIDTH - line, height - line, [RADIUS, 0, 0, RADIUS]);
      context.fillStyle = look.theme.lane;
      context.fill();
      context.strokeStyle = look.theme.highContrast ? look.theme.ink : look.theme.laneLine;
      context.lineWidth = line;
      context.stroke();
      const corner = { name: getText('grid.corner'), more: getText('grid.cornerGloss') };
      paintWords(context, { ...corner, top: 0, height: GRID_HEADER }, look);
      for (const { row, top, height: high } of rows) {
        context.fillStyle = context.strokeStyle;
        context.fillRect(0, top - line / 2, ROW_NAMES_WIDTH, line);
        const words = { name: rowName(getText, row), more: rowQuestion(getText, row) };
        paintWords(context, { ...words, top, height: high }, look);
      }
    },
  };
}
