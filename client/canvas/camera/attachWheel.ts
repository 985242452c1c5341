import type { CameraController } from './cameraController.ts';
import { isMouseWheel } from './isMouseWheel.ts';
import { wheelCamera } from './wheel.ts';

/** Lets the wheel and touchpad pan and zoom; the page itself neither scrolls nor zooms meanwhile. */
export function attachWheel(element: HTMLElement, controller: CameraController): () => void {
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const bounds = element.getBoundingClientRect();
    const screen = { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
    const { deltaX, deltaY, deltaMode, shiftKey } = event;
    const zooms = event.ctrlKey || event.metaKey || (isMouseWheel(event) && !shiftKey);
    controller.set(wheelCamera(controller.camera, { deltaX, deltaY, deltaMode, shiftKey, zooms }, screen));
  };
  element.addEventListener('wheel', onWheel, { passive: false });
  return () => element.removeEventListener('wheel', onWheel);
}
