import { describe, expect, it } from 'vitest';
import type { CanvasEngine, Lifted } from '../../../../client/canvas/engine/engine.ts';
import type { Point } from '../../../../shared/geometry/point.ts';
import { dragItems } from '../../../../client/canvas/input/dragItems.ts';

const camera = { x: 1000, y: 0, zoom: 0.5 };

function startDrag() {
  const log: (Point | string)[] = [];
  const lifted: Lifted = {
    ids: new Set(['a']),
    moveTo: (offset) => log.push(offset),
    drop: () => log.push('drop'),
  };
  // Dragging asks the engine for nothing but to lift.
  const engine = { lift: () => lifted } as unknown as CanvasEngine;
  return { log, drag: dragItems(engine, ['a'], { x: 10, y: 10 }, camera) };
}

describe('dragItems', () => {
  it('follows the pointer in world units and commits once, before the drop', () => {
    const { log, drag } = startDrag();
    drag.moveTo({ x: 20, y: 5 }, camera);
    drag.moveTo({ x: 30, y: 10 }, camera);
    drag.end((ids, offset) => log.push(`commit ${[...ids].join()} ${offset.x} ${offset.y}`));
    expect(log).toEqual([{ x: 20, y: -10 }, { x: 40, y: 0 }, 'commit a 40 0', 'drop']);
  });

  it('follows a view that moves under a resting pointer', () => {
    const { drag } = startDrag();
    drag.moveTo({ x: 10, y: 10 }, { ...camera, x: 1100 });
    expect(drag.offset).toEqual({ x: 100, y: 0 });
  });

  it('writes nothing when cancelled or not moved', () => {
    const first = startDrag();
    first.drag.moveTo({ x: 20, y: 5 }, camera);
    first.drag.cancel();
    expect(first.log).toEqual([{ x: 20, y: -10 }, 'drop']);
    const second = startDrag();
    second.drag.end(() => second.log.push('commit'));
    expect(second.log).toEqual(['drop']);
  });
});
