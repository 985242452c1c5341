import { clearSelection, selectOnly, startEditing, toggleSelected } from '../../selection/selection.ts';
import { mayWrite } from '../../actions/selected.ts';
import { beginBrush } from './brushGesture.ts';
import { beginDrag } from './dragGesture.ts';
import { hasMoved, type Gesture, type GestureContext, type PointerSample } from './gesture.ts';
import { beginPan } from './panGesture.ts';
import { postItAt } from './selectable.ts';

/** Pressed on a note: a tap selects it (again: opens it), a move drags it with all that is selected. */
function pressNote(context: GestureContext, start: PointerSample, id: string): Gesture {
  const { selection } = context.workspace;
  const wasSelected = selection.getState().ids.has(id);
  if (!wasSelected && !start.adding) selectOnly(selection, [id]);
  const gesture: Gesture = {
    move(sample) {
      if (!hasMoved(start, sample)) return gesture;
      if (start.adding && !wasSelected) toggleSelected(selection, [id]);
      return beginDrag(context, start).move(sample);
    },
    end() {
      if (start.adding) toggleSelected(selection, [id]);
      else if (
        wasSelected &&
        selection.getState().ids.size === 1 &&
        mayWrite(context.workspace, id, 'text')
      ) {
        startEditing(selection, id);
      } else selectOnly(selection, [id]);
    },
    cancel() {},
  };
  return gesture;
}

/** Pressed on the ground: a mouse draws a box, a finger pans; a tap lets go of the selection. */
function pressGround(context: GestureContext, start: PointerSample): Gesture {
  const gesture: Gesture = {
    move(sample) {
      if (!hasMoved(start, sample)) return gesture;
      return (start.touch ? beginPan : beginBrush)(context, start).move(sample);
    },
    end() {
      if (!start.adding) clearSelection(context.workspace.selection);
    },
    cancel() {},
  };
  return gesture;
}

/** The tool that is there when no other is chosen. */
export function beginSelect(context: GestureContext, start: PointerSample): Gesture {
  const id = postItAt(context, start.world);
  return id === null ? pressGround(context, start) : pressNote(context, start, id);
}
