import { boxAround, boxHeight, type Box } from '../../shared/geometry/box.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import type { Workspace } from '../board/workspace.ts';
import { selectOnly } from '../selection/selection.ts';

/** On a screen this narrow the panel lies over the lower half of the canvas (PanelHost.module.css). */
const PANEL_COVERS = '(max-width: 900px)';
/** Notes that lie together are not to fill the screen, CSS pixels per world unit. */
const NEAREST = 1;

/** With as much room below as it is high itself, so that the panel covers none of it. */
function aboveThePanel(box: Box): Box {
  return matchMedia(PANEL_COVERS).matches ? { ...box, maxY: box.maxY + boxHeight(box) } : box;
}

/** Selects notes; the canvas, where it is shown, goes to them. */
export function goToNotes(workspace: Workspace, ids: readonly string[]): void {
  const { snapshot } = workspace.board;
  selectOnly(workspace.selection, ids);
  const boxes = ids.flatMap((id) => {
    const note = snapshot.postIt.get(id);
    return note ? [postItBox(snapshot, note)] : [];
  });
  const around = boxAround(boxes);
  if (around) workspace.canvas?.show(aboveThePanel(around), NEAREST);
}
