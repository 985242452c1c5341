import type { Box } from '../../shared/geometry/box.ts';
import { boxAt } from '../../shared/geometry/box.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import type { FactArea } from '../../shared/session/themingFacts.ts';
import type { Workspace } from '../board/workspace.ts';
import { selectOnly } from '../selection/selection.ts';
import { remember } from '../ui/deviceMemory.ts';

/** Frames that a canvas may take to come: on a slow phone its script has to be loaded first. */
const MOST_FRAMES = 900;
/** One note is not to fill the screen; CSS pixels per world unit. */
const NEAREST = 1;

/** Shows a part of the board on the canvas, which comes first where the list is shown. */
export function flyTo(workspace: Workspace, box: Box): void {
  if (workspace.canvas && workspace.canvas.viewport.width > 0) return workspace.canvas.show(box, NEAREST);
  remember('view', 'canvas');
  workspace.ui.setState({ view: 'canvas' });
  let left = MOST_FRAMES;
  const fly = () => {
    if (workspace.ui.getState().view !== 'canvas' || --left === 0) return;
    if (workspace.canvas && workspace.canvas.viewport.width > 0) workspace.canvas.show(box, NEAREST);
    else requestAnimationFrame(fly);
  };
  // One frame later than the canvas's own first look at the whole board.
  requestAnimationFrame(() => requestAnimationFrame(fly));
}

/** Shows a table's own part of the board. */
export function goToArea(workspace: Workspace, { x, y, width, height }: FactArea): void {
  flyTo(workspace, boxAt(x, y, width, height));
}

/** Selects a note or theme and brings it into sight: on the canvas, or in the list. */
export function goToRecord(workspace: Workspace, id: string): void {
  const { snapshot } = workspace.board;
  selectOnly(workspace.selection, [id]);
  if (workspace.ui.getState().view !== 'canvas') return;
  const note = snapshot.postIt.get(id);
  const box = note ? postItBox(snapshot, note) : layoutOf(snapshot).themes.get(id)?.box;
  if (box) flyTo(workspace, box);
}
