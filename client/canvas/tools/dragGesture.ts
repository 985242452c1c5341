import type { Point } from '../../../shared/geometry/point.ts';
import { positionOf } from '../../../shared/layout/positionOf.ts';
import { putDownAt } from '../../../shared/layout/whereabouts.ts';
import { POST_IT_SIDE, type PostIt } from '../../../shared/model/postIt.ts';
import { movePostIts } from '../../../shared/operations/postIt.ts';
import { DRAGGED_MOST } from '../../../shared/session/presence.ts';
import { topRanks } from '../../actions/newPostIt.ts';
import { writablePostIts } from '../../actions/selected.ts';
import type { Workspace } from '../../board/workspace.ts';
import { dragItems } from '../input/dragItems.ts';
import { beginPan } from './panGesture.ts';
import type { Gesture, GestureContext, PointerSample } from './gesture.ts';

interface Dragged {
  readonly note: PostIt;
  /** Where it rested, world units. */
  readonly from: Point;
}

function dragged(workspace: Workspace): Dragged[] {
  const { snapshot } = workspace.board;
  return writablePostIts(workspace, 'place').map((note) => ({ note, from: positionOf(note, snapshot) }));
}

function tellWhere(context: GestureContext, items: readonly Dragged[], offset: Point): void {
  const shown = items.slice(0, DRAGGED_MOST);
  context.tellDragging(
    shown.map(({ note, from }) => [note.id, Math.round(from.x + offset.x), Math.round(from.y + offset.y)]),
  );
}

/** One operation for the whole gesture (decision: one committed change per gesture). Dragged notes come to lie on top. */
export function dropNotes(workspace: Workspace, items: readonly Dragged[], offset: Point): void {
  const { snapshot } = workspace.board;
  const ranks = topRanks(snapshot, items.length);
  const moves = items.map(({ note, from }, index) => {
    const topLeft = { x: from.x + offset.x, y: from.y + offset.y };
    const half = POST_IT_SIDE[note.size] / 2;
    const centre = { x: topLeft.x + half, y: topLeft.y + half };
    return { id: note.id, ...putDownAt(snapshot, topLeft, centre, ranks[index] ?? 'a0') };
  });
  if (moves.length > 0) workspace.board.run(movePostIts(moves));
}

/** Lifts the selected notes and moves them with the pointer; where nothing may be moved, the view pans instead. */
export function beginDrag(context: GestureContext, start: PointerSample): Gesture {
  const { engine, workspace } = context;
  const items = dragged(workspace);
  if (items.length === 0) return beginPan(context, start);
  const ids = items.map(({ note }) => note.id);
  const drag = dragItems(engine, ids, start.screen, engine.camera);
  const gesture: Gesture = {
    move(sample) {
      drag.moveTo(sample.screen, engine.camera);
      tellWhere(context, items, drag.offset);
      return gesture;
    },
    end() {
      drag.end((_ids, offset) => dropNotes(workspace, items, offset));
      context.tellDragging([]);
    },
    cancel() {
      drag.cancel();
      context.tellDragging([]);
    },
  };
  return gesture;
}
