import { screenToWorld } from '../../../shared/geometry/camera.ts';
import type { Camera } from '../../../shared/geometry/camera.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import { addNoteAt } from '../../actions/newPostIt.ts';
import type { ToolName } from '../../board/boardUi.ts';
import { startEditing } from '../../selection/selection.ts';
import { hasMoved, type Gesture, type GestureContext, type PointerSample } from '../tools/gesture.ts';
import { beginPan } from '../tools/panGesture.ts';
import { takesNoteAt, thingAt } from '../tools/selectable.ts';
import { mayOpen } from '../tools/selectTool.ts';
import { TOOL_GESTURES } from '../tools/toolGestures.ts';
import { pinchCamera } from '../camera/pinch.ts';

/** How long a finger rests on the ground to place a note, ms. */
const LONG_PRESS = 500;
/** A press so soon after one that opened a text field belongs to it: people double-click. ms. */
const DOUBLE = 450;
const MIDDLE_BUTTON = 1;

export interface PointerInputOptions extends GestureContext {
  readonly element: HTMLElement;
  /** On the wall only the view moves. */
  readonly viewOnly: boolean;
  /** Tells where the pointer is, world units; null when it left. */
  onHover(world: Point | null): void;
}

/** With these a finger that rests writes; with the others it waits to move the view or to draw. */
const WRITING: ReadonlySet<ToolName> = new Set(['select', 'note']);

interface Finger {
  readonly start: Point;
  now: Point;
}

/** Turns pointers and long presses over the canvas into gestures. */
export class PointerInput {
  readonly #options: PointerInputOptions;
  readonly #fingers = new Map<number, Finger>();
  #gesture: Gesture | null = null;
  #pinchFrom: Camera | null = null;
  #longPress: ReturnType<typeof setTimeout> | undefined;
  /** Where the finger of the long press went down. */
  #pressedAt: PointerSample | null = null;
  #spaceHeld = false;
  /** When a press last opened something for typing, by the events' clock, ms. */
  #openedAt = Number.NEGATIVE_INFINITY;
  readonly #stop = new AbortController();

  constructor(options: PointerInputOptions) {
    this.#options = options;
    const { element } = options;
    const { signal } = this.#stop;
    element.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    element.addEventListener('pointermove', (event) => this.#move(event), { signal });
    element.addEventListener('pointerup', (event) => this.#up(event), { signal });
    element.addEventListener('pointercancel', (event) => this.#lost(event), { signal });
    element.addEventListener('pointerleave', () => options.onHover(null), { signal });
    element.addEventListener('dblclick', (event) => this.#doubleClick(event), { signal });
    element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    window.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    window.addEventListener('keyup', (event) => this.#keyUp(event), { signal });
  }

  destroy(): void {
    this.#stop.abort();
    this.#cancel();
  }

  #screen(event: { clientX: number; clientY: number }): Point {
    const box = this.#options.element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  #sample(event: PointerEvent | MouseEvent): PointerSample {
    const screen = this.#screen(event);
    return {
      screen,
      world: screenToWorld(this.#options.engine.camera, screen),
      touch: 'pointerType' in event && event.pointerType === 'touch',
      adding: event.shiftKey || event.ctrlKey || event.metaKey,
    };
  }

  #down(event: PointerEvent): void {
    const { element, workspace, viewOnly } = this.#options;
    // The view may have moved under the pointer; without this the field would lose the focus.
    const typing = workspace.selection.getState().editing !== null;
    if (typing && event.timeStamp - this.#openedAt < DOUBLE) return event.preventDefault();
    const sample = this.#sample(event);
    this.#fingers.set(event.pointerId, { start: sample.screen, now: sample.screen });
    element.setPointerCapture(event.pointerId);
    if (this.#fingers.size === 2) return this.#startPinch();
    if (this.#fingers.size > 2 || event.button > MIDDLE_BUTTON) return;
    const panning = viewOnly || this.#spaceHeld || event.button === MIDDLE_BUTTON;
    if (panning) event.preventDefault();
    const begin = panning ? beginPan : TOOL_GESTURES[workspace.ui.getState().tool];
    this.#gesture = begin(this.#options, sample);
    if (sample.touch && !panning) this.#awaitLongPress(sample);
  }

  #awaitLongPress(sample: PointerSample): void {
    const { workspace } = this.#options;
    clearTimeout(this.#longPress);
    if (!WRITING.has(workspace.ui.getState().tool)) return;
    if (thingAt(this.#options, sample.world) !== null || !takesNoteAt(this.#options, sample.world)) return;
    this.#pressedAt = sample;
    this.#longPress = setTimeout(() => {
      this.#cancel();
      addNoteAt(workspace, sample.world);
    }, LONG_PRESS);
  }

  #startPinch(): void {
    this.#cancel();
    this.#pinchFrom = this.#options.engine.camera;
    for (const [id, { now }] of this.#fingers) this.#fingers.set(id, { start: now, now });
  }

  #move(event: PointerEvent): void {
    const sample = this.#sample(event);
    this.#options.onHover(sample.world);
    const finger = this.#fingers.get(event.pointerId);
    if (!finger) return;
    finger.now = sample.screen;
    const [first, second] = [...this.#fingers.values()];
    if (this.#pinchFrom && first && second) {
      const camera = pinchCamera({ camera: this.#pinchFrom, fingers: [first.start, second.start] }, [
        first.now,
        second.now,
      ]);
      return this.#options.setCamera(camera);
    }
    // Some gestures stay the same ones while they move.
    if (this.#pressedAt && hasMoved(this.#pressedAt, sample)) clearTimeout(this.#longPress);
    this.#gesture = this.#gesture?.move(sample) ?? null;
  }

  #up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    clearTimeout(this.#longPress);
    if (this.#pinchFrom) {
      if (this.#fingers.size === 0) this.#pinchFrom = null;
      return;
    }
    const gesture = this.#gesture;
    this.#gesture = null;
    const { selection } = this.#options.workspace;
    const before = selection.getState().editing;
    gesture?.end(this.#sample(event));
    const { editing } = selection.getState();
    if (editing !== null && editing !== before) this.#openedAt = event.timeStamp;
  }

  #lost(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    if (this.#fingers.size === 0) this.#pinchFrom = null;
    this.#cancel();
  }

  #cancel(): void {
    clearTimeout(this.#longPress);
    const gesture = this.#gesture;
    this.#gesture = null;
    gesture?.cancel();
  }

  #doubleClick(event: MouseEvent): void {
    const { workspace, viewOnly } = this.#options;
    if (viewOnly || workspace.ui.getState().tool !== 'select') return;
    if (event.timeStamp - this.#openedAt < 2 * DOUBLE) return;
    const sample = this.#sample(event);
    const id = thingAt(this.#options, sample.world);
    if (id === null) {
      if (takesNoteAt(this.#options, sample.world)) addNoteAt(workspace, sample.world);
    } else if (mayOpen(this.#options, id, sample)) startEditing(workspace.selection, id);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#gesture) {
      event.preventDefault();
      event.stopPropagation();
      this.#cancel();
    }
    if (event.key === ' ' && event.target === document.body) {
      event.preventDefault();
      this.#spaceHeld = true;
    }
  }

  #keyUp(event: KeyboardEvent): void {
    if (event.key === ' ') this.#spaceHeld = false;
  }
}
