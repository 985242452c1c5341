import type { Point } from './point.ts';

/** A way through points that can be asked where it is after a length. */
export interface Polyline {
  readonly points: readonly Point[];
  /** Length from the beginning to each point. */
  readonly lengths: readonly number[];
  readonly length: number;
}

/** A point on a way with the direction there, a unit vector. */
export interface PointOnWay extends Point {
  readonly dx: number;
  readonly dy: number;
}

export function measurePolyline(points: readonly Point[]): Polyline {
  const lengths = [0];
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1], points[index]];
    lengths.push((lengths[index - 1] ?? 0) + (a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 0));
  }
  return { points, lengths, length: lengths.at(-1) ?? 0 };
}

/** Where the way is after `length`; before its beginning and behind its end, the ends. */
export function pointAlong({ points, lengths, length: whole }: Polyline, length: number): PointOnWay {
  const wanted = Math.min(Math.max(length, 0), whole);
  const next = Math.max(
    1,
    lengths.findIndex((one, index) => index > 0 && one >= wanted),
  );
  const [a = { x: 0, y: 0 }, b = a] = [points[next - 1], points[next]];
  const part = (lengths[next] ?? 0) - (lengths[next - 1] ?? 0) || 1;
  const t = (wanted - (lengths[next - 1] ?? 0)) / part;
  return {
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
    dx: (b.x - a.x) / part,
    dy: (b.y - a.y) / part,
  };
}

/** The piece of a way between two lengths; at least two points. */
export function sliceAlong(way: Polyline, from: number, to: number): Point[] {
  const inner = way.points.filter((_, index) => {
    const length = way.lengths[index] ?? 0;
    return length > from && length < to;
  });
  return [pointAlong(way, from), ...inner, pointAlong(way, to)];
}

/** The way, `aside` units to the left of its direction. */
export function offsetPolyline(points: readonly Point[], aside: number): Point[] {
  return points.map((point, index) => {
    const before = points[Math.max(0, index - 1)] ?? point;
    const after = points[Math.min(points.length - 1, index + 1)] ?? point;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    return {
      x: point.x - ((after.y - before.y) / length) * aside,
      y: point.y + ((after.x - before.x) / length) * aside,
    };
  });
}

/** How far a point is from a way. */
export function distanceToWay(points: readonly Point[], { x, y }: Point): number {
  let nearest = Infinity;
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1], points[index]];
    if (!a || !b) continue;
    const [wide, high] = [b.x - a.x, b.y - a.y];
    const square = wide * wide + high * high || 1;
    const t = Math.min(1, Math.max(0, ((x - a.x) * wide + (y - a.y) * high) / square));
    nearest = Math.min(nearest, Math.hypot(a.x + wide * t - x, a.y + high * t - y));
  }
  return nearest;
}
