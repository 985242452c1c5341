import type { PostItColor } from '../../../shared/model/postIt.ts';
import type { ActorKind } from '../../../shared/model/actor.ts';

type Context = CanvasRenderingContext2D;

/** Corners of a regular figure, the first one at `turn` radians from the right. */
function polygon(context: Context, radius: number, corners: number, turn: number): void {
  for (let corner = 0; corner < corners; corner++) {
    const angle = turn + (corner / corners) * 2 * Math.PI;
    const [x, y] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
    if (corner === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.closePath();
}

function flower(context: Context, radius: number): void {
  const petals = 6;
  const petal = radius * 0.5;
  const far = radius * 0.56;
  for (let index = 0; index < petals; index++) {
    const angle = (index / petals) * 2 * Math.PI - Math.PI / 2;
    // To where two petals meet.
    const half = 1.118;
    context.arc(Math.cos(angle) * far, Math.sin(angle) * far, petal, angle - half, angle + half);
  }
  context.closePath();
}

function points(context: Context, radius: number, corners: readonly (readonly [number, number])[]): void {
  for (const [index, [x, y]] of corners.entries()) {
    if (index === 0) context.moveTo(x * radius, y * radius);
    else context.lineTo(x * radius, y * radius);
  }
  context.closePath();
}

/**
 * The outline of a figure around 0, 0: by what somebody is to the whānau, never by gender. Neither square nor circle nor
 * triangle, which mean that in a genogram.
 */
const SHAPES: Readonly<Record<ActorKind, (context: Context, radius: number) => void>> = {
  child: flower,
  caregiver: (context, radius) => polygon(context, radius, 6, 0),
  extendedWhanau: (context, radius) => polygon(context, radius, 6, 0),
  supportPerson: (context, radius) => polygon(context, radius * 1.06, 4, -Math.PI / 2),
  // A badge.
  agencyPerson: (context, radius) =>
    points(context, radius, [
      [-0.78, -0.88],
      [0.78, -0.88],
      [0.78, 0.35],
      [0, 0.98],
      [-0.78, 0.35],
    ]),
  // A house.
  agency: (context, radius) =>
    points(context, radius, [
      [0, -1],
      [0.85, -0.3],
      [0.85, 0.75],
      [-0.85, 0.75],
      [-0.85, -0.3],
    ]),
  other: (context, radius) => polygon(context, radius * 0.96, 8, Math.PI / 8),
};

export const FIGURE_COLORS: Readonly<Record<ActorKind, PostItColor>> = {
  child: 'yellow',
  caregiver: 'rose',
  extendedWhanau: 'violet',
  supportPerson: 'green',
  agencyPerson: 'blue',
  agency: 'blue',
  other: 'sand',
};

export function traceFigure(context: Context, kind: ActorKind, radius: number): void {
  context.beginPath();
  SHAPES[kind](context, radius);
}

/** Kinds with a second line inside: told from their like without colour. */
export const DOUBLE_EDGED: ReadonlySet<ActorKind> = new Set(['extendedWhanau']);
