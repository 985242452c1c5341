import { boxCentre } from '../geometry/box.ts';
import type { Box } from '../geometry/box.ts';
import { byId } from '../model/ids.ts';

export interface Placed {
  readonly id: string;
  readonly box: Box;
}

function byTop(a: Placed, b: Placed): number {
  return a.box.minY - b.box.minY || byLeft(a, b);
}

function byLeft(a: Placed, b: Placed): number {
  return a.box.minX - b.box.minX || byId(a, b);
}

/** Gathers things into rows: one belongs to a row while its middle lies above the bottom of the row's first. */
function rowsOf(placed: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const item of [...placed].sort(byTop)) {
    const row = rows[rows.length - 1];
    const first = row?.[0];
    if (row && first && boxCentre(item.box).y < first.box.maxY) row.push(item);
    else rows.push([item]);
  }
  return rows;
}

/** Ids in the order in which people read a loose grid: row by row, each from left to right. */
export function readingOrder(placed: readonly Placed[]): string[] {
  return rowsOf(placed).flatMap((row) => row.sort(byLeft).map(({ id }) => id));
}
