import { boxBetween } from '../../../shared/geometry/box.ts';
import { selectOnly } from '../../selection/selection.ts';
import type { Gesture, GestureContext, PointerSample } from './gesture.ts';
import { isPostIt } from './selectable.ts';

/** Draws a box and selects the notes that it touches; with Shift they join what is selected. */
export function beginBrush(context: GestureContext, start: PointerSample): Gesture {
  const { selection } = context.workspace;
  const before = selection.getState().ids;
  const touched = (sample: PointerSample) => {
    const ids = context.engine.itemsIn(boxBetween(start.world, sample.world));
    return ids.filter((id) => isPostIt(context, id));
  };
  const gesture: Gesture = {
    move(sample) {
      context.showBrush(boxBetween(start.world, sample.world));
      selectOnly(selection, start.adding ? [...before, ...touched(sample)] : touched(sample));
      return gesture;
    },
    end: () => context.showBrush(null),
    cancel() {
      context.showBrush(null);
      selectOnly(selection, before);
    },
  };
  return gesture;
}
