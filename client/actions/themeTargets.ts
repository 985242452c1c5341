import { themeOf } from '../../shared/model/belonging.ts';
import type { Theme } from '../../shared/model/theme.ts';
import { newId } from '../../shared/model/ids.ts';
import { canNest, mergeThemes, nestTheme } from '../../shared/operations/theme.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { notesOfBranch, themeTree, type ThemeBranch } from '../../shared/queries/themeTree.ts';
import type { Workspace } from '../board/workspace.ts';
import { putIntoTheme, runAndMakeRoom } from './arrangeThemes.ts';
import { mayWriteTheme, movableNotes, writableThemes } from './selectedThemes.ts';

/** A theme that what is selected may go into. */
export interface ThemeTarget {
  readonly theme: Theme;
  /** The theme that it lies in, or null. */
  readonly parent: Theme | null;
  /** Notes in it, those of themes within it included. */
  readonly count: number;
  /** Why it can not be chosen; null when it can. `tooDeep`: themes nest one level. */
  readonly why: 'here' | 'frozen' | 'tooDeep' | null;
}

/** What would be put into the chosen theme. */
export interface ToPut {
  readonly noteIds: readonly string[];
  readonly themeIds: readonly string[];
}

export function selectedToPut(workspace: Workspace): ToPut {
  return {
    noteIds: movableNotes(workspace),
    themeIds: writableThemes(workspace, 'place').map(({ id }) => id),
  };
}

function isAllHere({ board: { snapshot } }: Workspace, { noteIds, themeIds }: ToPut, themeId: string) {
  const holdsNote = (id: string) => {
    const note = snapshot.postIt.get(id);
    return note !== undefined && themeOf(snapshot, note)?.id === themeId;
  };
  const holdsTheme = (id: string) => {
    const place = snapshot.theme.get(id)?.place;
    return place?.[0] === 'theme' && place[1] === themeId;
  };
  return noteIds.every(holdsNote) && themeIds.every(holdsTheme);
}

function whyNot(workspace: Workspace, put: ToPut, themeId: string): ThemeTarget['why'] {
  const { snapshot } = workspace.board;
  if (isAllHere(workspace, put, themeId)) return 'here';
  if (!mayWriteTheme(workspace, themeId, 'place')) return 'frozen';
  return put.themeIds.every((id) => canNest(snapshot, id, themeId)) ? null : 'tooDeep';
}

/** All themes but the selected ones, as they are read on the board, each with whether it can be chosen. */
export function themeTargets(workspace: Workspace, put: ToPut): ThemeTarget[] {
  const target = (branch: ThemeBranch, parent: Theme | null): ThemeTarget[] => [
    {
      theme: branch.theme,
      parent,
      count: notesOfBranch(branch).length,
      why: whyNot(workspace, put, branch.theme.id),
    },
    ...branch.inner.flatMap((inner) => target(inner, branch.theme)),
  ];
  return themeTree(workspace.board.snapshot)
    .themes.flatMap((branch) => target(branch, null))
    .filter(({ theme }) => !put.themeIds.includes(theme.id));
}

/** Puts notes and themes into a theme; one step of undo. @returns whether it was done */
export function putInto(workspace: Workspace, { noteIds, themeIds }: ToPut, themeId: string): boolean {
  const undoId = newId();
  if (noteIds.length > 0 && !putIntoTheme(workspace, noteIds, themeId, null, undoId)) return false;
  return themeIds.every(
    (id) => runAndMakeRoom(workspace, nestTheme(workspace.board.snapshot, id, themeId), undoId).ok,
  );
}

/**
 * The themes that a theme may become one with, as they are read on the board. What lies in it, and where
 * its own inner themes would lie too deep, is left out.
 */
export function mergeTargets(workspace: Workspace, themeId: string): ThemeTarget[] {
  const { snapshot } = workspace.board;
  const holdsThemes = (layoutOf(snapshot).themes.get(themeId)?.inner.length ?? 0) > 0;
  const here: ToPut = { noteIds: [], themeIds: [themeId] };
  return themeTargets(workspace, here)
    .filter(({ parent }) => !holdsThemes || parent === null)
    .map((target) => ({
      ...target,
      why: mayWriteTheme(workspace, target.theme.id, 'place') ? null : 'frozen',
    }));
}

/** Two themes become one: the chosen one takes in the other's notes. @returns whether it was done */
export function mergeIntoTheme(workspace: Workspace, themeId: string, intoId: string): boolean {
  return runAndMakeRoom(workspace, mergeThemes(workspace.board.snapshot, [intoId, themeId])).ok;
}
