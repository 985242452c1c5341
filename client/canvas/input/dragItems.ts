import { screenToWorld, type Camera } from '../../../shared/geometry/camera.ts';
import { subtractPoints, type Point } from '../../../shared/geometry/point.ts';
import type { CanvasEngine } from '../engine/engine.ts';

/** Items in the hand, from picking them up to putting them down. */
export interface ItemDrag {
  readonly ids: ReadonlySet<string>;
  /** How far they are from where they rested, world units. */
  readonly offset: Point;
  /** @param screen CSS pixels of the viewport */
  moveTo(screen: Point, camera: Camera): void;
  /** Puts them down. `commit` writes the one change; it and the end of the drag show in the same frame. */
  end(commit: (ids: ReadonlySet<string>, offset: Point) => void): void;
  /** Puts them back. */
  cancel(): void;
}

/** Lifts the items and follows the pointer: the board itself is not redrawn while they move, and nothing is written. */
export function dragItems(
  engine: CanvasEngine,
  ids: Iterable<string>,
  screen: Point,
  camera: Camera,
): ItemDrag {
  const lifted = engine.lift(ids);
  const start = screenToWorld(camera, screen);
  let offset: Point = { x: 0, y: 0 };
  return {
    ids: lifted.ids,
    get offset() {
      return offset;
    },
    moveTo(at, view) {
      offset = subtractPoints(screenToWorld(view, at), start);
      lifted.moveTo(offset);
    },
    end(commit) {
      if (offset.x !== 0 || offset.y !== 0) commit(lifted.ids, offset);
      lifted.drop();
    },
    cancel: () => lifted.drop(),
  };
}
