import { boxAround, type Box } from '../../shared/geometry/box.ts';
import { fitBox } from '../../shared/geometry/camera.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import type { CanvasView } from '../board/canvasView.ts';
import type { Workspace } from '../board/workspace.ts';
import { selectOnly } from '../selection/selection.ts';

/** On a screen this narrow the panel lies over the lower part of the canvas: so much of the page (PanelHost.module.css). */
const PANEL_COVERS = '(max-width: 900px)';
const PANEL_SHARE = 0.48;
/** CSS pixels around what is shown. */
const PADDING = 28;
/** Notes that lie together are not to fill the screen, CSS pixels per world unit. */
const NEAREST = 1;

/** Shows a part of the board whole, beside or above the panel. */
function showFree({ viewport, show, glideTo }: CanvasView, box: Box): void {
  if (!matchMedia(PANEL_COVERS).matches) return show(box, NEAREST);
  const height = viewport.height - PANEL_SHARE * window.innerHeight;
  glideTo(fitBox(box, { width: viewport.width, height }, PADDING, NEAREST));
}

/** Selects notes; the canvas, where it is shown, goes to them. */
export function goToNotes({ board, selection, canvas }: Workspace, ids: readonly string[]): void {
  const { snapshot } = board;
  selectOnly(selection, ids);
  const boxes = ids.flatMap((id) => {
    const note = snapshot.postIt.get(id);
    return note ? [postItBox(snapshot, note)] : [];
  });
  const around = boxAround(boxes);
  if (around && canvas) showFree(canvas, around);
}
