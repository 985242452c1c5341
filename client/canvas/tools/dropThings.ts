import type { Point } from '../../../shared/geometry/point.ts';
import { newId } from '../../../shared/model/ids.ts';
import { carrierOf } from '../../../shared/model/belonging.ts';
import { POST_IT_SIDE } from '../../../shared/model/postIt.ts';
import type { GridCell } from '../../../shared/layout/gridLayout.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { THEME_HEADER, THEME_PADDING } from '../../../shared/layout/themeMeasures.ts';
import { postItBox, putDownAt } from '../../../shared/layout/whereabouts.ts';
import { movePostIts } from '../../../shared/operations/postIt.ts';
import { moveThemes, nestTheme } from '../../../shared/operations/theme.ts';
import { makeTheme, putIntoTheme, runAndMakeRoom, topThemeRank } from '../../actions/arrangeThemes.ts';
import { putIntoCell } from '../../grid/putIntoCell.ts';
import { topRanks } from '../../actions/newPostIt.ts';
import { themeName } from '../../actions/themeName.ts';
import type { Workspace } from '../../board/workspace.ts';
import { getText } from '../../i18n/texts.ts';
import { selectOnly } from '../../selection/selection.ts';
import type { Dragged, DraggedThing } from './dragged.ts';
import type { DropTarget } from './dropTarget.ts';

function at({ from }: DraggedThing, offset: Point): Point {
  return { x: from.x + offset.x, y: from.y + offset.y };
}

/** Puts notes on the ground, each where it is. Dragged notes come to lie on top. */
function dropOnGround(
  workspace: Workspace,
  notes: readonly DraggedThing[],
  offset: Point,
  undoId: string,
): void {
  const { snapshot } = workspace.board;
  const ranks = topRanks(snapshot, notes.length);
  const moves = notes.flatMap((thing, index) => {
    const note = snapshot.postIt.get(thing.id);
    if (!note) return [];
    const topLeft = at(thing, offset);
    const half = POST_IT_SIDE[note.size] / 2;
    const centre = { x: topLeft.x + half, y: topLeft.y + half };
    const down = putDownAt(snapshot, topLeft, centre, ranks[index] ?? 'a0');
    return [{ id: carrierOf(snapshot, note.id), ...down }];
  });
  if (moves.length > 0) workspace.board.run(movePostIts(moves), { undoId });
}

function dropThemes(
  workspace: Workspace,
  themes: readonly DraggedThing[],
  offset: Point,
  undoId: string,
): void {
  if (themes.length === 0) return;
  const rank = topThemeRank(workspace.board.snapshot);
  const moves = themes.map((thing) => {
    const { x, y } = at(thing, offset);
    return { id: thing.id, place: ['board', Math.round(x), Math.round(y), rank] as const };
  });
  runAndMakeRoom(workspace, moveThemes(moves), undoId);
}

/** Two loose notes become a theme, where the lower one lies. */
function dropOnNote(workspace: Workspace, notes: readonly DraggedThing[], ontoId: string): void {
  const { snapshot } = workspace.board;
  const onto = snapshot.postIt.get(ontoId);
  if (!onto) return;
  const { minX, minY } = postItBox(snapshot, onto);
  const ids = [ontoId, ...notes.map(({ id }) => id)];
  const id = makeTheme(workspace, ids, { x: minX - THEME_PADDING, y: minY - THEME_HEADER });
  if (id === null) return;
  selectOnly(workspace.selection, [id]);
  workspace.announce(getText('theme.made', { count: ids.length }));
}

function dropInTheme(
  workspace: Workspace,
  { notes, themes }: Dragged,
  { id, before }: Extract<DropTarget, { onto: 'theme' }>,
): void {
  const { snapshot } = workspace.board;
  const theme = snapshot.theme.get(id);
  if (notes.length > 0) {
    const ids = notes.map((note) => note.id);
    const next = before !== null && ids.includes(before) ? nextNote(workspace, id, ids, before) : before;
    putIntoTheme(workspace, ids, id, next);
  }
  for (const { id: innerId } of themes) runAndMakeRoom(workspace, nestTheme(snapshot, innerId, id));
  const count = notes.length + themes.length;
  workspace.announce(getText('theme.moved', { count, theme: themeName(theme?.title ?? '') }));
}

function dropInCell(workspace: Workspace, { notes }: Dragged, cell: GridCell): void {
  putIntoCell(
    workspace,
    notes.map(({ id }) => id),
    cell,
  );
}

/** The first note behind one that is moved itself. */
function nextNote(
  workspace: Workspace,
  themeId: string,
  moved: readonly string[],
  before: string,
): string | null {
  const ids = layoutOf(workspace.board.snapshot).themes.get(themeId)?.notes ?? [];
  return ids.slice(ids.indexOf(before)).find((id) => !moved.includes(id)) ?? null;
}

/** Puts down what was dragged: one gesture is one step of undo. */
export function dropThings(
  workspace: Workspace,
  dragged: Dragged,
  offset: Point,
  target: DropTarget | null,
): void {
  if (target?.onto === 'note') return dropOnNote(workspace, dragged.notes, target.id);
  if (target?.onto === 'cell') return dropInCell(workspace, dragged, target.cell);
  if (target?.onto === 'theme') return dropInTheme(workspace, dragged, target);
  const undoId = newId();
  dropOnGround(workspace, dragged.notes, offset, undoId);
  dropThemes(workspace, dragged.themes, offset, undoId);
}
