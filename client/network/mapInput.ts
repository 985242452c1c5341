import { screenToWorld, type Camera } from '../../shared/geometry/camera.ts';
import type { Point } from '../../shared/geometry/point.ts';
import { pinchCamera } from '../canvas/camera/pinch.ts';
import { drawTie, hitBy, press, type MapContext, type MapGesture, type Sample } from './mapGestures.ts';

interface Finger {
  readonly start: Point;
  now: Point;
}

export interface MapInputOptions extends MapContext {
  readonly element: HTMLElement;
  /** The figure under the mouse, or null. */
  onHover(id: string | null): void;
}

/** Turns pointers over the map into gestures. Returns how to stop. */
export function attachMapInput(options: MapInputOptions): () => void {
  const { element, view } = options;
  const { signal, abort } = withAbort();
  const fingers = new Map<number, Finger>();
  let gesture: MapGesture | null = null;
  let pinch: Camera | null = null;

  const sampleOf = (event: PointerEvent): Sample => {
    const box = element.getBoundingClientRect();
    const screen = { x: event.clientX - box.left, y: event.clientY - box.top };
    return { screen, world: screenToWorld(view.camera, screen), touch: event.pointerType === 'touch' };
  };
  const cancel = () => {
    gesture?.cancel();
    gesture = null;
  };

  function down(event: PointerEvent): void {
    if (event.button > 1 || !(event.target instanceof Element)) return;
    const sample = sampleOf(event);
    fingers.set(event.pointerId, { start: sample.screen, now: sample.screen });
    element.setPointerCapture(event.pointerId);
    if (fingers.size === 2) {
      cancel();
      pinch = view.camera;
      for (const [id, { now }] of fingers) fingers.set(id, { start: now, now });
      return;
    }
    if (fingers.size > 2) return;
    const handle = event.target.closest<HTMLElement>('[data-tie-from]')?.dataset.tieFrom;
    gesture = handle === undefined ? press(options, sample) : drawTie(options, handle);
  }

  function move(event: PointerEvent): void {
    const finger = fingers.get(event.pointerId);
    const sample = sampleOf(event);
    if (!finger) {
      if (event.target instanceof Element && event.target.closest('[data-tie-from]')) return;
      const hit = options.viewOnly || sample.touch ? null : hitBy(options, sample);
      element.dataset.over = hit?.kind ?? '';
      options.onHover(hit?.kind === 'actor' ? hit.id : null);
      return;
    }
    finger.now = sample.screen;
    const [first, second] = [...fingers.values()];
    if (pinch && first && second)
      view.controller.set(
        pinchCamera({ camera: pinch, fingers: [first.start, second.start] }, [first.now, second.now]),
      );
    else gesture?.move(sample);
  }

  function up(event: PointerEvent): void {
    if (!fingers.delete(event.pointerId)) return;
    if (pinch) {
      if (fingers.size === 0) pinch = null;
      return;
    }
    const ended = gesture;
    gesture = null;
    ended?.end(sampleOf(event));
  }

  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener(
    'pointercancel',
    (event) => {
      fingers.delete(event.pointerId);
      if (fingers.size === 0) pinch = null;
      cancel();
    },
    { signal },
  );
  // What a tap opens lies under the finger by the time the browser makes a click of it: that one would go to the panel.
  element.addEventListener('touchend', (event) => event.preventDefault(), { signal, passive: false });
  element.addEventListener('pointerleave', () => options.onHover(null), { signal });
  element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !gesture) return;
      event.stopPropagation();
      cancel();
    },
    { signal, capture: true },
  );
  return () => {
    abort();
    cancel();
  };
}

function withAbort(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
