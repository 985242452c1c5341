import { boxHolds } from '../../../shared/geometry/box.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { cellAt } from '../../../shared/layout/gridLayout.ts';
import { mayAddPostIts } from '../../actions/selected.ts';
import { itemId } from '../paint/sceneItems.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import type { GestureContext } from './gesture.ts';

/** Whether an item on the canvas is a note. */
export function isPostIt({ workspace }: GestureContext, id: string): boolean {
  return workspace.board.snapshot.postIt.has(id);
}

/** The note or theme under a world point, or null: lanes are ground, not things to pick up. */
export function thingAt(context: GestureContext, point: Point): string | null {
  const id = context.engine.hitTest(point);
  const { postIt, theme } = context.workspace.board.snapshot;
  return id !== null && (postIt.has(id) || theme.has(id)) ? id : null;
}

/** Whether a note may be put down here: of the grid only its cells take one, not the names of its columns and rows. */
export function takesNoteAt({ workspace }: GestureContext, point: Point): boolean {
  if (!mayAddPostIts(workspace)) return false;
  const { grid } = layoutOf(workspace.board.snapshot);
  return !grid || !boxHolds(grid.box, point) || cellAt(grid, point) !== null;
}

/** A theme's name that shows from afar, as an item of its own. */
function nameItem(themeId: string): string {
  return itemId({ kind: 'themeName', records: 'theme' }, themeId);
}

/** The items on the canvas that move with a note or theme: a theme takes along all that lies in it. */
export function itemsOf(snapshot: BoardSnapshot, id: string): string[] {
  const shape = layoutOf(snapshot).themes.get(id);
  if (!shape) return [id];
  return [id, nameItem(id), ...shape.notes, ...shape.inner.flatMap((one) => itemsOf(snapshot, one))];
}
