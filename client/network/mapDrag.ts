import type { Point } from '../../shared/geometry/point.ts';
import type { PresenceFrame } from '../../shared/session/presence.ts';

/**
 * The name of a figure's drag among live drags. Not the actor's own id: that is a column of the grid, which does not move
 * when somebody moves a figure on the map. In a scenario it is another name: a figure that moves there moves nowhere else.
 */
export function dragName(actorId: string, scenarioId: string | null = null): string {
  const name = [...actorId].reverse().join('');
  return scenarioId === null ? name : shifted(name, scenarioId, 1);
}

/** Whose drag it is: the way back from {@link dragName}. */
function draggedBy(name: string, scenarioId: string | null): string {
  return [...(scenarioId === null ? name : shifted(name, scenarioId, -1))].reverse().join('');
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Each letter of an id moved on by the letter of another id in the same place: an id again, and of that scenario alone. */
function shifted(id: string, by: string, way: 1 | -1): string {
  const count = LETTERS.length;
  return [...id]
    .map((letter, at) => {
      const moved = LETTERS.indexOf(letter) + way * LETTERS.indexOf(by.charAt(at));
      return LETTERS.charAt((moved + count) % count);
    })
    .join('');
}

/** How long a figure that somebody let go stays where they had it, until the change arrives, ms. */
const PATIENCE = 500;

interface Held {
  readonly by: string;
  at: Point;
  letGo?: ReturnType<typeof setTimeout>;
}

/** Figures that others move just now. */
export interface RemoteFigures {
  takeFrame(frame: PresenceFrame): void;
  /** The actor lies elsewhere now: who let it go has said where. */
  rested(actorId: string): void;
  spots(): ReadonlyMap<string, Point>;
  clear(): void;
}

/** @param changed called after each change of what moves */
export function createRemoteFigures(
  isFigure: (actorId: string) => boolean,
  changed: () => void,
  scenarioShown: () => string | null = () => null,
): RemoteFigures {
  const held = new Map<string, Held>();

  function drop(id: string): void {
    clearTimeout(held.get(id)?.letGo);
    held.delete(id);
    changed();
  }

  function releaseAllBut(by: string, kept: ReadonlySet<string>): void {
    for (const [id, one] of held)
      if (one.by === by && !kept.has(id)) one.letGo ??= setTimeout(() => drop(id), PATIENCE);
  }

  return {
    takeFrame({ people, gone }) {
      for (const { participantId: by, dragging } of people) {
        const moved = new Map(dragging.map(([name, x, y]) => [draggedBy(name, scenarioShown()), { x, y }]));
        releaseAllBut(by, new Set(moved.keys()));
        for (const [id, at] of moved) {
          const known = held.get(id);
          if (!isFigure(id) || (known && known.by !== by && !known.letGo)) continue;
          clearTimeout(known?.letGo);
          held.set(id, { by, at });
          changed();
        }
      }
      for (const by of gone) releaseAllBut(by, new Set());
    },
    rested(actorId) {
      if (held.get(actorId)?.letGo) drop(actorId);
    },
    spots: () => new Map([...held].map(([id, { at }]) => [id, at])),
    clear() {
      for (const { letGo } of held.values()) clearTimeout(letGo);
      held.clear();
    },
  };
}
