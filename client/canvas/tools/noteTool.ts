import { addNoteAt } from '../../actions/newPostIt.ts';
import { mayAddPostIts } from '../../actions/selected.ts';
import { hasMoved, type Gesture, type GestureContext, type PointerSample } from './gesture.ts';
import { beginPan } from './panGesture.ts';

/** A tap places a note and opens it for typing; a drag pans. Afterwards the select tool is back. */
export function beginNote(context: GestureContext, start: PointerSample): Gesture {
  const { workspace } = context;
  const gesture: Gesture = {
    move: (sample) => (hasMoved(start, sample) ? beginPan(context, start).move(sample) : gesture),
    end(sample) {
      workspace.ui.setState({ tool: 'select' });
      if (mayAddPostIts(workspace)) addNoteAt(workspace, sample.world);
    },
    cancel() {},
  };
  return gesture;
}
