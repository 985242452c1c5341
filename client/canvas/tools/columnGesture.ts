import { boxAt, boxCentre, boxHeight } from '../../../shared/geometry/box.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import type { ColumnShape } from '../../../shared/layout/gridLayout.ts';
import { putColumn } from '../../grid/columnEdits.ts';
import { mayWriteActor } from '../../grid/columnRights.ts';
import { gridUiOf } from '../../grid/gridUi.ts';
import { selectOnly, toggleSelected } from '../../selection/selection.ts';
import { itemId } from '../paint/sceneItems.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import { hasMoved, type Gesture, type GestureContext, type PointerSample } from './gesture.ts';
import { beginPan } from './panGesture.ts';

/** Width of the bar that shows where a column would go, world units. */
const MARK = 14;

/** The column whose head is under a world point, or null. */
export function columnAt({ engine, workspace }: GestureContext, point: Point): string | null {
  const id = engine.hitTest(point);
  if (id === null) return null;
  const columns = layoutOf(workspace.board.snapshot).grid?.columns ?? [];
  const isHit = ({ actorId }: ColumnShape) => itemId({ kind: 'column', records: 'actor' }, actorId) === id;
  return columns.find(isHit)?.actorId ?? null;
}

/** Pressed on a column's head: a tap selects it (again: opens its name; with Shift: one more), a move puts it elsewhere among those beside it. */
export function pressColumn(context: GestureContext, start: PointerSample, actorId: string): Gesture {
  const { workspace } = context;
  const { selection } = workspace;
  const wasSelected = selection.getState().ids.has(actorId);
  const gesture: Gesture = {
    move(sample) {
      if (!hasMoved(start, sample)) return gesture;
      // A finger moves the view unless it took hold of the column before.
      const isMeant = (!start.touch || wasSelected) && mayWriteActor(workspace, actorId, 'column');
      return (isMeant ? beginColumnDrag(context, actorId) : beginPan(context, start)).move(sample);
    },
    end() {
      if (start.adding) toggleSelected(selection, [actorId]);
      else if (wasSelected && mayWriteActor(workspace, actorId, 'label'))
        gridUiOf(workspace).setState({ writing: actorId });
      else selectOnly(selection, [actorId]);
    },
    cancel() {},
  };
  return gesture;
}

/** Where a column would go at a point: before which of those beside it, and where that is. */
function slotAt({ workspace }: GestureContext, actorId: string, point: Point) {
  const columns = layoutOf(workspace.board.snapshot).grid?.columns ?? [];
  const own = columns.find((one) => one.actorId === actorId);
  const side = columns.filter(({ reserve }) => reserve === own?.reserve);
  const next = side.find(({ box }) => point.x < boxCentre(box).x);
  const x = next?.box.minX ?? side.at(-1)?.box.maxX ?? 0;
  const box = own?.box ?? boxAt(0, 0, 0, 0);
  return { before: next?.actorId ?? null, mark: boxAt(x - MARK / 2, box.minY, MARK, boxHeight(box)) };
}

function beginColumnDrag(context: GestureContext, actorId: string): Gesture {
  const { workspace } = context;
  selectOnly(workspace.selection, [actorId]);
  const gesture: Gesture = {
    move(sample) {
      context.showBrush(slotAt(context, actorId, sample.world).mark);
      return gesture;
    },
    end(sample) {
      context.showBrush(null);
      const actor = workspace.board.snapshot.actor.get(actorId);
      const { before } = slotAt(context, actorId, sample.world);
      if (actor && before !== actorId) putColumn(workspace, actor, before);
    },
    cancel: () => context.showBrush(null),
  };
  return gesture;
}
