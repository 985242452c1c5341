import type { Point } from '../../../shared/geometry/point.ts';
import { carrierOf } from '../../../shared/model/belonging.ts';
import type { OperationCall } from '../../../shared/operations/operation.ts';
import type { Random } from '../../convergence/seededRandom.ts';
import { cornerOf, type ThemedBoard } from './themedBoard.ts';

/** Something that a hand can do now. */
export interface Act {
  /** Asked when the hand lets go: others have changed the board meanwhile. Null when it can not be done any more. */
  call(board: ThemedBoard): OperationCall | null;
  /** What is dragged there first, as all others see it; null for what is done by a key or a menu. */
  readonly drag: { readonly ids: readonly string[]; readonly to: Point } | null;
  /** A theme that is named next. */
  readonly names?: string;
}

export interface Chance {
  readonly random: Random;
  pick<Item>(items: readonly Item[]): Item | undefined;
}

export type Find = (board: ThemedBoard, chance: Chance) => Act | null;

/** How far a hand drags things aside, world units. */
const ASIDE = 600;

/** Up to so many different ones. */
export function some<Item>(items: readonly Item[], most: number, { random, pick }: Chance): Item[] {
  const left = [...items];
  const picked: Item[] = [];
  for (let count = 1 + Math.floor(random() * most); count > 0 && left.length > 0; count--) {
    const item = pick(left) as Item;
    left.splice(left.indexOf(item), 1);
    picked.push(item);
  }
  return picked;
}

/** Of what was picked up before, what is there still. */
export function stillThemes({ layout }: ThemedBoard, ids: readonly string[]): boolean {
  return ids.every((id) => layout.themes.has(id));
}

/** The notes whose places move these. */
export function carriers({ snapshot }: ThemedBoard, noteIds: readonly string[]): string[] {
  return [...new Set(noteIds.map((id) => carrierOf(snapshot, id)))];
}

export function aside(board: ThemedBoard, id: string, { random }: Chance): Point {
  const { x, y } = cornerOf(board, id) ?? { x: 0, y: 0 };
  const shift = () => Math.round((random() - 0.5) * ASIDE);
  return { x: Math.round(x) + shift(), y: Math.round(y) + shift() };
}
