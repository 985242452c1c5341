import { boxesOverlap, growBox, type Box } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import { WHANAU_KINDS, type Actor, type ActorKind, type FigureSize } from '../model/actor.ts';
import { sameValue } from '../model/field.ts';
import type { BoardPlace, Place } from '../model/place.ts';
import { FIRST_RANK } from '../model/rank.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { byId } from '../model/ids.ts';
import { figureBox, FIGURE_GAP } from './networkMeasures.ts';
import { ringSpots } from './networkRings.ts';

/** What decides where an actor lies at first. */
interface Placeable {
  readonly actorKind?: ActorKind | undefined;
  readonly agency?: string | undefined;
  readonly size?: FigureSize | undefined;
  readonly place?: Place | undefined;
}

/** Order among the whānau: the child in the middle of them. */
const WHANAU_ORDER: readonly ActorKind[] = ['child', 'caregiver', 'extendedWhanau'];

/** Where somebody was put; null for a place that nobody chose: the middle of the map stands for that. */
export function chosenSpot(place: Place | undefined): Point | null {
  if (place?.[0] !== 'board') return null;
  const [, x, y] = place;
  return x === 0 && y === 0 ? null : { x, y };
}

/** A place for a spot. The exact middle would read as "nobody chose": it goes one unit aside. */
export function placeAt({ x, y }: Point): BoardPlace {
  const [left, top] = [Math.round(x), Math.round(y)];
  return ['board', left === 0 && top === 0 ? 1 : left, top, FIRST_RANK];
}

export function isWhanau({ actorKind = 'other' }: Placeable): boolean {
  return WHANAU_KINDS.has(actorKind);
}

/** Whānau first, the child before all; the others by agency, those without one last. Equals keep their order. */
function inOrder<One extends Placeable>(actors: readonly One[]): { whanau: One[]; others: One[] } {
  const rank = ({ actorKind = 'other' }: One) => WHANAU_ORDER.indexOf(actorKind);
  const whanau = actors.filter(isWhanau).sort((a, b) => rank(a) - rank(b));
  const agency = (one: One) => one.agency?.trim() || '\uffff';
  const others = actors.filter((one) => !isWhanau(one));
  return { whanau, others: others.sort((a, b) => agency(a).localeCompare(agency(b), 'en-NZ')) };
}

/** Where each would lie on an empty map: whānau in the middle, the others on rings around them. */
function freshSpots<One extends Placeable>(actors: readonly One[]): Map<One, Point> {
  const { whanau, others } = inOrder(actors);
  const spots = ringSpots(whanau.length, others.length);
  return new Map([...whanau, ...others].map((one, index) => [one, spots[index] ?? { x: 0, y: 0 }]));
}

function roomOf(spot: Point, { size = 'M' }: Placeable): Box {
  return growBox(figureBox(spot, size), FIGURE_GAP / 2);
}

/** Steps outwards in which a free spot is looked for, world units, and how many. */
const STEP = 60;
const MOST_STEPS = 120;

/** The free spot nearest to a wished one: outwards in squares, the same each time. */
function freeSpotNear(wish: Point, one: Placeable, taken: readonly Box[]): Point {
  const isFree = (spot: Point) => {
    const room = roomOf(spot, one);
    return !taken.some((box) => boxesOverlap(box, room));
  };
  for (let ring = 0; ring < MOST_STEPS; ring++) {
    let best: Point | null = null;
    for (let at = 0; at < Math.max(1, ring * 8); at++) {
      const angle = (at / Math.max(1, ring * 8)) * 2 * Math.PI;
      const spot = {
        x: Math.round(wish.x + Math.cos(angle) * ring * STEP),
        y: Math.round(wish.y + Math.sin(angle) * ring * STEP),
      };
      // Of spots that are equally near, the one nearest to the whānau.
      if (isFree(spot) && (!best || Math.hypot(spot.x, spot.y) < Math.hypot(best.x, best.y))) best = spot;
    }
    if (best) return best;
  }
  return wish;
}

/** Puts down whoever has no chosen spot, around those who have. */
function settle<One extends Placeable>(actors: readonly One[]): Map<One, Point> {
  const fresh = freshSpots(actors);
  const spots = new Map<One, Point>();
  const taken: Box[] = [];
  const put = (one: One, spot: Point) => {
    spots.set(one, spot);
    taken.push(roomOf(spot, one));
  };
  for (const one of actors) {
    const chosen = chosenSpot(one.place);
    if (chosen) put(one, chosen);
  }
  for (const [one, wish] of fresh) if (!spots.has(one)) put(one, freeSpotNear(wish, one, taken));
  return spots;
}

type Actors = ReadonlyMap<string, Actor>;

/** Networks that are laid over other ones, and those that they lie over. */
const laidOver = new WeakMap<Actors, Actors>();

/** Says that a network is another one with some changes: whoever is not moved in it lies where they lie in the other one. */
export function layOver(actors: Actors, below: Actors): void {
  laidOver.set(actors, below);
}

/** The actors with the spots that they have in the network below, where nobody moved them. */
function resting(actors: readonly Actor[], below: Actors): Actor[] {
  const spots = figureSpots({ actor: below });
  return actors.map((one) => {
    const spot = spots.get(one.id);
    const isMoved = !sameValue(below.get(one.id)?.place ?? null, one.place);
    return spot && !isMoved ? { ...one, place: placeAt(spot) } : one;
  });
}

const known = new WeakMap<Actors, { version: string; spots: Map<string, Point> }>();

/**
 * Where the figures lie: the middle of each live actor's, world units of the map. Whoever was put nowhere yet lies where
 * the first layout has them, on every screen the same; moving somebody else moves them only when put on top of them.
 */
export function figureSpots({ actor }: Pick<BoardSnapshot, 'actor'>): ReadonlyMap<string, Point> {
  const there = [...actor.values()].filter(({ deleted }) => !deleted);
  const below = laidOver.get(actor);
  const live = below ? resting(there, below) : there;
  live.sort(byId);
  const version = live
    .map(({ id, place, actorKind, agency, size }) => `${id} ${place.join()} ${actorKind} ${size} ${agency}`)
    .join('\n');
  const before = known.get(actor);
  if (before?.version === version) return before.spots;
  const spots = new Map([...settle(live)].map(([{ id }, spot]) => [id, spot]));
  known.set(actor, { version, spots });
  return spots;
}

/**
 * Gives new actors their places on the map: whānau in the middle, the others around them by agency, nobody on top of
 * somebody. Whoever brings a place keeps it.
 */
export function placeActors<One extends Placeable>(
  snapshot: Pick<BoardSnapshot, 'actor'>,
  newActors: readonly One[],
): (One & { readonly place: BoardPlace })[] {
  const there = figureSpots(snapshot);
  const settled: Placeable[] = [...snapshot.actor.values()].flatMap((one) => {
    const spot = there.get(one.id);
    return spot ? [{ ...one, place: placeAt(spot) }] : [];
  });
  const spots = settle<Placeable>([...settled, ...newActors]);
  return newActors.map((one) => ({ ...one, place: placeAt(spots.get(one) ?? { x: 0, y: 0 }) }));
}
