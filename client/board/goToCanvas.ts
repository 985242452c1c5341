import { remember } from '../ui/deviceMemory.ts';
import type { CanvasView } from './canvasView.ts';
import type { Workspace } from './workspace.ts';

/** Frames that a canvas may take to come: on a slow phone its script has to be loaded first. */
const MOST_FRAMES = 900;

/** The canvas, while it is on screen and knows its size. */
export function canvasOnScreen({ canvas }: Workspace): CanvasView | null {
  return canvas && canvas.viewport.width > 0 ? canvas : null;
}

/** Switches to the canvas and calls `arrived` once it is there; not where somebody turns back to the list before. */
export function goToCanvas(workspace: Workspace, arrived: (canvas: CanvasView) => void): void {
  remember('view', 'canvas');
  workspace.ui.setState({ view: 'canvas' });
  let left = MOST_FRAMES;
  const look = () => {
    if (workspace.ui.getState().view !== 'canvas' || --left === 0) return;
    const canvas = canvasOnScreen(workspace);
    if (canvas) arrived(canvas);
    else requestAnimationFrame(look);
  };
  // One frame later than the canvas's own first look at the whole board.
  requestAnimationFrame(() => requestAnimationFrame(look));
}
