import { boxAround, boxHeight, boxWidth, type Box } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import { LANE_GAP } from './laneLayout.ts';
import { readingOrder, type Placed } from './readingOrder.ts';

export const EDGES = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Edge = (typeof EDGES)[number];

/** Where something comes to lie: its top left corner, world units. */
export interface Arranged extends Point {
  readonly id: string;
}

function alignedX({ minX, maxX }: Box, around: Box, edge: Edge): number {
  if (edge === 'left') return around.minX;
  if (edge === 'right') return around.maxX - (maxX - minX);
  return edge === 'centre' ? (around.minX + around.maxX - (maxX - minX)) / 2 : minX;
}

function alignedY({ minY, maxY }: Box, around: Box, edge: Edge): number {
  if (edge === 'top') return around.minY;
  if (edge === 'bottom') return around.maxY - (maxY - minY);
  return edge === 'middle' ? (around.minY + around.maxY - (maxY - minY)) / 2 : minY;
}

/** Moves things to a common edge or middle of what they cover together. */
export function alignTo(edge: Edge, placed: readonly Placed[]): Arranged[] {
  const around = boxAround(placed.map(({ box }) => box));
  if (!around) return [];
  return placed.map(({ id, box }) => ({
    id,
    x: alignedX(box, around, edge),
    y: alignedY(box, around, edge),
  }));
}

/** Columns for so many things, near to the shape that they have now. */
function columnsFor(count: number, around: Box): number {
  const shape = Math.max(0.25, boxWidth(around) / Math.max(1, boxHeight(around)));
  return Math.min(count, Math.max(1, Math.round(Math.sqrt(count * shape))));
}

/** Lays things into a grid in the order in which they are read, from the top left corner of what they cover. */
export function tidyUp(placed: readonly Placed[], gap = LANE_GAP): Arranged[] {
  const around = boxAround(placed.map(({ box }) => box));
  if (!around) return [];
  const boxes = new Map(placed.map(({ id, box }) => [id, box]));
  const columns = columnsFor(placed.length, around);
  const step = Math.max(...placed.map(({ box }) => boxWidth(box))) + gap;
  const arranged: Arranged[] = [];
  let y = around.minY;
  for (const row of rowsOf(readingOrder(placed), columns)) {
    for (const [column, id] of row.entries()) arranged.push({ id, x: around.minX + column * step, y });
    y += Math.max(...row.map((id) => boxHeight(boxes.get(id) ?? around))) + gap;
  }
  return arranged;
}

function rowsOf(ids: readonly string[], columns: number): string[][] {
  const rows: string[][] = [];
  for (let start = 0; start < ids.length; start += columns) rows.push(ids.slice(start, start + columns));
  return rows;
}
