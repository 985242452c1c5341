import { boxAround, boxCentre, type Box } from '../../../shared/geometry/box.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import { selectOnly } from '../../selection/selection.ts';
import { hasMoved, type Gesture, type GestureContext, type PointerSample } from './gesture.ts';
import { isPostIt, thingAt } from './selectable.ts';

/** Points of the line closer together than this are left out, CSS pixels. */
const STEP = 4;

/** Whether a point lies within a closed line: a ray from it crosses the line an odd number of times. */
function holdsPoint(line: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  for (const [index, a] of line.entries()) {
    const b = line[(index + 1) % line.length] ?? a;
    const crosses = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    if (crosses) inside = !inside;
  }
  return inside;
}

function aroundLine(line: readonly Point[]): Box | null {
  return boxAround(line.map(({ x, y }) => ({ minX: x, minY: y, maxX: x, maxY: y })));
}

/** Notes whose middle lies within the line. */
function caught(context: GestureContext, line: readonly Point[]): string[] {
  const box = aroundLine(line);
  const ids = box ? context.engine.itemsIn(box) : [];
  return ids.filter((id) => {
    const at = context.engine.boxOf(id);
    return isPostIt(context, id) && at !== null && holdsPoint(line, boxCentre(at));
  });
}

/** Draws a line around notes, with a finger too; a tap takes one note in or out. */
export function beginLasso(context: GestureContext, start: PointerSample): Gesture {
  const { selection } = context.workspace;
  const before = [...selection.getState().ids];
  const line: Point[] = [start.world];
  let last = start;
  const gesture: Gesture = {
    move(sample) {
      if (Math.hypot(sample.screen.x - last.screen.x, sample.screen.y - last.screen.y) < STEP) return gesture;
      last = sample;
      line.push(sample.world);
      context.showLasso([...line]);
      return gesture;
    },
    end(sample) {
      context.showLasso(null);
      const id = thingAt(context, sample.world);
      if (hasMoved(start, last)) selectOnly(selection, [...before, ...caught(context, line)]);
      else if (id === null) selectOnly(selection, []);
      else selectOnly(selection, before.includes(id) ? before.filter((one) => one !== id) : [...before, id]);
    },
    cancel: () => context.showLasso(null),
  };
  return gesture;
}
