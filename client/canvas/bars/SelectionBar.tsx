import { Ellipsis, Pencil, SquareSplitHorizontal, Trash2 } from 'lucide-react';
import { useStore } from 'zustand';
import type { PostItSize } from '../../../shared/model/postIt.ts';
import { POST_IT_SIZES } from '../../../shared/model/postIt.ts';
import {
  binSelected,
  colorActions,
  copySelected,
  duplicateSelected,
  editPostIt,
  markDone,
  sizeActions,
  splitSelected,
} from '../../actions/postItActions.ts';
import { lockSelected, unlockSelected } from '../../actions/lockActions.ts';
import { menuEntry } from '../../actions/menuEntry.tsx';
import { selectedPostIts } from '../../actions/selected.ts';
import { fitSelected } from '../../actions/viewActions.ts';
import { useWorkspace, type Workspace } from '../../board/workspace.ts';
import { useSnapshot } from '../../document/useBoard.ts';
import { useText } from '../../i18n/useText.ts';
import { ColourPicker } from '../../ui/ColourPicker.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './SelectionBar.module.css';

const SIZE_LABELS = { S: 'action.sizeS', M: 'action.sizeM', L: 'action.sizeL' } as const;

function runSize(workspace: Workspace, size: PostItSize): void {
  sizeActions.find(({ id }) => id === `size-${size}`)?.run(workspace);
}

/** What can be done with the selected notes; stands at the foot of the canvas so that it never covers them. */
export function SelectionBar() {
  const { selection } = useWorkspace();
  const isShown = useStore(selection, ({ ids }) => ids.size > 0);
  return isShown ? <OpenBar /> : null;
}

function OpenBar() {
  const t = useText();
  const workspace = useWorkspace();
  useSnapshot(workspace.board);
  useStore(workspace.selection);
  const notes = selectedPostIts(workspace);
  const [first] = notes;
  if (!first) return null;
  const color = notes.every((note) => note.color === first.color) ? first.color : null;
  const size = notes.every((note) => note.size === first.size) ? first.size : null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('tools.selected', { count: notes.length })}>
      {notes.length > 1 && <span className={styles.count}>{notes.length}</span>}
      <ColourPicker
        value={color}
        onChange={(next) => colorActions.find(({ id }) => id === `color-${next}`)?.run(workspace)}
      />
      <SegmentedControl
        label={t('tools.size')}
        value={size ?? 'M'}
        onChange={(next) => runSize(workspace, next)}
        segments={POST_IT_SIZES.map((value) => ({ value, label: t(SIZE_LABELS[value]) }))}
      />
      {editPostIt.isAvailable(workspace) && (
        <IconButton
          side="above"
          label={t('action.editPostIt')}
          shortcut="Enter"
          icon={<Pencil aria-hidden />}
          onClick={() => editPostIt.run(workspace)}
        />
      )}
      {splitSelected.isAvailable(workspace) && (
        <IconButton
          side="above"
          label={t('action.splitSelected')}
          shortcut="Shift+S"
          icon={<SquareSplitHorizontal aria-hidden />}
          onClick={() => splitSelected.run(workspace)}
        />
      )}
      {binSelected.isAvailable(workspace) && (
        <IconButton
          side="above"
          label={t('action.binSelected')}
          shortcut="Delete"
          icon={<Trash2 aria-hidden />}
          onClick={() => binSelected.run(workspace)}
        />
      )}
      <Menu
        label={t('tools.more')}
        icon={<Ellipsis aria-hidden />}
        placement="top end"
        entries={[duplicateSelected, copySelected, markDone, fitSelected, lockSelected, unlockSelected].map(
          (action) => menuEntry(t, workspace, action),
        )}
      />
    </div>
  );
}
