import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { readingOrder } from '../../shared/layout/readingOrder.ts';
import { THEME_DISTANCE, THEME_HEADER, THEME_PADDING } from '../../shared/layout/themeMeasures.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import type { Point } from '../../shared/geometry/point.ts';
import { themeOf } from '../../shared/model/belonging.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { Theme } from '../../shared/model/theme.ts';
import { stackPostIts } from '../../shared/operations/stack.ts';
import { makeTheme, putIntoTheme } from '../actions/arrangeThemes.ts';
import { mayWrite } from '../actions/selected.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import { themeName } from '../actions/themeName.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText } from '../i18n/texts.ts';
import { selectOnly } from '../selection/selection.ts';
import { showToast } from '../ui/toasts.ts';
import { isUngrouped } from './comparedNotes.ts';

/** Ids of notes in the order in which they are read on the board. */
export function inReadingOrder(snapshot: BoardSnapshot, ids: readonly string[]): string[] {
  return readingOrder(
    ids.flatMap((id) => {
      const note = snapshot.postIt.get(id);
      return note ? [{ id, box: postItBox(snapshot, note) }] : [];
    }),
  );
}

/** Where a theme begins: so that the first of its notes stays where it lies, or beside the theme that it leaves. */
function startOf(snapshot: BoardSnapshot, [first]: readonly string[]): Point | undefined {
  const note = snapshot.postIt.get(first ?? '');
  if (!note) return undefined;
  const left = layoutOf(snapshot).themes.get(themeOf(snapshot, note)?.id ?? '');
  if (left) return { x: left.box.maxX + THEME_DISTANCE, y: left.box.minY };
  const { minX, minY } = postItBox(snapshot, note);
  return { x: minX - THEME_PADDING, y: minY - THEME_HEADER };
}

function tellMade(workspace: Workspace, themeId: string): string {
  selectOnly(workspace.selection, [themeId]);
  const { themes, stacks } = layoutOf(workspace.board.snapshot);
  const notes = themes.get(themeId)?.notes ?? [];
  const count = notes.reduce((sum, id) => sum + (stacks.get(id)?.length ?? 1), 0);
  workspace.announce(getText('theme.made', { count }));
  return themeId;
}

/**
 * Makes a theme of notes that were suggested, where the first of them lies; what somebody else has put into a theme
 * meanwhile stays there.
 *
 * @returns the theme's id, or null when nothing was made
 */
export function takeSuggested(workspace: Workspace, noteIds: readonly string[]): string | null {
  const { snapshot } = workspace.board;
  const free = noteIds.filter(
    (id) => isUngrouped(snapshot, snapshot.postIt.get(id)) && mayWrite(workspace, id, 'place'),
  );
  if (free.length === 0) {
    showToast(getText('similar.takenMeanwhile'), { tone: 'attention' });
    return null;
  }
  const ids = inReadingOrder(snapshot, free);
  const themeId = makeTheme(workspace, ids, startOf(snapshot, ids));
  return themeId === null ? null : tellMade(workspace, themeId);
}

/** Makes a theme of notes, wherever they are now. @returns its id, or null when it was refused */
export function groupNotes(workspace: Workspace, noteIds: readonly string[]): string | null {
  const themeId = makeTheme(workspace, noteIds, startOf(workspace.board.snapshot, noteIds));
  return themeId === null ? null : tellMade(workspace, themeId);
}

/** Lays notes on the first of them; one step of undo. @returns whether it was done */
export function stackNotes(workspace: Workspace, noteIds: readonly string[]): boolean {
  const { board } = workspace;
  if (!tellRefusal(board.run(stackPostIts(board.snapshot, noteIds))).ok) return false;
  const [top = ''] = noteIds;
  selectOnly(workspace.selection, [top]);
  const count = layoutOf(board.snapshot).stacks.get(top)?.length ?? noteIds.length;
  workspace.announce(getText('theme.stacked', { count }));
  return true;
}

/** Puts notes into a theme. @returns whether it was done */
export function putNotes(workspace: Workspace, noteIds: readonly string[], { id, title }: Theme): boolean {
  if (!putIntoTheme(workspace, noteIds, id)) return false;
  workspace.announce(getText('theme.moved', { count: noteIds.length, theme: themeName(title) }));
  return true;
}
