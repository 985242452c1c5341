import { Combine, FolderInput, Group, LogOut, Split, Ungroup } from 'lucide-react';
import type { Point } from '../../shared/geometry/point.ts';
import { mergeThemes, moveThemes, themeBoardPlace, ungroupTheme } from '../../shared/operations/theme.ts';
import { themeOf } from '../../shared/model/belonging.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { THEME_DISTANCE } from '../../shared/layout/themeMeasures.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText } from '../i18n/texts.ts';
import { selectOnly, startEditing } from '../selection/selection.ts';
import type { Action } from './action.ts';
import { tellRefusal } from './tellRefusal.ts';
import { makeTheme, putIntoTheme, runAndMakeRoom } from './arrangeThemes.ts';
import { takeOutOfTheme } from './takeOut.ts';
import { writablePostIts } from './selected.ts';
import {
  mayAddTheme,
  mayWriteTheme,
  movableNotes,
  selectedThemes,
  themeOfSelected,
  writableThemes,
} from './selectedThemes.ts';
import { themeName } from './themeName.ts';

function canMerge(workspace: Workspace): boolean {
  const themes = writableThemes(workspace, 'deleted');
  return themes.length > 1 && themes.length === selectedThemes(workspace).length;
}

/** Makes a theme of some notes, to be named at once. */
function beginTheme(workspace: Workspace, noteIds: readonly string[], at?: Point): void {
  const id = makeTheme(workspace, noteIds, at);
  if (id === null) return;
  startEditing(workspace.selection, id);
  workspace.announce(getText('theme.made', { count: noteIds.length }));
}

/** What is selected becomes one theme: notes a new one; notes and a theme that theme; several themes are merged. */
export const groupSelected: Action = {
  id: 'groupSelected',
  label: 'action.groupSelected',
  icon: Group,
  shortcut: 'G',
  isAvailable(workspace) {
    const themes = selectedThemes(workspace);
    if (movableNotes(workspace).length === 0) return canMerge(workspace);
    const [only] = themes;
    return only ? themes.length === 1 && mayWriteTheme(workspace, only.id, 'place') : mayAddTheme(workspace);
  },
  run(workspace) {
    const notes = movableNotes(workspace);
    const [theme] = selectedThemes(workspace);
    if (notes.length === 0) return mergeSelected.run(workspace);
    if (theme) {
      if (!putIntoTheme(workspace, notes, theme.id)) return;
      selectOnly(workspace.selection, [theme.id]);
      return workspace.announce(
        getText('theme.moved', { count: notes.length, theme: themeName(theme.title) }),
      );
    }
    beginTheme(workspace, notes);
  },
};

/** Themes come apart; notes leave their theme. */
export const ungroupSelected: Action = {
  id: 'ungroupSelected',
  label: 'action.ungroupSelected',
  icon: Ungroup,
  shortcut: 'Shift+G',
  isAvailable: (workspace) => writableThemes(workspace, 'deleted').length > 0,
  run(workspace) {
    const themes = writableThemes(workspace, 'deleted');
    const calls = themes.map(({ id }) => ungroupTheme(workspace.board.snapshot, id));
    if (!tellRefusal(workspace.board.runAll(calls)).ok) return;
    workspace.announce(getText('theme.ungrouped', { count: themes.length }));
  },
};

export const takeOutSelected: Action = {
  id: 'takeOutSelected',
  label: 'action.takeOutSelected',
  icon: LogOut,
  shortcut: 'Shift+O',
  isAvailable: (workspace) =>
    writablePostIts(workspace, 'place').some((note) => themeOf(workspace.board.snapshot, note) !== null) ||
    writableThemes(workspace, 'place').some(({ place }) => place[0] === 'theme'),
  run(workspace) {
    const { snapshot } = workspace.board;
    const inner = writableThemes(workspace, 'place').filter(({ place }) => place[0] === 'theme');
    if (inner.length > 0) {
      const moves = inner.map(({ id }) => ({ id, place: themeBoardPlace(snapshot, id) }));
      if (!runAndMakeRoom(workspace, moveThemes(moves)).ok) return;
    }
    const notes = movableNotes(workspace);
    if (notes.length > 0 && !takeOutOfTheme(workspace, notes)) return;
    workspace.announce(getText('theme.takenOut', { count: notes.length + inner.length }));
  },
};

export const mergeSelected: Action = {
  id: 'mergeThemes',
  label: 'action.mergeThemes',
  icon: Combine,
  shortcut: 'M',
  isAvailable: canMerge,
  run(workspace) {
    const ids = selectedThemes(workspace).map(({ id }) => id);
    const [first] = ids;
    if (!first || !runAndMakeRoom(workspace, mergeThemes(workspace.board.snapshot, ids)).ok) return;
    startEditing(workspace.selection, first);
    workspace.announce(getText('theme.merged', { count: ids.length }));
  },
};

/** Opens the choice of a theme that the one selected theme becomes one with. */
export const mergeInto: Action = {
  id: 'mergeInto',
  label: 'action.mergeInto',
  icon: Combine,
  isAvailable: (workspace) =>
    selectedThemes(workspace).length === 1 &&
    writableThemes(workspace, 'deleted').length === 1 &&
    layoutOf(workspace.board.snapshot).themes.size > 1,
  run: ({ ui }) => ui.setState({ choosingTheme: true, choosingTo: 'merge' }),
};

/** Notes of one theme become a theme of their own beside it. */
export const splitOffSelected: Action = {
  id: 'splitOffTheme',
  label: 'action.splitOffTheme',
  icon: Split,
  shortcut: 'Shift+T',
  isAvailable: (workspace) =>
    movableNotes(workspace).length > 0 && themeOfSelected(workspace) !== null && mayAddTheme(workspace),
  run(workspace) {
    const theme = themeOfSelected(workspace);
    const box = theme && layoutOf(workspace.board.snapshot).themes.get(theme.id)?.box;
    if (!box) return;
    const notes = movableNotes(workspace);
    beginTheme(workspace, notes, { x: box.maxX + THEME_DISTANCE, y: box.minY });
  },
};

/** Opens the choice of themes to put what is selected into: the way without dragging. */
export const chooseTheme: Action = {
  id: 'chooseTheme',
  label: 'action.chooseTheme',
  icon: FolderInput,
  shortcut: 'T',
  isAvailable: (workspace) =>
    movableNotes(workspace).length > 0 || writableThemes(workspace, 'place').length > 0,
  run: ({ ui }) => ui.setState({ choosingTheme: true, choosingTo: 'put' }),
};
