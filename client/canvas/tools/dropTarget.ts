import { boxHolds, boxHeight, boxWidth, growBox, type Box } from '../../../shared/geometry/box.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import { cellOf, themeOf } from '../../../shared/model/belonging.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { cellAt, cellBox, type GridCell } from '../../../shared/layout/gridLayout.ts';
import { cellKey } from '../../../shared/layout/gatherNotes.ts';
import { THEME_HEADER } from '../../../shared/layout/themeMeasures.ts';
import { postItBox } from '../../../shared/layout/whereabouts.ts';
import { canNest } from '../../../shared/operations/theme.ts';
import { mayWriteTheme, mayAddTheme } from '../../actions/selectedThemes.ts';
import { mayWrite } from '../../actions/selected.ts';
import type { GestureContext } from './gesture.ts';
import { thingAt } from './selectable.ts';

/** What something that is dragged would be put on, and the box that shows it. */
export type DropTarget =
  | { readonly onto: 'note'; readonly id: string; readonly box: Box }
  /** Before one of the theme's notes, or at its end. */
  | { readonly onto: 'theme'; readonly id: string; readonly before: string | null; readonly box: Box }
  /** A cell of the grid; its id is its key. */
  | { readonly onto: 'cell'; readonly id: string; readonly cell: GridCell; readonly box: Box };

/** A note is meant when the pointer is well within it; beside its middle, notes may overlap as on paper. */
const MIDDLE = 0.68;

function isInMiddle(box: Box, point: Point): boolean {
  const margin = (Math.min(boxWidth(box), boxHeight(box)) * (1 - MIDDLE)) / 2;
  return boxHolds(growBox(box, -margin), point);
}

/** The note of a theme that a point comes before: rows first, then left halves. */
function noteAfter(context: GestureContext, themeId: string, point: Point): string | null {
  const { snapshot } = context.workspace.board;
  const ids = layoutOf(snapshot).themes.get(themeId)?.notes ?? [];
  return (
    ids.find((id) => {
      const note = snapshot.postIt.get(id);
      if (!note) return false;
      const box = postItBox(snapshot, note);
      const isInRow = point.y <= box.maxY;
      return isInRow && (point.y < box.minY || point.x < (box.minX + box.maxX) / 2);
    }) ?? null
  );
}

function intoTheme(context: GestureContext, id: string, point: Point): DropTarget | null {
  const shape = layoutOf(context.workspace.board.snapshot).themes.get(id);
  if (!shape || !mayWriteTheme(context.workspace, id, 'place')) return null;
  return { onto: 'theme', id, before: noteAfter(context, id, point), box: shape.box };
}

/** The cell at a point, unless a loose note or a theme lies over it. */
function intoCell({ workspace }: GestureContext, point: Point): DropTarget | null {
  const { grid } = layoutOf(workspace.board.snapshot);
  const cell = cellAt(grid, point);
  const box = grid && cell && cellBox(grid, cell.actorId, cell.row);
  return cell && box ? { onto: 'cell', id: cellKey(cell.actorId, cell.row), cell, box } : null;
}

/** What notes would be put on at a point: a cell, a theme, or another loose note, which makes a theme of both. */
export function targetOfNotes(context: GestureContext, point: Point): DropTarget | null {
  const { snapshot } = context.workspace.board;
  const id = thingAt(context, point);
  if (id === null) return intoCell(context, point);
  if (snapshot.theme.has(id)) return intoTheme(context, id, point);
  const note = snapshot.postIt.get(id);
  if (!note || cellOf(snapshot, note)) return intoCell(context, point);
  const theme = themeOf(snapshot, note);
  if (theme) return intoTheme(context, theme.id, point);
  const box = postItBox(snapshot, note);
  const isMeant = isInMiddle(box, point) && mayAddTheme(context.workspace);
  return isMeant && mayWrite(context.workspace, id, 'place') ? { onto: 'note', id, box } : null;
}

/** The theme that one theme would be put into: its title must be pointed at, so that moving a theme close by nests nothing. */
export function targetOfTheme(context: GestureContext, themeId: string, point: Point): DropTarget | null {
  const { snapshot } = context.workspace.board;
  const intoId = thingAt(context, point);
  const shape = intoId === null ? undefined : layoutOf(snapshot).themes.get(intoId);
  if (!shape || intoId === null || point.y > shape.box.minY + THEME_HEADER) return null;
  const isAllowed = canNest(snapshot, themeId, intoId) && mayWriteTheme(context.workspace, intoId, 'place');
  return isAllowed ? { onto: 'theme', id: intoId, before: null, box: shape.box } : null;
}
