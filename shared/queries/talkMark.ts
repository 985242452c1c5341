import { boxAt, type Box } from '../geometry/box.ts';
import { layoutOf } from '../layout/boardLayout.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { conversationsOf } from './network.ts';

/** The mark stands on the upper edge of a column's head, at its end: so much above it and within it. World units. */
const ABOVE = 72;
const WITHIN = 22;
const WIDTH = 190;
const FROM_END = 14;

/** Where the mark of an actor's conversations lies in the grid; null where there is none. */
export function talkMarkBox(snapshot: BoardSnapshot, actorId: string): Box | null {
  const column = layoutOf(snapshot).grid?.columns.find((one) => one.actorId === actorId);
  if (!column || conversationsOf(snapshot, actorId).length === 0) return null;
  const { maxX, minY } = column.box;
  return boxAt(maxX - FROM_END - WIDTH, minY - ABOVE, WIDTH, ABOVE + WITHIN);
}
