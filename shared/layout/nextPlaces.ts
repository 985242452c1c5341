import { boxAt, boxesOverlap } from '../geometry/box.ts';
import type { Box } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';

/** Free space between packed notes, world units. */
export const PACKING_GAP = 20;
/** How far a note is shifted onto another one when an area is full: both stay visible. */
const STACK_STEP = 28;

export interface NextPlacesInput {
  readonly count: number;
  /** Side of the squares to place, world units. */
  readonly side: number;
  /** Where to look, row by row. With an endless `maxY` there is always a free slot. */
  readonly area: Box;
  /** What lies there already. */
  readonly occupied: readonly Box[];
  readonly gap?: number;
}

function slotsIn(length: number, step: number, gap: number): number {
  return Math.max(1, Math.floor((length + gap) / step));
}

/** Left edges of the free slots of one row. Only what reaches into the row is looked at: boards have thousands of notes. */
function freeInRow(y: number, side: number, columns: readonly number[], occupied: readonly Box[]): number[] {
  const inRow = occupied.filter((box) => box.minY < y + side && y < box.maxY);
  return columns.filter((x) => !inRow.some((box) => boxesOverlap(box, boxAt(x, y, side, side))));
}

/** Slots of a full area once more, shifted a little each time round. */
function stackedPlace(index: number, columns: number, rows: number, step: number, area: Box): Point {
  const slots = columns * rows;
  const slot = index % slots;
  const shift = STACK_STEP * (1 + Math.floor(index / slots));
  return {
    x: area.minX + (slot % columns) * step + shift,
    y: area.minY + Math.floor(slot / columns) * step + shift,
  };
}

/**
 * Top left corners of the next free slots of a grid, in reading order; the same input always gives
 * the same places. When the area is full the notes stack, shifted, inside it.
 */
export function nextPlaces({ count, side, area, occupied, gap = PACKING_GAP }: NextPlacesInput): Point[] {
  const step = side + gap;
  const columns = slotsIn(area.maxX - area.minX, step, gap);
  const rows = slotsIn(area.maxY - area.minY, step, gap);
  const lefts = Array.from({ length: columns }, (_, column) => area.minX + column * step);
  const places: Point[] = [];
  for (let row = 0; row < rows && places.length < count; row++) {
    const y = area.minY + row * step;
    for (const x of freeInRow(y, side, lefts, occupied)) places.push({ x, y });
  }
  places.length = Math.min(places.length, count);
  for (let index = 0; places.length < count; index++) {
    places.push(stackedPlace(index, columns, rows, step, area));
  }
  return places;
}
