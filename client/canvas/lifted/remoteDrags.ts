import { boxHolds } from '../../../shared/geometry/box.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import type { PresenceFrame } from '../../../shared/session/presence.ts';
import type { CanvasEngine, Lifted } from '../engine/engine.ts';

interface RemoteDrag {
  readonly lifted: Lifted;
  /** Where the note shows, top left, world units. */
  at: Point;
}

/** Shows the notes that others are dragging, where they have them now. */
export interface RemoteDrags {
  takeFrame(frame: PresenceFrame): void;
  /** A note that others hold rests elsewhere now; it still shows where they have it. */
  restChanged(id: string): void;
  /** Who else holds a note or theme, or the theme that it lies in; null when nobody does. */
  holderOf(id: string): string | null;
  /** Who else holds what shows at a world point; null when nobody does. */
  holderAt(point: Point): string | null;
  clear(): void;
}

/** @param itemsOf the items that move with a note or theme, itself first */
export function createRemoteDrags(engine: CanvasEngine, itemsOf: (id: string) => string[]): RemoteDrags {
  const drags = new Map<string, RemoteDrag>();
  const held = new Map<string, string>();

  function place(id: string, drag: RemoteDrag): void {
    const rest = engine.get(id)?.box;
    if (rest) drag.lifted.moveTo({ x: drag.at.x - rest.minX, y: drag.at.y - rest.minY });
  }

  function show(id: string, at: Point, by: string): void {
    if (held.get(id) !== undefined && held.get(id) !== by) return;
    if (!engine.get(id)) return;
    const drag = drags.get(id) ?? { lifted: engine.lift(itemsOf(id)), at };
    drag.at = at;
    drags.set(id, drag);
    held.set(id, by);
    place(id, drag);
  }

  function release(id: string): void {
    drags.get(id)?.lifted.drop();
    drags.delete(id);
    held.delete(id);
  }

  function releaseAllBut(by: string, kept: ReadonlySet<string>): void {
    for (const [id, holder] of held) if (holder === by && !kept.has(id)) release(id);
  }

  function holderOf(id: string): string | null {
    const direct = held.get(id);
    if (direct !== undefined) return direct;
    for (const [heldId, drag] of drags) if (drag.lifted.ids.has(id)) return held.get(heldId) ?? null;
    return null;
  }

  return {
    holderOf,
    holderAt(point) {
      for (const [id, holder] of held) {
        const box = engine.boxOf(id);
        if (box && boxHolds(box, point)) return holder;
      }
      return null;
    },
    takeFrame({ people, gone }) {
      for (const { participantId, dragging } of people) {
        releaseAllBut(participantId, new Set(dragging.map(([id]) => id)));
        for (const [id, x, y] of dragging) show(id, { x, y }, participantId);
      }
      for (const participantId of gone) releaseAllBut(participantId, new Set());
    },
    restChanged(id) {
      const drag = drags.get(id);
      if (drag) place(id, drag);
    },
    clear() {
      for (const id of [...held.keys()]) release(id);
    },
  };
}
