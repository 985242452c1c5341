import type { GestureContext } from './gesture.ts';
import type { Point } from '../../../shared/geometry/point.ts';

/** Whether an item on the canvas is a note: lanes are ground, not things to pick up. */
export function isPostIt({ workspace }: GestureContext, id: string): boolean {
  return workspace.board.snapshot.postIt.has(id);
}

/** The note under a world point, or null. */
export function postItAt(context: GestureContext, point: Point): string | null {
  const id = context.engine.hitTest(point);
  return id !== null && isPostIt(context, id) ? id : null;
}
