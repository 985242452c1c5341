import { boxHeight, boxWidth } from '../../../shared/geometry/box.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
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

/** A column as it is painted; points relative to its top left. */
export interface ColumnPicture {
  readonly actor: Actor;
  readonly width: number;
  readonly height: number;
  readonly rowTops: readonly number[];
  readonly free: readonly Point[];
}

function shapeOf(actor: Actor, snapshot: BoardSnapshot) {
  return layoutOf(snapshot).grid?.columns.find(({ actorId }) => actorId === actor.id);
}

function columnPicture(actor: Actor, snapshot: BoardSnapshot): ColumnPicture {
  const column = shapeOf(actor, snapshot);
  const rows = layoutOf(snapshot).grid?.rows ?? [];
  if (!column) return { actor, width: 0, height: 0, rowTops: [], free: [] };
  const { minX, minY } = column.box;
  return {
    actor,
    width: boxWidth(column.box),
    height: boxHeight(column.box),
    rowTops: rows.map(({ top }) => top - minY),
    free: column.free.map(({ at }) => ({ x: at.x - minX, y: at.y - minY })),
  };
}

export interface ColumnPainterOptions {
  /** Whether cells with room offer to be written in: not on the wall, not in pictures. */
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

  /** Where the next note would go: a dashed square that says so. */
  function paintOffers(context: CanvasRenderingContext2D, { free }: ColumnPicture, look: Look): void {
    if (HINT_SIZE * look.zoom < SMALLEST_HINT) return;
    const { theme, scale } = look;
    const side = POST_IT_SIDE.M;
    context.strokeStyle = theme.highContrast ? theme.ink : mix(theme.quietInk, theme.lane, 0.5);
    context.lineWidth = Math.max(1, Math.round(1.5 * scale)) / scale;
    context.setLineDash([10, 10]);
    for (const { x, y } of free) context.strokeRect(x, y, side, side);
    context.setLineDash([]);
    const words = { text: getText('grid.writeHere'), size: HINT_SIZE, lines: 2, ink: theme.quietInk };
    for (const { x, y } of free) {
      paintPlus(context, { x: x + side / 2, y: y + side * 0.4 }, look);
      const wide = Math.min(side - 20, typefaces().note.measureWord(words.text) * HINT_SIZE + 2);
      paintBlock(
        context,
        { ...words, left: x + (side - wide) / 2, width: wide },
        typefaces().note,
        y + side * 0.58,
      );
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

function paintPlus(context: CanvasRenderingContext2D, { x, y }: Point, { theme }: Look): void {
  const arm = 18;
  context.fillStyle = theme.quietInk;
  context.fillRect(x - arm, y - 2, 2 * arm, 4);
  context.fillRect(x - 2, y - arm, 4, 2 * arm);
}
