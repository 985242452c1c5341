import type { PresenceUp } from '../../shared/session/presence.ts';
import type { Point } from '../../shared/geometry/point.ts';
import type { Session } from '../session/openSession.ts';

/** What this screen tells others as it happens: pointer, drag, typing. Nothing of it is ever written. */
export interface CanvasPresence {
  pointAt(world: Point | null): void;
  drag(dragging: PresenceUp['dragging']): void;
  typeIn(id: string | null): void;
  stop(): void;
}

export function createCanvasPresence(session: Session): CanvasPresence {
  let state: PresenceUp = { pointer: null, dragging: [], typing: null };
  const tell = (change: Partial<PresenceUp>) => {
    state = { ...state, ...change };
    session.presence.send(state);
  };
  return {
    pointAt: (world) => tell({ pointer: world && [Math.round(world.x), Math.round(world.y)] }),
    drag: (dragging) => tell({ dragging }),
    typeIn: (typing) => tell({ typing }),
    stop: () => tell({ pointer: null, dragging: [], typing: null }),
  };
}
