import {
  Check,
  Copy,
  CopyPlus,
  Pencil,
  Scissors,
  SquareSplitHorizontal,
  StickyNote,
  Trash2,
} from 'lucide-react';
import { POST_IT_COLORS, POST_IT_SIZES } from '../../shared/model/postIt.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import {
  binPostIts,
  colorPostIts,
  markPostItsDone,
  restorePostIts,
  sizePostIts,
} from '../../shared/operations/postIt.ts';
import { colorThemes } from '../../shared/operations/theme.ts';
import { cutPlaces } from '../../shared/queries/splitText.ts';
import { getText } from '../i18n/texts.ts';
import { showToast } from '../ui/toasts.ts';
import { selectOnly, startEditing } from '../selection/selection.ts';
import type { Workspace } from '../board/workspace.ts';
import type { Action } from './action.ts';
import { copySelection } from './clipboard.ts';
import { addNoteInView, addNotes, fieldsToCopy, placeNotes } from './newPostIt.ts';
import { writableThemes } from './selectedThemes.ts';
import { mayAddPostIts, mayWrite, selectedPostIts, writablePostIts } from './selected.ts';

/** How far a copy lies from its original, in world units. */
const COPY_STEP = 24;

export const addPostIt: Action = {
  id: 'addPostIt',
  label: 'action.addPostIt',
  icon: StickyNote,
  shortcut: 'N',
  isAvailable: mayAddPostIts,
  run: addNoteInView,
};

export const editPostIt: Action = {
  id: 'editPostIt',
  label: 'action.editPostIt',
  icon: Pencil,
  shortcut: 'Enter',
  isAvailable(workspace) {
    const [note, ...more] = selectedPostIts(workspace);
    return note !== undefined && more.length === 0 && mayWrite(workspace, note.id, 'text');
  },
  run(workspace) {
    const [note] = selectedPostIts(workspace);
    if (note) startEditing(workspace.selection, note.id);
  },
};

function binNotes(workspace: Workspace, ids: readonly string[]): void {
  const result = workspace.board.run(binPostIts(ids));
  if (!result.ok) return;
  selectOnly(workspace.selection, []);
  // Brings back exactly these, whatever was done meanwhile.
  const undo = { label: getText('action.undo'), run: () => void workspace.board.run(restorePostIts(ids)) };
  showToast(getText('board.binned', { count: ids.length }), { action: undo });
}

export const binSelected: Action = {
  id: 'binSelected',
  label: 'action.binSelected',
  icon: Trash2,
  shortcut: 'Delete',
  alsoShortcuts: ['Backspace'],
  isAvailable: (workspace) => writablePostIts(workspace, 'deleted').length > 0,
  run(workspace) {
    binNotes(
      workspace,
      writablePostIts(workspace, 'deleted').map(({ id }) => id),
    );
  },
};

export const duplicateSelected: Action = {
  id: 'duplicateSelected',
  label: 'action.duplicateSelected',
  icon: CopyPlus,
  shortcut: 'Control+D',
  isAvailable: (workspace) => mayAddPostIts(workspace) && selectedPostIts(workspace).length > 0,
  run(workspace) {
    const { snapshot } = workspace.board;
    const notes = selectedPostIts(workspace);
    const spots = notes.map((note) => {
      const box = postItBox(snapshot, note);
      return { x: box.minX + COPY_STEP, y: box.minY + COPY_STEP };
    });
    const ids = addNotes(workspace, placeNotes(snapshot, notes.map(fieldsToCopy), spots));
    if (ids.length > 0) selectOnly(workspace.selection, ids);
  },
};

export const copySelected: Action = {
  id: 'copySelected',
  label: 'action.copySelected',
  icon: Copy,
  shortcut: 'Control+C',
  isAvailable: (workspace) => selectedPostIts(workspace).length > 0,
  run: (workspace) => void copySelection(workspace),
};

export const cutSelected: Action = {
  id: 'cutSelected',
  label: 'action.cutSelected',
  icon: Scissors,
  shortcut: 'Control+X',
  isAvailable: (workspace) => binSelected.isAvailable(workspace),
  run(workspace) {
    // Others may have locked or binned one of them while it was copied.
    const isLeft = (id: string) =>
      workspace.board.snapshot.postIt.get(id)?.deleted === false && mayWrite(workspace, id, 'deleted');
    void copySelection(workspace).then((copied) => {
      const ids = copied.filter(isLeft);
      if (ids.length > 0) binNotes(workspace, ids);
    });
  },
};

export const splitSelected: Action = {
  id: 'splitSelected',
  label: 'action.splitSelected',
  icon: SquareSplitHorizontal,
  shortcut: 'Shift+S',
  isAvailable(workspace) {
    const [note, ...more] = writablePostIts(workspace, 'text');
    return (
      note !== undefined && more.length === 0 && mayAddPostIts(workspace) && cutPlaces(note.text).length > 0
    );
  },
  run(workspace) {
    const [note] = writablePostIts(workspace, 'text');
    if (note) workspace.ui.setState({ splitting: note.id });
  },
};

export const markDone: Action = {
  id: 'markDone',
  label: 'action.markDone',
  icon: Check,
  shortcut: 'X',
  isAvailable: (workspace) => writablePostIts(workspace, 'done').length > 0,
  run(workspace) {
    const notes = writablePostIts(workspace, 'done');
    const done = notes.some((note) => !note.done);
    workspace.board.run(
      markPostItsDone(
        notes.map(({ id }) => id),
        done,
      ),
    );
  },
};

const COLOR_LABELS = {
  yellow: 'ui.colour.yellow',
  blue: 'ui.colour.blue',
  green: 'ui.colour.green',
  rose: 'ui.colour.rose',
  violet: 'ui.colour.violet',
  sand: 'ui.colour.sand',
} as const;

export const colorActions: readonly Action[] = POST_IT_COLORS.map((color, index) => ({
  id: `color-${color}`,
  label: COLOR_LABELS[color],
  icon: StickyNote,
  shortcut: String(index + 1),
  isAvailable: (workspace) =>
    writablePostIts(workspace, 'color').length > 0 || writableThemes(workspace, 'color').length > 0,
  run(workspace) {
    const notes = writablePostIts(workspace, 'color').map(({ id }) => id);
    const themes = writableThemes(workspace, 'color').map(({ id }) => id);
    workspace.board.runAll([
      ...(notes.length > 0 ? [colorPostIts(notes, color)] : []),
      ...(themes.length > 0 ? [colorThemes(themes, color)] : []),
    ]);
  },
}));

const SIZE_LABELS = { S: 'action.sizeS', M: 'action.sizeM', L: 'action.sizeL' } as const;

export const sizeActions: readonly Action[] = POST_IT_SIZES.map((size) => ({
  id: `size-${size}`,
  label: SIZE_LABELS[size],
  icon: StickyNote,
  isAvailable: (workspace) => writablePostIts(workspace, 'size').length > 0,
  run(workspace) {
    workspace.board.run(
      sizePostIts(
        writablePostIts(workspace, 'size').map(({ id }) => id),
        size,
      ),
    );
  },
}));
