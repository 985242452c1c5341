import type { Point } from '../../../shared/geometry/point.ts';
import { hasMoved, type Gesture, type GestureContext, type PointerSample } from './gesture.ts';
import { beginPan } from './panGesture.ts';

/** Whether the mark of a column's conversations is under a world point. */
export function isTalkMarkAt({ engine }: GestureContext, point: Point): boolean {
  const id = engine.hitTest(point);
  return id !== null && engine.get(id)?.kind === 'talkMark';
}

/** Pressed on the mark of a column's conversations: a tap opens their list. */
export function pressTalkMark(context: GestureContext, start: PointerSample): Gesture {
  const gesture: Gesture = {
    move: (sample) => (hasMoved(start, sample) ? beginPan(context, start).move(sample) : gesture),
    end: () => context.workspace.ui.setState({ panel: 'conversations' }),
    cancel() {},
  };
  return gesture;
}
