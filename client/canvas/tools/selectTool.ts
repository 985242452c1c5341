import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { THEME_HEADER } from '../../../shared/layout/themeMeasures.ts';
import { addNoteInCell } from '../../actions/newPostIt.ts';
import { mayAddPostIts, mayWrite } from '../../actions/selected.ts';
import { mayWriteTheme } from '../../actions/selectedThemes.ts';
import { clearSelection, selectOnly, startEditing, toggleSelected } from '../../selection/selection.ts';
import { offerAt } from '../../grid/offers.ts';
import { columnAt, pressColumn } from './columnGesture.ts';
import { isTalkMarkAt, pressTalkMark } from './talkMarkGesture.ts';
import { beginBrush } from './brushGesture.ts';
import { beginDrag, tellHolder } from './dragGesture.ts';
import { hasMoved, type Gesture, type GestureContext, type PointerSample } from './gesture.ts';
import { beginPan } from './panGesture.ts';
import { isPostIt, thingAt } from './selectable.ts';

/** Whether a second tap here opens the thing for typing: anywhere on a note, on the title of a theme. */
export function mayOpen(context: GestureContext, id: string, { world }: PointerSample): boolean {
  const { workspace } = context;
  if (isPostIt(context, id)) return mayWrite(workspace, id, 'text');
  const box = layoutOf(workspace.board.snapshot).themes.get(id)?.box;
  return box !== undefined && world.y < box.minY + THEME_HEADER && mayWriteTheme(workspace, id, 'title');
}

/** Pressed on a note or theme: a tap selects it (again: opens it), a move drags it with all that is selected. */
function pressThing(context: GestureContext, start: PointerSample, id: string): Gesture {
  const { selection } = context.workspace;
  const wasSelected = selection.getState().ids.has(id);
  const isNote = isPostIt(context, id);
  if (!wasSelected && !start.adding) selectOnly(selection, [id]);
  const gesture: Gesture = {
    move(sample) {
      if (!hasMoved(start, sample)) return gesture;
      // With Shift a theme is ground: a box can be drawn around some of its notes.
      if (start.adding && !isNote) return beginBrush(context, start).move(sample);
      if (start.adding && !wasSelected) toggleSelected(selection, [id]);
      return beginDrag(context, start).move(sample);
    },
    end(sample) {
      if (start.adding) toggleSelected(selection, [id]);
      else if (wasSelected && selection.getState().ids.size === 1 && mayOpen(context, id, sample)) {
        startEditing(selection, id);
      } else selectOnly(selection, [id]);
    },
    cancel() {},
  };
  return gesture;
}

/** Pressed on the ground: a mouse draws a box, a finger pans; a tap lets go of the selection, or writes where a cell offers it. */
function pressGround(context: GestureContext, start: PointerSample): Gesture {
  const gesture: Gesture = {
    move(sample) {
      if (!hasMoved(start, sample)) return gesture;
      return (start.touch ? beginPan : beginBrush)(context, start).move(sample);
    },
    end() {
      const { workspace } = context;
      const offer = start.adding ? null : offerAt(workspace.board.snapshot, start.world);
      if (offer && mayAddPostIts(workspace)) addNoteInCell(workspace, offer);
      else if (!start.adding) clearSelection(workspace.selection);
    },
    cancel() {},
  };
  return gesture;
}

/** The tool that is there when no other is chosen. */
export function beginSelect(context: GestureContext, start: PointerSample): Gesture {
  const id = thingAt(context, start.world);
  if (id !== null) return pressThing(context, start, id);
  if (isTalkMarkAt(context, start.world)) return pressTalkMark(context, start);
  const column = columnAt(context, start.world);
  if (column !== null) return pressColumn(context, start, column);
  const holder = context.holderAt(start.world);
  if (holder === null) return pressGround(context, start);
  tellHolder(holder);
  return beginPan(context, start);
}
