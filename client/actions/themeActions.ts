import { PackageOpen, Pencil, StickyNote, UserRound } from 'lucide-react';
import { showThemesAs, standAlone } from '../../shared/operations/theme.ts';
import { standsAlone, themeOf } from '../../shared/model/belonging.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText } from '../i18n/texts.ts';
import { selectOnly, startEditing } from '../selection/selection.ts';
import type { Action } from './action.ts';
import { tellRefusal } from './tellRefusal.ts';
import { runAndMakeRoom } from './arrangeThemes.ts';
import { writablePostIts } from './selected.ts';
import { movableNotes, selectedThemes, writableThemes } from './selectedThemes.ts';

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
