import {
  BoxSelect,
  Combine,
  FolderInput,
  Group,
  Layers2,
  LogOut,
  PackageOpen,
  Pencil,
  Split,
  StickyNote,
  Ungroup,
  UserRound,
} from 'lucide-react';
import { stackPostIts, unstackPostIts } from '../../shared/operations/stack.ts';
import {
  mergeThemes,
  moveThemes,
  showThemesAs,
  standAlone,
  themeBoardPlace,
  ungroupTheme,
} from '../../shared/operations/theme.ts';
import { standsAlone, themeOf } from '../../shared/model/belonging.ts';
import { postItTable } from '../../shared/model/postIt.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { THEME_DISTANCE } from '../../shared/layout/themeMeasures.ts';
import { whyNotWrite } from '../../shared/permissions/can.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText } from '../i18n/texts.ts';
import { selectOnly, startEditing } from '../selection/selection.ts';
import { showToast } from '../ui/toasts.ts';
import type { Action } from './action.ts';
import { tellRefusal } from './tellRefusal.ts';
import { makeTheme, putIntoTheme, runAndMakeRoom } from './arrangeThemes.ts';
import { takeOutOfTheme } from './takeOut.ts';
import { selectedPostIts, writablePostIts } from './selected.ts';
import {
  mayAddTheme,
  mayWriteTheme,
  movableNotes,
  selectedThemes,
  themeOfSelected,
  writableThemes,
} from './selectedThemes.ts';

/** The name that a theme goes by: its title, or that it has none yet. */
export function themeName(title: string): string {
  return title.trim() === '' ? getText('theme.untitled') : title;
}

function canMerge(workspace: Workspace): boolean {
  const themes = writableThemes(workspace, 'deleted');
  return themes.length > 1 && themes.length === selectedThemes(workspace).length;
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
    const id = makeTheme(workspace, notes);
    if (id === null) return;
    startEditing(workspace.selection, id);
    workspace.announce(getText('theme.made', { count: notes.length }));
  },
};

export const renameSelected: Action = {
  id: 'renameTheme',
  label: 'action.renameTheme',
  icon: Pencil,
  shortcut: 'Enter',
  alsoShortcuts: ['F2'],
  isAvailable: (workspace) =>
    selectedThemes(workspace).length === 1 && writableThemes(workspace, 'title').length === 1,
  run(workspace) {
    const [theme] = selectedThemes(workspace);
    if (theme) startEditing(workspace.selection, theme.id);
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
    const id = makeTheme(workspace, notes, { x: box.maxX + THEME_DISTANCE, y: box.minY });
    if (id === null) return;
    startEditing(workspace.selection, id);
    workspace.announce(getText('theme.made', { count: notes.length }));
  },
};

export const collapseSelected: Action = {
  id: 'collapseTheme',
  label: 'action.collapseTheme',
  icon: PackageOpen,
  shortcut: 'C',
  isAvailable: (workspace) => writableThemes(workspace, 'layout').length > 0,
  run(workspace) {
    const themes = writableThemes(workspace, 'layout');
    const layout = themes.some((theme) => theme.layout === 'open') ? 'pile' : 'open';
    const ids = themes.map(({ id }) => id);
    runAndMakeRoom(workspace, showThemesAs(ids, layout));
  },
};

/** A note that belongs to no theme, and is no left-over either. */
export const standAloneSelected: Action = {
  id: 'standAlone',
  label: 'action.standAlone',
  icon: UserRound,
  shortcut: 'A',
  isAvailable: (workspace) =>
    writablePostIts(workspace, 'alone').length > 0 && movableNotes(workspace).length > 0,
  run(workspace) {
    const { snapshot } = workspace.board;
    const ids = movableNotes(workspace);
    const isAlone = ids.every((id) => {
      const note = snapshot.postIt.get(id);
      return note !== undefined && standsAlone(snapshot, note);
    });
    if (!tellRefusal(workspace.board.run(standAlone(snapshot, ids, !isAlone))).ok) return;
    const words = isAlone ? 'theme.noLongerAlone' : 'theme.alone';
    workspace.announce(getText(words, { count: ids.length }));
  },
};

/** Notes that say the same lie on each other: they are counted, and none is lost. */
export const stackSelected: Action = {
  id: 'stackSelected',
  label: 'action.stackSelected',
  icon: Layers2,
  shortcut: 'S',
  isAvailable: (workspace) => movableNotes(workspace).length > 1,
  run(workspace) {
    const ids = movableNotes(workspace);
    if (!tellRefusal(workspace.board.run(stackPostIts(workspace.board.snapshot, ids))).ok) return;
    const [top] = ids;
    if (top) selectOnly(workspace.selection, [top]);
    workspace.announce(getText('theme.stacked', { count: ids.length }));
  },
};

function stackedUnder(workspace: Workspace): string[] {
  const { snapshot } = workspace.board;
  const { stacks } = layoutOf(snapshot);
  const ids = selectedPostIts(workspace).flatMap(({ id }) => {
    const stack = stacks.get(id);
    return stack ? stack.filter((one) => one !== id) : [id];
  });
  return ids.filter((id) => {
    const note = snapshot.postIt.get(id);
    const reason = whyNotWrite(workspace.actor(), postItTable, 'place', workspace.targetOf('postIt', id));
    return note?.place[0] === 'stack' && reason === null;
  });
}

export const unstackSelected: Action = {
  id: 'unstackSelected',
  label: 'action.unstackSelected',
  icon: BoxSelect,
  shortcut: 'U',
  isAvailable: (workspace) => stackedUnder(workspace).length > 0,
  run(workspace) {
    const ids = stackedUnder(workspace);
    if (!runAndMakeRoom(workspace, unstackPostIts(workspace.board.snapshot, ids)).ok) return;
    selectOnly(workspace.selection, ids);
    workspace.announce(getText('theme.unstacked', { count: ids.length }));
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

export const selectRest: Action = {
  id: 'selectRest',
  label: 'action.selectRest',
  icon: StickyNote,
  isAvailable: ({ board }) => restOf(board.snapshot).length > 0,
  run: ({ board, selection }) => selectOnly(selection, restOf(board.snapshot)),
};

function restOf(snapshot: Workspace['board']['snapshot']): string[] {
  const { hidden } = layoutOf(snapshot);
  return livePostIts(snapshot)
    .filter(
      (note) => !hidden.has(note.id) && !standsAlone(snapshot, note) && themeOf(snapshot, note) === null,
    )
    .map(({ id }) => id);
}

/** Says why nothing happened, when a drag or a press could not be done. */
export function tellFrozen(): void {
  showToast(getText('refused.frozen'), { tone: 'attention' });
}
