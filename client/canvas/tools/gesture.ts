import type { Box } from '../../../shared/geometry/box.ts';
import type { Camera } from '../../../shared/geometry/camera.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import type { Workspace } from '../../board/workspace.ts';
import type { CanvasEngine } from '../engine/engine.ts';

/** One pointer at one moment. */
export interface PointerSample {
  /** CSS pixels from the canvas's top left. */
  readonly screen: Point;
  /** World units. */
  readonly world: Point;
  readonly touch: boolean;
  /** Shift, Control or Command: add to the selection. */
  readonly adding: boolean;
}

/** What a gesture works with. */
export interface GestureContext {
  readonly workspace: Workspace;
  readonly engine: CanvasEngine;
  setCamera(camera: Camera): void;
  /** Shows the box that is being drawn around notes, in world units; null takes it away. */
  showBrush(box: Box | null): void;
  /** Shows the line that is being drawn around notes, in world units; null takes it away. */
  showLasso(line: readonly Point[] | null): void;
  /** The name of somebody else who has a note or theme in the hand; null when nobody has. */
  holderOf(id: string): string | null;
  /** The same of what shows at a world point, above the board in somebody else's hand. */
  holderAt(point: Point): string | null;
  /** Tells others where notes and themes are being dragged: top left corners, world units. */
  tellDragging(dragging: readonly (readonly [id: string, x: number, y: number])[]): void;
}

/**
 * From pointer down to pointer up. A move may turn one gesture into another (a press becomes a
 * drag). Nothing is written before `end`; `cancel` (Escape, a second finger, a lost pointer) leaves
 * everything as it was.
 */
export interface Gesture {
  move(sample: PointerSample): Gesture;
  end(sample: PointerSample): void;
  cancel(): void;
}

/** Makes the gesture that a pointer down begins. */
export type BeginGesture = (context: GestureContext, sample: PointerSample) => Gesture;

/** CSS pixels that a pointer may tremble before a press becomes a drag. */
const TREMBLE_MOUSE = 4;
const TREMBLE_TOUCH = 9;

export function hasMoved(from: PointerSample, to: PointerSample): boolean {
  const limit = from.touch ? TREMBLE_TOUCH : TREMBLE_MOUSE;
  return Math.hypot(to.screen.x - from.screen.x, to.screen.y - from.screen.y) > limit;
}
