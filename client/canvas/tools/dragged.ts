import type { Point } from '../../../shared/geometry/point.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { positionOf } from '../../../shared/layout/positionOf.ts';
import { movableNotes, writableThemes } from '../../actions/selectedThemes.ts';
import type { Workspace } from '../../board/workspace.ts';

/** A note or theme in the hand, and where it rested (top left corner, world units). */
export interface DraggedThing {
  readonly id: string;
  readonly from: Point;
}

export interface Dragged {
  /** Notes that are not dragged with their theme. */
  readonly notes: readonly DraggedThing[];
  readonly themes: readonly DraggedThing[];
}

function isWithin(workspace: Workspace, id: string, themeIds: ReadonlySet<string>): boolean {
  const { themes } = layoutOf(workspace.board.snapshot);
  return [...themeIds].some((themeId) => {
    const shape = themes.get(themeId);
    return shape && (shape.notes.includes(id) || shape.inner.some((one) => one === id || isIn(one, id)));
  });

  function isIn(innerId: string, noteId: string): boolean {
    return themes.get(innerId)?.notes.includes(noteId) ?? false;
  }
}

/** What of the selection can be dragged now. @param isHeld whether somebody else has it in the hand */
export function draggedNow(workspace: Workspace, isHeld: (id: string) => boolean): Dragged {
  const { snapshot } = workspace.board;
  const layout = layoutOf(snapshot);
  const themeIds = new Set(writableThemes(workspace, 'place').map(({ id }) => id));
  const free = (id: string) => !isHeld(id) && !isWithin(workspace, id, themeIds);
  const notes = movableNotes(workspace).filter(free);
  return {
    notes: notes.flatMap((id) => {
      const note = snapshot.postIt.get(id);
      return note ? [{ id, from: positionOf(note, snapshot) }] : [];
    }),
    themes: [...themeIds].filter(free).flatMap((id) => {
      const box = layout.themes.get(id)?.box;
      return box ? [{ id, from: { x: box.minX, y: box.minY } }] : [];
    }),
  };
}
