import { screenToWorld } from '../../shared/geometry/camera.ts';
import type { Point } from '../../shared/geometry/point.ts';
import type { CameraController } from '../canvas/camera/cameraController.ts';
import type { CanvasEngine } from '../canvas/engine/engine.ts';
import { dragItems, type ItemDrag } from '../canvas/input/dragItems.ts';

type Commit = (ids: ReadonlySet<string>, offset: Point) => void;

/** A pointer pressed on a note drags it, elsewhere it moves the view. */
export function attachPointer(
  element: HTMLElement,
  engine: CanvasEngine,
  controller: CameraController,
  commit: Commit,
): void {
  let drag: ItemDrag | null = null;
  let panFrom: Point | null = null;
  const pointOf = (event: PointerEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  element.addEventListener('pointerdown', (event) => {
    const at = pointOf(event);
    const hit = engine.hitTest(screenToWorld(controller.camera, at));
    if (hit === null) panFrom = at;
    else drag = dragItems(engine, [hit], at, controller.camera);
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    const at = pointOf(event);
    drag?.moveTo(at, controller.camera);
    if (!panFrom) return;
    controller.panBy(panFrom.x - at.x, panFrom.y - at.y);
    panFrom = at;
  });
  const release = (finish: (held: ItemDrag) => void) => {
    if (drag) finish(drag);
    drag = null;
    panFrom = null;
  };
  element.addEventListener('pointerup', () => release((held) => held.end(commit)));
  element.addEventListener('pointercancel', () => release((held) => held.cancel()));
}
