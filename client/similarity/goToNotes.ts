import { boxAround } from '../../shared/geometry/box.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import type { Workspace } from '../board/workspace.ts';
import { selectOnly } from '../selection/selection.ts';

/** Notes that lie together are not to fill the screen, CSS pixels per world unit. */
const NEAREST = 1;

/** Selects notes; the canvas, where it is shown, goes to them. */
export function goToNotes({ board, selection, canvas }: Workspace, ids: readonly string[]): void {
  const { snapshot } = board;
  selectOnly(selection, ids);
  const boxes = ids.flatMap((id) => {
    const note = snapshot.postIt.get(id);
    return note ? [postItBox(snapshot, note)] : [];
  });
  const around = boxAround(boxes);
  if (around) canvas?.show(around, NEAREST);
}
