import { panCamera } from '../../../shared/geometry/camera.ts';
import type { Gesture, GestureContext, PointerSample } from './gesture.ts';

/** Moves the view with the pointer: the point that was taken stays under it. */
export function beginPan(context: GestureContext, start: PointerSample): Gesture {
  const from = context.engine.camera;
  const gesture: Gesture = {
    move(sample) {
      const dx = start.screen.x - sample.screen.x;
      const dy = start.screen.y - sample.screen.y;
      context.setCamera(panCamera(from, dx, dy));
      return gesture;
    },
    end() {},
    cancel: () => context.setCamera(from),
  };
  return gesture;
}
