import { boxAt, boxHeight, boxWidth, type Box } from '../../../shared/geometry/box.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { LINE_HEIGHT } from '../../../shared/layout/fitText.ts';
import { GRID_HEADER } from '../../../shared/layout/gridMeasures.ts';
import { type Actor, WHANAU_KINDS } from '../../../shared/model/actor.ts';
import { POST_IT_SIDE } from '../../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { getText } from '../../i18n/texts.ts';
import { columnName, kindAndAgency } from '../../grid/gridWords.ts';
import { LAYERS } from '../engine/sceneItem.ts';
import { fittingBlock, gridLine } from './gridPainter.ts';
import type { Look, Painter } from './painter.ts';
import { blockHeight, paintBlock } from './textBlock.ts';
import { mix } from './tones.ts';
import type { Typefaces } from './typeface.ts';

const INSET = 22;
/** Font sizes of the name, largest first, world units. */
const NAME_SIZES = [44, 38, 32, 27];
const LEGIBLE_NAME = 14;
const KIND_SIZE = 26;
/** The kind is left out below this size on screen, CSS pixels. */
const SMALLEST_KIND = 6.5;
/** The strip at the top of whānau columns, world units. */
const WHANAU_STRIP = 10;
const HINT_SIZE = 28;
/** The offer to write is left out where it could not be read, CSS pixels. */
const SMALLEST_HINT = 7;

/** From the middle of a plus to its ends, world units. */
const PLUS_ARM = 18;

/** A column as it is painted; points relative to its top left. */
export interface ColumnPicture {
  readonly actor: Actor;
  readonly width: number;
  readonly height: number;
  readonly rowTops: readonly number[];
  /** What its cells offer to be written in. */
  readonly offers: readonly Box[];
}

function shapeOf(actor: Actor, snapshot: BoardSnapshot) {
  return layoutOf(snapshot).grid?.columns.find(({ actorId }) => actorId === actor.id);
}

function columnPicture(actor: Actor, snapshot: BoardSnapshot): ColumnPicture {
  const column = shapeOf(actor, snapshot);
  const rows = layoutOf(snapshot).grid?.rows ?? [];
  if (!column) return { actor, width: 0, height: 0, rowTops: [], offers: [] };
  const { minX, minY } = column.box;
  return {
    actor,
    width: boxWidth(column.box),
    height: boxHeight(column.box),
    rowTops: rows.map(({ top }) => top - minY),
    offers: column.offers.map(({ box }) =>
      boxAt(box.minX - minX, box.minY - minY, boxWidth(box), boxHeight(box)),
    ),
  };
}

export interface ColumnPainterOptions {
  /** Whether cells offer to be written in: not on the wall, not in pictures. */
  readonly offers: boolean;
}

/** Paints a column of the grid: who it is, and its cells; whoever is in reserve is set apart and paler. */
export function createColumnPainter(
  typefaces: () => Typefaces,
  { offers }: ColumnPainterOptions,
): Painter<Actor, ColumnPicture> {
  function paintHead(context: CanvasRenderingContext2D, { actor, width }: ColumnPicture, look: Look): void {
    const { title, note } = typefaces();
    const { zoom, theme } = look;
    const room = { left: INSET, width: width - 2 * INSET };
    const more = actor.reserve
      ? `${getText('grid.inReserve')} · ${kindAndAgency(getText, actor)}`
      : kindAndAgency(getText, actor);
    const kindSize = Math.max(KIND_SIZE, 10 / zoom);
    const kind = {
      ...room,
      text: more,
      size: kindSize,
      lines: 2,
      ink: theme.quietInk,
    };
    const hasKind = KIND_SIZE * zoom >= SMALLEST_KIND;
    const kindHeight = hasKind ? blockHeight(kind, note) : 0;
    const high = GRID_HEADER - 2 * INSET - kindHeight;
    const ink = actor.reserve ? theme.quietInk : theme.ink;
    const legible = LEGIBLE_NAME / zoom;
    const sizes = [...(legible > 44 ? [legible, legible * 0.85] : []), ...NAME_SIZES];
    const name = fittingBlock(title, sizes, { ...room, text: columnName(getText, actor), ink }, high);
    const next = paintBlock(context, name, title, INSET);
    if (hasKind) paintBlock(context, kind, note, next + 4);
  }

  function paintCells(context: CanvasRenderingContext2D, picture: ColumnPicture, look: Look): void {
    const { actor, width, height, rowTops } = picture;
    const { theme } = look;
    const line = gridLine(look);
    const paper = actor.reserve ? mix(theme.lane, theme.canvas, 0.35) : theme.lane;
    context.fillStyle = paper;
    context.fillRect(0, 0, width, height);
    const head = theme.highContrast ? theme.lane : mix(theme.ink, paper, actor.reserve ? 0.03 : 0.07);
    context.fillStyle = head;
    context.fillRect(0, 0, width, GRID_HEADER);
    if (WHANAU_KINDS.has(actor.actorKind)) {
      context.fillStyle = theme.highContrast ? theme.ink : theme.accent;
      context.fillRect(0, 0, width, WHANAU_STRIP);
    }
    const stroke = theme.highContrast ? theme.ink : theme.laneLine;
    context.strokeStyle = stroke;
    context.lineWidth = line;
    context.setLineDash(actor.reserve ? [18, 14] : []);
    context.strokeRect(line / 2, line / 2, width - line, height - line);
    context.setLineDash([]);
    context.fillStyle = stroke;
    for (const top of rowTops) context.fillRect(0, top - line / 2, width, line);
  }

  /** Where the next note would go, dashed: a square with the words below a plus, or a strip with both in one line. */
  function paintOffers(context: CanvasRenderingContext2D, picture: ColumnPicture, look: Look): void {
    if (HINT_SIZE * look.zoom < SMALLEST_HINT) return;
    const { theme, scale } = look;
    context.strokeStyle = theme.highContrast ? theme.ink : mix(theme.quietInk, theme.lane, 0.5);
    context.lineWidth = Math.max(1, Math.round(1.5 * scale)) / scale;
    context.setLineDash([10, 10]);
    for (const box of picture.offers) context.strokeRect(box.minX, box.minY, boxWidth(box), boxHeight(box));
    context.setLineDash([]);
    const text = getText('grid.writeHere');
    const words = { text, size: HINT_SIZE, lines: 2, ink: theme.quietInk };
    const wide = typefaces().note.measureWord(text) * HINT_SIZE + 2;
    for (const box of picture.offers) {
      const { plus, arm, left, width, top } = offerParts(box, wide);
      paintPlus(context, plus, arm, look);
      paintBlock(context, { ...words, left, width }, typefaces().note, top);
    }
  }

  return {
    kind: 'column',
    records: 'actor',
    bounds: (actor, snapshot) => shapeOf(actor, snapshot)?.box ?? null,
    z: (actor) => ({ layer: LAYERS.table, rank: actor.column || 'a0' }),
    picture: columnPicture,
    // The head is taken hold of; cells are ground.
    covers: (_picture, point) => point.y < GRID_HEADER,
    paint(context, picture, look) {
      paintCells(context, picture, look);
      paintHead(context, picture, look);
      if (offers) paintOffers(context, picture, look);
    },
  };
}

/** Where in an offer its plus and its words stand. @param wide how wide the words are in one line */
function offerParts(box: Box, wide: number) {
  const middle = (box.minX + box.maxX) / 2;
  if (boxHeight(box) >= POST_IT_SIDE.M) {
    const width = Math.min(wide, boxWidth(box) - 20);
    const [high, low] = [box.minY + boxHeight(box) * 0.4, box.minY + boxHeight(box) * 0.58];
    return { plus: { x: middle, y: high }, arm: PLUS_ARM, left: middle - width / 2, width, top: low };
  }
  const arm = PLUS_ARM * 0.6;
  const width = Math.min(wide, boxWidth(box) - 8 * arm);
  const left = middle - width / 2 + 2 * arm;
  const y = (box.minY + box.maxY) / 2;
  return { plus: { x: left - 2.5 * arm, y }, arm, left, width, top: y - (LINE_HEIGHT * HINT_SIZE) / 2 };
}

function paintPlus(context: CanvasRenderingContext2D, { x, y }: Point, arm: number, { theme }: Look): void {
  context.fillStyle = theme.quietInk;
  context.fillRect(x - arm, y - 2, 2 * arm, 4);
  context.fillRect(x - 2, y - arm, 4, 2 * arm);
}
