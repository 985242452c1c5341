import type { Point } from '../../../shared/geometry/point.ts';
import {
  measurePolyline,
  offsetPolyline,
  pointAlong,
  sliceAlong,
  type PointOnWay,
  type Polyline,
} from '../../../shared/geometry/polyline.ts';
import type { Round } from '../../../shared/layout/tieRoute.ts';
import type { TieStyle } from '../../../shared/layout/tieStyle.ts';
import type { MapTheme } from '../mapTheme.ts';

type Context = CanvasRenderingContext2D;

/** A tie as it is drawn. */
export interface DrawnTie {
  readonly points: readonly Point[];
  readonly style: TieStyle;
  readonly via: Round | null;
  /** How far it runs on under the figures at its ends, world units. */
  readonly reach?: number;
}

/** Measures of lines, world units. */
const DOT_STEP = 18;
const GAP = 30;
const BAR = 15;
const DOUBLE_LINE = 5;
const WAVE = 22;
const ZIGZAG_LINE = 3;
const MIDDLE_ZIGZAG = 100;
const HALO = 4;

function trace(context: Context, points: readonly Point[]): void {
  context.beginPath();
  for (const [index, { x, y }] of points.entries()) {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}

function stroke(context: Context, points: readonly Point[], width: number): void {
  context.lineWidth = width;
  trace(context, points);
  context.stroke();
}

function arrowLength({ width }: TieStyle): number {
  return 18 + width * 0.9;
}

/** The piece of the way between the arrowheads. */
function shaft(way: Polyline, style: TieStyle): readonly [number, number] {
  const arrow = Math.min(arrowLength(style) * 0.85, way.length / 3);
  return [style.arrowAtFrom ? arrow : 0, way.length - (style.arrowAtTo ? arrow : 0)];
}

/** The way, and as much more at both of its ends. */
function lengthened(way: Polyline, more: number): Polyline {
  if (more === 0) return way;
  const [first, last] = [pointAlong(way, 0), pointAlong(way, way.length)];
  const before = { x: first.x - first.dx * more, y: first.y - first.dy * more };
  const after = { x: last.x + last.dx * more, y: last.y + last.dy * more };
  return measurePolyline([before, ...way.points, after]);
}

/** From where to where a line is drawn: none of it lies in a gap, or under a zigzag over its middle. */
function spansOf(
  way: Polyline,
  style: TieStyle,
  [start, end]: readonly [number, number],
): readonly (readonly [number, number])[] {
  const [from, to] = shaft(way, style);
  if (style.line === 'gap') {
    const half = Math.min(GAP / 2, (to - from) / 6);
    const middle = (from + to) / 2;
    return [
      [start, middle - half],
      [middle + half, end],
    ];
  }
  if (style.zigzag !== 'middle') return [[start, end]];
  const [first, last] = zigzagSpan(way, style);
  return [
    [start, first],
    [last, end],
  ];
}

/** @param reach an arrow's tip stays where it is; other ends run on so far */
function paintLine(context: Context, way: Polyline, style: TieStyle, reach: number): void {
  const [from, to] = shaft(way, style);
  const long = lengthened(way, reach);
  const ends = [style.arrowAtFrom ? from : -reach, style.arrowAtTo ? to : way.length + reach] as const;
  const spans = spansOf(way, style, ends);
  const pieces = spans.map(([start, end]) => sliceAlong(long, start + reach, end + reach));
  if (style.line === 'gap')
    for (const at of [spans[0]?.[1] ?? 0, spans[1]?.[0] ?? 0]) paintBar(context, pointAlong(way, at), style);
  if (style.line === 'doubled') {
    const aside = (style.width - DOUBLE_LINE) / 2;
    for (const piece of pieces)
      for (const side of [-aside, aside]) stroke(context, offsetPolyline(piece, side), DOUBLE_LINE);
    return;
  }
  context.setLineDash(style.line === 'dots' ? [0, DOT_STEP] : []);
  context.lineCap = style.line === 'dots' ? 'round' : 'butt';
  for (const piece of pieces) stroke(context, piece, style.width);
  context.setLineDash([]);
  context.lineCap = 'butt';
}

/** Across the line, at the edge of a gap. */
function paintBar(context: Context, { x, y, dx, dy }: PointOnWay, { width }: TieStyle): void {
  const ends = [
    { x: x - dy * BAR, y: y + dx * BAR },
    { x: x + dy * BAR, y: y - dx * BAR },
  ];
  stroke(context, ends, width + 1.5);
}

/** Where the zigzag runs: over the middle, beside the gap where there is one, or over all of the line. */
function zigzagSpan(way: Polyline, style: TieStyle): readonly [number, number] {
  const [from, to] = shaft(way, style);
  if (style.zigzag === 'whole') return [from + 6, to - 6];
  const half = Math.min(MIDDLE_ZIGZAG, (to - from) * 0.6) / 2;
  const middle = style.line === 'gap' ? from + (to - from) * 0.25 : (from + to) / 2;
  return [Math.max(from + 4, middle - half), middle + half];
}

function zigzag(way: Polyline, style: TieStyle): Point[] {
  const [from, to] = zigzagSpan(way, style);
  const height = style.width / 2 + (style.zigzag === 'whole' ? 8 : 7);
  const teeth = Math.max(2, Math.round((to - from) / (WAVE / 2)));
  return Array.from({ length: teeth + 1 }, (_, index) => {
    const { x, y, dx, dy } = pointAlong(way, from + ((to - from) * index) / teeth);
    const aside = index === 0 || index === teeth ? 0 : index % 2 === 0 ? -height : height;
    return { x: x - dy * aside, y: y + dx * aside };
  });
}

function paintZigzag(context: Context, way: Polyline, style: TieStyle, theme: MapTheme): void {
  const points = zigzag(way, style);
  context.lineJoin = 'round';
  context.strokeStyle = theme.canvas;
  stroke(context, points, ZIGZAG_LINE + HALO);
  context.strokeStyle = theme.stress;
  stroke(context, points, ZIGZAG_LINE);
  context.lineJoin = 'miter';
}

/** An arrowhead whose tip is the end of the way. */
function paintArrow(context: Context, way: Polyline, atEnd: boolean, style: TieStyle): void {
  const length = Math.min(arrowLength(style), way.length / 2);
  const tip = pointAlong(way, atEnd ? way.length : 0);
  const foot = pointAlong(way, atEnd ? way.length - length : length);
  const [dx, dy] = [(tip.x - foot.x) / length, (tip.y - foot.y) / length];
  const half = length * 0.55;
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(foot.x - dy * half, foot.y + dx * half);
  context.lineTo(foot.x + dx * length * 0.2, foot.y + dy * length * 0.2);
  context.lineTo(foot.x + dy * half, foot.y - dx * half);
  context.closePath();
  context.fill();
}

/** Small rings where a tie goes in behind a figure and comes out again: it goes by way of them, not to them. */
function paintVia(context: Context, way: Polyline, { spot, radius }: Round, theme: MapTheme): void {
  const isIn = ({ x, y }: Point) => Math.hypot(x - spot.x, y - spot.y) < radius + 10;
  const inside = way.points.map(isIn);
  for (let index = 1; index < inside.length; index++) {
    if (inside[index] === inside[index - 1]) continue;
    const point = way.points[inside[index] ? index - 1 : index];
    if (!point) continue;
    context.beginPath();
    context.arc(point.x, point.y, 7, 0, 2 * Math.PI);
    context.fillStyle = theme.canvas;
    context.fill();
    context.lineWidth = 3.5;
    context.strokeStyle = theme.tie;
    context.stroke();
  }
}

/** Draws one tie: its line, what flows, and the stress that lies over it. */
export function paintTie(
  context: Context,
  { points, style, via, reach = 0 }: DrawnTie,
  theme: MapTheme,
): void {
  const way = measurePolyline(points);
  context.strokeStyle = theme.tie;
  context.fillStyle = theme.tie;
  paintLine(context, way, style, reach);
  if (style.arrowAtTo) paintArrow(context, way, true, style);
  if (style.arrowAtFrom) paintArrow(context, way, false, style);
  if (style.zigzag !== 'none') paintZigzag(context, way, style, theme);
  if (via) paintVia(context, way, via, theme);
}

/** The glow behind a chosen tie. */
export function paintTieGlow(context: Context, { points, style }: DrawnTie, theme: MapTheme): void {
  context.strokeStyle = theme.selectionSoft;
  context.lineCap = 'round';
  stroke(context, points, style.width + 18);
  context.lineCap = 'butt';
}
