import type { Point } from '../geometry/point.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { layoutOf } from './boardLayout.ts';
import { groundPosition, type PlacedRecord } from './groundPosition.ts';

/** Top left corner of a note on the board, world units, wherever it lies: on the ground, in a theme, in a stack. */
export function positionOf(record: PlacedRecord, snapshot: BoardSnapshot): Point {
  if (record.place[0] === 'board' || record.place[0] === 'lane') return groundPosition(record, snapshot);
  return layoutOf(snapshot).spots.get(record.id) ?? groundPosition(record, snapshot);
}
