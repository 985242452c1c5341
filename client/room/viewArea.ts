import { boxAt, boxHeight, boxWidth, type Box } from '../../shared/geometry/box.ts';
import { visibleBox } from '../../shared/geometry/camera.ts';
import type { FactArea } from '../../shared/session/themingFacts.ts';
import type { CanvasView } from '../board/canvasView.ts';

/** What a canvas shows now, as it travels; null while it has no size. */
export function viewOf({ camera, viewport }: CanvasView): FactArea | null {
  if (viewport.width === 0 || viewport.height === 0) return null;
  const box = visibleBox(camera, viewport);
  const round = (value: number) => Math.round(Math.max(-1_000_000, Math.min(1_000_000, value)));
  return {
    x: round(box.minX),
    y: round(box.minY),
    width: Math.max(1, round(boxWidth(box))),
    height: Math.max(1, round(boxHeight(box))),
  };
}

export function boxOfView({ x, y, width, height }: FactArea): Box {
  return boxAt(x, y, width, height);
}
