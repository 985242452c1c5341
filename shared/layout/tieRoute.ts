import type { Point } from '../geometry/point.ts';
import { distanceToWay } from '../geometry/polyline.ts';
import type { Actor } from '../model/actor.ts';
import type { Tie } from '../model/tie.ts';
import { byId } from '../model/ids.ts';
import { FIGURE_RADIUS } from './networkMeasures.ts';

/** The way of a tie over the map: points from edge to edge of its two figures, world units. */
export interface TieRoute {
  readonly tieId: string;
  readonly points: readonly Point[];
  /** Where it passes a figure that these two reach each other through; null for none. */
  readonly via: Round | null;
}

/** A figure as ties meet it. */
export interface Round {
  readonly spot: Point;
  readonly radius: number;
}

/** Free space between a figure's edge and a tie's end. */
const EDGE = 5;
/** How far ties between the same two lie apart in their middle. */
const FAN = 54;
/** Ways around a figure that lies between, tried in this order: how far the middle lies aside, world units. */
const DETOURS = [0, 60, -60, 110, -110, 170, -170, 240, -240, 320, -320];
/** A line nearer than this to a figure's edge would seem to end there. */
const CLEAR = 9;
/** Points of a bent tie; more are not seen. */
const PARTS = 32;

/** The bend of the n-th of several ties between the same two: 0, or evenly to both sides. */
export function fanOffset(index: number, count: number): number {
  return (index - (count - 1) / 2) * FAN;
}

function bezier(a: Point, c: Point, b: Point, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * a.x + 2 * u * t * c.x + t * t * b.x,
    y: u * u * a.y + 2 * u * t * c.y + t * t * b.y,
  };
}

/** A curve from middle to middle that passes `through` halfway. */
function curve(from: Point, to: Point, through: Point): Point[] {
  const control = { x: 2 * through.x - (from.x + to.x) / 2, y: 2 * through.y - (from.y + to.y) / 2 };
  return Array.from({ length: PARTS + 1 }, (_, part) => bezier(from, control, to, part / PARTS));
}

/** The point on the way from outside to inside at which a figure's edge is met. */
function atEdge(outside: Point, inside: Point, { spot, radius }: Round): Point {
  let [low, high] = [0, 1];
  const at = (t: number) => ({
    x: outside.x + (inside.x - outside.x) * t,
    y: outside.y + (inside.y - outside.y) * t,
  });
  for (let turn = 0; turn < 12; turn++) {
    const t = (low + high) / 2;
    const { x, y } = at(t);
    if (Math.hypot(x - spot.x, y - spot.y) > radius + EDGE) low = t;
    else high = t;
  }
  return at(low);
}

/** Cuts off what lies within a figure at the beginning of a way. */
function trimmed(points: readonly Point[], figure: Round): Point[] {
  const { spot, radius } = figure;
  const out = points.findIndex(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) > radius + EDGE);
  const [inside, outside] = [points[out - 1], points[out]];
  if (!inside || !outside) return out === 0 ? [...points] : [];
  return [atEdge(outside, inside, figure), ...points.slice(out)];
}

/**
 * The way of one tie.
 *
 * @param bend how far its middle lies aside of the straight line, world units; see {@link fanOffset}
 */
function routeTie(from: Round, to: Round, bend: number, via: Round | null = null): Point[] {
  const [a, b] = [from.spot, to.spot];
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const middle = via?.spot ?? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const aside = { x: (-(b.y - a.y) / length) * bend, y: ((b.x - a.x) / length) * bend };
  const whole = bend === 0 && !via ? [a, b] : curve(a, b, { x: middle.x + aside.x, y: middle.y + aside.y });
  return trimmed(trimmed(whole, from).toReversed(), to).toReversed();
}

function passes(points: readonly Point[], others: readonly Round[]): number {
  return others.filter(({ spot, radius }) => distanceToWay(points, spot) < radius + CLEAR).length;
}

/** The straightest way that no other figure lies on; where there is none, the one with the fewest. */
function clearWay(
  from: Round,
  to: Round,
  bend: number,
  via: Round | null,
  others: readonly Round[],
): Point[] {
  let [best, fewest]: [Point[], number] = [[], Infinity];
  // By way of somebody means through them.
  for (const detour of via ? [0] : DETOURS) {
    const points = routeTie(from, to, bend + detour, via);
    // Two figures that cover each other have no tie between them to see.
    if (points.length < 2) return detour === 0 ? [] : best;
    const count = passes(points, others);
    if (count < fewest) [best, fewest] = [points, count];
    if (fewest === 0) break;
  }
  return best;
}

function pairKey({ from, to }: Tie): string {
  return [from, to].sort().join('/');
}

/** For each tie how far it bends, so that all between the same two are seen. */
function tieBends(ties: readonly Tie[]): Map<string, number> {
  const pairs = new Map<string, Tie[]>();
  // A tie that goes by way of somebody has a way of its own.
  for (const tie of ties) {
    const key = tie.via === null ? pairKey(tie) : `${pairKey(tie)}/${tie.via}`;
    pairs.set(key, [...(pairs.get(key) ?? []), tie]);
  }
  const bends = new Map<string, number>();
  for (const pair of pairs.values()) {
    const sorted = pair.toSorted(byId);
    for (const [index, tie] of sorted.entries()) {
      const offset = fanOffset(index, sorted.length);
      // Bends lie to the side of the way from one to the other: the same side whichever way a tie goes.
      bends.set(tie.id, (tie.from ?? '') < (tie.to ?? '') ? offset : -offset);
    }
  }
  return bends;
}

/**
 * The ways of all ties whose figures are on the map.
 *
 * @param ties those that show
 * @param spots the middles of the figures
 * @param only the ids of those to route; the others only keep their room beside them
 */
export function routeTies(
  ties: readonly Tie[],
  actors: ReadonlyMap<string, Actor>,
  spots: ReadonlyMap<string, Point>,
  only?: ReadonlySet<string>,
): TieRoute[] {
  const bends = tieBends(ties);
  const rounds = new Map(
    [...spots].map(([id, spot]): [string, Round] => [
      id,
      { spot, radius: FIGURE_RADIUS[actors.get(id)?.size ?? 'M'] },
    ]),
  );
  const figures = [...rounds.values()];
  const figure = (id: string | null) => rounds.get(id ?? '') ?? null;
  const wanted = only ? ties.filter(({ id }) => only.has(id)) : ties;
  return wanted.flatMap((tie) => {
    const [from, to] = [figure(tie.from), figure(tie.to)];
    if (!from || !to) return [];
    const via = tie.via === tie.from || tie.via === tie.to ? null : figure(tie.via);
    const others = figures.filter((one) => one !== from && one !== to && one !== via);
    const points = clearWay(from, to, bends.get(tie.id) ?? 0, via, others);
    return points.length < 2 ? [] : [{ tieId: tie.id, points, via }];
  });
}
