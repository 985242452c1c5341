import { ArrowDown, ArrowUp, Check, CornerUpRight, Ellipsis, Locate, X } from 'lucide-react';
import { useState } from 'react';
import { POST_IT_SIZES, type PostIt } from '../../shared/model/postIt.ts';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import type { Action } from '../actions/action.ts';
import { lockSelected, unlockSelected } from '../actions/lockActions.ts';
import { menuEntry } from '../actions/menuEntry.tsx';
import {
  binSelected,
  colorActions,
  copySelected,
  duplicateSelected,
  editPostIt,
  markDone,
  sizeActions,
  splitSelected,
} from '../actions/postItActions.ts';
import { writablePostIts } from '../actions/selected.ts';
import { useWorkspace, type Workspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import type { TextKey } from '../i18n/texts.ts';
import { clearSelection } from '../selection/selection.ts';
import { ColourPicker } from '../ui/ColourPicker.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { ActionButton } from './ActionButton.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { moveSelected } from './outlineEdits.ts';
import { showOnCanvas } from './showOnCanvas.ts';
import styles from './OutlineBar.module.css';

function runById(actions: readonly Action[], id: string, workspace: Workspace): void {
  actions.find((action) => action.id === id)?.run(workspace);
}

export interface SelectedToolsProps {
  readonly notes: readonly PostIt[];
  /** While several are chosen their count and the way out stand above. */
  readonly choosing: boolean;
}

/** Everything that can be done with the selected notes. */
export function SelectedTools({ notes, choosing }: SelectedToolsProps) {
  const t = useText();
  const workspace = useWorkspace();
  const [isMoving, setMoving] = useState(false);
  const mayMove = writablePostIts(workspace, 'place').length > 0;
  const hasLanes = liveLanes(workspace.board.snapshot).length > 0;
  return (
    <div className={styles.selected} role="group" aria-label={t('tools.selected', { count: notes.length })}>
      <div className={styles.tools}>
        {!choosing && <LetGo count={notes.length} />}
        <span className={styles.space} />
        {notes.length === 1 && <ActionButton action={editPostIt} />}
        {mayMove && hasLanes && (
          <IconButton
            side="above"
            label={t('outline.moveTo')}
            icon={<CornerUpRight aria-hidden />}
            onClick={() => setMoving(true)}
          />
        )}
        {mayMove && <Steps />}
        <IconButton
          side="above"
          label={t('action.markDone')}
          shortcut={markDone.shortcut}
          icon={<Check aria-hidden />}
          pressed={notes.every((note) => note.done)}
          disabled={!markDone.isAvailable(workspace)}
          onClick={() => markDone.run(workspace)}
        />
        <ActionButton action={binSelected} />
        <MoreMenu />
      </div>
      <Looks notes={notes} />
      <MoveDialog open={isMoving} onClose={() => setMoving(false)} notes={notes} />
    </div>
  );
}

function LetGo({ count }: { count: number }) {
  const t = useText();
  const { selection } = useWorkspace();
  return (
    <>
      <IconButton
        side="above"
        label={t('action.letGo')}
        shortcut="Escape"
        icon={<X aria-hidden />}
        onClick={() => clearSelection(selection)}
      />
      {count > 1 && (
        <span className={styles.count} aria-hidden>
          {count}
        </span>
      )}
    </>
  );
}

function Steps() {
  const t = useText();
  const workspace = useWorkspace();
  return (
    <>
      <IconButton
        side="above"
        label={t('outline.moveUp')}
        shortcut="Alt+ArrowUp"
        icon={<ArrowUp aria-hidden />}
        onClick={() => moveSelected(workspace, 'up')}
      />
      <IconButton
        side="above"
        label={t('outline.moveDown')}
        shortcut="Alt+ArrowDown"
        icon={<ArrowDown aria-hidden />}
        onClick={() => moveSelected(workspace, 'down')}
      />
    </>
  );
}

/** In a menu among other things a size says that it is one. */
const SIZE_NAMES: Readonly<Record<string, TextKey>> = {
  'size-S': 'outline.sizeS',
  'size-M': 'outline.sizeM',
  'size-L': 'outline.sizeL',
};

function MoreMenu() {
  const t = useText();
  const workspace = useWorkspace();
  const entries: MenuEntry[] = [
    ...[splitSelected, duplicateSelected, copySelected].map((action) => menuEntry(t, workspace, action)),
    { id: 'sizes', separator: true },
    ...sizeActions.map((action) => ({
      ...menuEntry(t, workspace, action),
      label: t(SIZE_NAMES[action.id] ?? action.label),
    })),
    { id: 'more', separator: true },
    ...[lockSelected, unlockSelected]
      .filter((action) => action.isAvailable(workspace))
      .map((action) => menuEntry(t, workspace, action)),
    {
      id: 'showOnCanvas',
      label: t('outline.showOnCanvas'),
      icon: <Locate aria-hidden />,
      run: () => showOnCanvas(workspace),
    },
  ];
  return (
    <Menu label={t('tools.more')} icon={<Ellipsis aria-hidden />} placement="top end" entries={entries} />
  );
}

const SIZE_LABELS = { S: 'action.sizeS', M: 'action.sizeM', L: 'action.sizeL' } as const;

/** Colour and size; neither is chosen where the notes differ. */
function Looks({ notes }: { notes: readonly PostIt[] }) {
  const t = useText();
  const workspace = useWorkspace();
  const [first] = notes;
  if (!first || writablePostIts(workspace, 'color').length === 0) return null;
  const color = notes.every((note) => note.color === first.color) ? first.color : null;
  const size = notes.every((note) => note.size === first.size) ? first.size : '';
  return (
    <div className={styles.looks}>
      <ColourPicker value={color} onChange={(next) => runById(colorActions, `color-${next}`, workspace)} />
      {/* On a phone the sizes stand in the menu. */}
      <div className={styles.sizes}>
        <SegmentedControl
          label={t('tools.size')}
          value={size}
          onChange={(next) => runById(sizeActions, `size-${next}`, workspace)}
          segments={POST_IT_SIZES.map((value) => ({ value, label: t(SIZE_LABELS[value]) }))}
        />
      </div>
    </div>
  );
}
