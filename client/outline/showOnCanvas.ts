import { fitSelected } from '../actions/viewActions.ts';
import type { Workspace } from '../board/workspace.ts';
import { remember } from '../ui/deviceMemory.ts';

/** Frames that a canvas may take to come: on a slow phone its script has to be loaded first. */
const MOST_FRAMES = 900;

/** Switches to the canvas and flies to the selected notes as soon as there is one. */
export function showOnCanvas(workspace: Workspace): void {
  remember('view', 'canvas');
  workspace.ui.setState({ view: 'canvas' });
  let left = MOST_FRAMES;
  const fly = () => {
    if (workspace.ui.getState().view !== 'canvas' || --left === 0) return;
    if (workspace.canvas && workspace.canvas.viewport.width > 0) fitSelected.run(workspace);
    else requestAnimationFrame(fly);
  };
  // One frame later than the canvas's own first look at the whole board.
  requestAnimationFrame(() => requestAnimationFrame(fly));
}
