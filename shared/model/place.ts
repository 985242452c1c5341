import { isId } from './ids.ts';
import { FIRST_RANK, isRank } from './rank.ts';

/**
 * Where a record is: parent, position and order in ONE value, so that two people who move it at
 * the same time never get one's parent with the other's position.
 * Coordinates are world units, the top left corner, relative to the parent. A `lane` place is
 * relative to the lane that the record's own `lane` field names. A `stack` place lies on another note; its
 * coordinates are where the note is found, on the board, when that one no longer holds it.
 */
export type BoardPlace = readonly ['board', number, number, string];
export type ThemePlace = readonly ['theme', string, string];
export type LanePlace = readonly ['lane', number, number, string];
export type CellPlace = readonly ['cell', string, CellRow, string];
export type StackPlace = readonly ['stack', string, number, number, string];
export type Place = BoardPlace | ThemePlace | LanePlace | CellPlace | StackPlace;
export type PlaceParent = Place[0];

export const GRID_LEVELS = ['explanation', 'intervention', 'responsibility'] as const;
export type GridLevel = (typeof GRID_LEVELS)[number];

/** What somebody says from a seat, as "I"; rows of the same columns, apart from the three levels. */
export const PRIORITIES = ['matters', 'worries', 'wants'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const CELL_ROWS = [...GRID_LEVELS, ...PRIORITIES] as const;
export type CellRow = (typeof CELL_ROWS)[number];

/** Farthest a record may lie from its parent's origin, in world units. */
export const FARTHEST = 1_000_000;

export const ORIGIN_PLACE: BoardPlace = ['board', 0, 0, FIRST_RANK];

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= FARTHEST;
}

function isCellRow(value: unknown): value is CellRow {
  return CELL_ROWS.some((row) => row === value);
}

/** Reads an unknown value as a place, or null when it is none. `-0` becomes `0`. */
export function parsePlace(value: unknown): Place | null {
  if (!Array.isArray(value)) return null;
  const [parent, a, b, c, d] = value as unknown[];
  if ((parent === 'board' || parent === 'lane') && value.length === 4) {
    return isCoordinate(a) && isCoordinate(b) && isRank(c) ? [parent, a + 0, b + 0, c] : null;
  }
  if (parent === 'theme' && value.length === 3) return isId(a) && isRank(b) ? ['theme', a, b] : null;
  if (parent === 'stack' && value.length === 5) {
    return isId(a) && isCoordinate(b) && isCoordinate(c) && isRank(d) ? ['stack', a, b + 0, c + 0, d] : null;
  }
  if (parent === 'cell' && value.length === 4) {
    return isId(a) && isCellRow(b) && isRank(c) ? ['cell', a, b, c] : null;
  }
  return null;
}

/** The order key of a place among its siblings. */
export function rankOf(place: Place): string {
  if (place[0] === 'theme') return place[2];
  return place[0] === 'stack' ? place[4] : place[3];
}

/** Whether a place has a position of its own. */
export function isPositioned(place: Place): place is BoardPlace | LanePlace {
  return place[0] === 'board' || place[0] === 'lane';
}

/** Two places are the same when every part is. */
export function samePlace(a: Place, b: Place): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
