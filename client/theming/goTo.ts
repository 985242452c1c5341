import type { Box, Size } from '../../shared/geometry/box.ts';
import { boxAround, boxAt, boxContains, boxHeight, boxWidth } from '../../shared/geometry/box.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import type { FactArea } from '../../shared/session/themingFacts.ts';
import type { CanvasView } from '../board/canvasView.ts';
import { canvasOnScreen, goToCanvas } from '../board/goToCanvas.ts';
import type { Workspace } from '../board/workspace.ts';
import { selectOnly } from '../selection/selection.ts';

/** One note is not to fill the screen; CSS pixels per world unit. */
const NEAREST = 1;

/** Shows a part of the board on the canvas, which comes first where the list is shown. */
export function flyTo(workspace: Workspace, box: Box): void {
  const show = (canvas: CanvasView) => canvas.show(box, NEAREST);
  const canvas = canvasOnScreen(workspace);
  if (canvas) show(canvas);
  else goToCanvas(workspace, show);
}

/** Shows a table's own part of the board. */
export function goToArea(workspace: Workspace, { x, y, width, height }: FactArea): void {
  flyTo(workspace, boxAt(x, y, width, height));
}

/** So near that the words of notes can be read, CSS pixels per world unit; what bars cover comes off it. */
const READABLE = { phone: 0.5, laptop: 0.55 };
/** What bars and edges take of a canvas at most, CSS pixels. */
const BARS = 112;

/** The first corner of a table's part, as much of it as can be read on a screen of this size. */
export function firstCorner(part: Box, { width, height }: Size): Box {
  const zoom = width < 760 ? READABLE.phone : READABLE.laptop;
  return boxAt(
    part.minX,
    part.minY,
    Math.min(boxWidth(part), Math.max(1, width - BARS) / zoom),
    Math.min(boxHeight(part), Math.max(1, height - BARS) / zoom),
  );
}

/** Shows people their own part of the board where its first notes are, near enough to read them. */
export function goToOwnPart(workspace: Workspace, area: FactArea, noteIds: readonly string[]): void {
  const { snapshot } = workspace.board;
  const whole = boxAt(area.x, area.y, area.width, area.height);
  const notes = noteIds
    .flatMap((id) => snapshot.postIt.get(id) ?? [])
    .filter(({ deleted }) => !deleted)
    .map((note) => postItBox(snapshot, note))
    .filter((box) => boxContains(whole, box));
  const screen = canvasOnScreen(workspace)?.viewport ?? { width: innerWidth, height: innerHeight };
  flyTo(workspace, firstCorner(boxAround(notes) ?? whole, screen));
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
