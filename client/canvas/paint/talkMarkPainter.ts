import { boxHeight, boxWidth, type Box } from '../../../shared/geometry/box.ts';
import type { Actor } from '../../../shared/model/actor.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { conversationsOf } from '../../../shared/queries/network.ts';
import { talkMarkBox } from '../../../shared/queries/talkMark.ts';
import { LAYERS } from '../engine/sceneItem.ts';
import { gridLine } from './gridPainter.ts';
import type { Look, Painter } from './painter.ts';
import type { Typefaces } from './typeface.ts';

/** Letters, world units, and what they do not fall below on screen while there is room, CSS pixels. */
const SIZE = 30;
const LEGIBLE = 13;
const LARGEST = 58;
/** Height of the mark and its parts, in letters. */
const HEIGHT = 1.55;
const PADDING = 0.5;
const SIGN = 1.3;
/** The mark is left out where it could not be read, CSS pixels. */
const SMALLEST = 5;

export interface TalkMark {
  readonly count: number;
  readonly box: Box | null;
}

/** Paints at a column's head in how many conversations its actor is; pressed, it opens their list. */
export function createTalkMarkPainter(
  typefaces: () => Typefaces,
  shows: () => boolean,
): Painter<Actor, TalkMark> {
  return {
    kind: 'talkMark',
    records: 'actor',
    bounds: ({ id }, snapshot) => talkMarkBox(snapshot, id),
    z: () => ({ layer: LAYERS.table, rank: '~' }),
    picture: ({ id }, snapshot) => ({
      count: conversationsOf(snapshot, id).length,
      box: talkMarkBox(snapshot, id),
    }),
    covers: shows,
    paint(context, { count, box }, look) {
      const size = Math.min(LARGEST, Math.max(SIZE, LEGIBLE / look.zoom));
      if (!box || !shows() || size * look.zoom < SMALLEST) return;
      const { title } = typefaces();
      const words = String(count);
      const width = title.measureWord(words) * size + (2 * PADDING + SIGN) * size;
      const height = HEIGHT * size;
      const [left, top] = [boxWidth(box) - width, boxHeight(box) - height];
      paintTag(context, { left, top, width, height }, look);
      const middle = top + height / 2;
      paintSign(context, { left: left + PADDING * size, middle, size }, look);
      context.font = title.font(size);
      context.fillStyle = look.theme.ink;
      context.textBaseline = 'alphabetic';
      context.direction = 'ltr';
      context.textAlign = 'left';
      context.fillText(words, left + (PADDING + SIGN) * size, middle + size * 0.35);
    },
  };
}

function paintTag(
  context: CanvasRenderingContext2D,
  tag: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  look: Look,
): void {
  const { theme } = look;
  context.beginPath();
  context.roundRect(tag.left, tag.top, tag.width, tag.height, tag.height / 2);
  context.fillStyle = theme.lane;
  context.fill();
  context.strokeStyle = theme.highContrast ? theme.ink : theme.accent;
  context.lineWidth = gridLine(look);
  context.stroke();
}

/** Two speech bubbles, one behind the other. */
function paintSign(
  context: CanvasRenderingContext2D,
  at: { readonly left: number; readonly middle: number; readonly size: number },
  { theme }: Look,
): void {
  const { left, middle, size } = at;
  context.strokeStyle = theme.highContrast ? theme.ink : theme.accent;
  context.fillStyle = theme.lane;
  context.lineWidth = size * 0.09;
  for (const [x, y] of [
    [left + size * 0.36, middle - size * 0.12],
    [left, middle - size * 0.42],
  ] as const) {
    const [wide, high] = [size * 0.66, size * 0.5];
    context.beginPath();
    context.moveTo(x + wide * 0.2, y + high);
    context.lineTo(x + wide * 0.2, y + high * 1.45);
    context.lineTo(x + wide * 0.55, y + high);
    context.lineTo(x + wide, y + high);
    context.lineTo(x + wide, y);
    context.lineTo(x, y);
    context.lineTo(x, y + high);
    context.closePath();
    context.fill();
    context.stroke();
  }
}

/** A conversation shows at the heads of its two columns only: those of before and after a change, so all are looked at. */
export function createConversationPainter(): Painter<Conversation> {
  return {
    kind: 'conversation',
    bounds: () => null,
    z: () => ({ layer: LAYERS.table, rank: '~' }),
    paint() {},
    *dependents(_conversation, snapshot) {
      for (const id of snapshot.actor.keys()) yield { kind: 'actor', id };
    },
  };
}
