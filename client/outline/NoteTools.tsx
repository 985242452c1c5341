import { ArrowDown, ArrowUp, Check, CornerUpRight, Ellipsis, Locate } from 'lucide-react';
import type { PostIt } from '../../shared/model/postIt.ts';
import { gridOf } from '../../shared/layout/gridLayout.ts';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { standsAlone } from '../../shared/model/belonging.ts';
import type { Action } from '../actions/action.ts';
import { lockSelected, unlockSelected } from '../actions/lockActions.ts';
import { menuEntry } from '../actions/menuEntry.tsx';
import {
  binSelected,
  copySelected,
  duplicateSelected,
  editPostIt,
  markDone,
  sizeActions,
  splitSelected,
} from '../actions/postItActions.ts';
import { writablePostIts } from '../actions/selected.ts';
import { showSimilar } from '../actions/similarActions.ts';
import { chooseTheme, groupSelected, splitOffSelected, takeOutSelected } from '../actions/groupActions.ts';
import { stackSelected, unstackSelected } from '../actions/stackActions.ts';
import { standAloneSelected } from '../actions/themeActions.ts';
import { useWorkspace, type Workspace } from '../board/workspace.ts';
import type { GetText, TextKey } from '../i18n/texts.ts';
import { connectSelected } from '../grid/conversationActions.ts';
import { sayWhoSaidIt } from '../grid/standingActions.ts';
import { useText } from '../i18n/useText.ts';
import { coverInSelected } from '../room/coverAction.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { ActionButton } from './ActionButton.tsx';
import { moveSelected } from './outlineEdits.ts';
import { showOnCanvas } from './showOnCanvas.ts';
import { WordTool } from './WordTool.tsx';
import styles from './OutlineBar.module.css';

export interface NoteToolsProps {
  readonly notes: readonly PostIt[];
  /** Opens the choice of lanes. */
  onMove(): void;
}

function mayMove(workspace: Workspace): boolean {
  return writablePostIts(workspace, 'place').length > 0;
}

function mayRecode(workspace: Workspace): boolean {
  const { snapshot } = workspace.board;
  const hasPlaces = liveLanes(snapshot).length > 0 || gridOf(snapshot) !== null;
  return hasPlaces && writablePostIts(workspace, 'lane').length > 0;
}

/** What can be done with the selected notes: a few in sight, as many as there is room for, and all of it in the menu. */
export function NoteTools({ notes, onMove }: NoteToolsProps) {
  const t = useText();
  const workspace = useWorkspace();
  return (
    <>
      <WordTool action={groupSelected} word="tools.group" />
      {chooseTheme.isAvailable(workspace) && <ActionButton action={chooseTheme} />}
      {notes.length === 1 && <ActionButton action={editPostIt} />}
      <span className={styles.wide}>
        {sayWhoSaidIt.isAvailable(workspace) && <ActionButton action={sayWhoSaidIt} />}
        {connectSelected.isAvailable(workspace) && <ActionButton action={connectSelected} />}
        {takeOutSelected.isAvailable(workspace) && <ActionButton action={takeOutSelected} />}
        {mayRecode(workspace) && (
          <IconButton
            side="above"
            label={t('outline.moveTo')}
            icon={<CornerUpRight aria-hidden />}
            onClick={onMove}
          />
        )}
        {mayMove(workspace) && <Steps />}
        <IconButton
          side="above"
          label={t('action.markDone')}
          shortcut={markDone.shortcut}
          icon={<Check aria-hidden />}
          pressed={notes.every((note) => note.done)}
          disabled={!markDone.isAvailable(workspace)}
          onClick={() => markDone.run(workspace)}
        />
      </span>
      <ActionButton action={binSelected} />
      <Menu
        label={t('tools.more')}
        icon={<Ellipsis aria-hidden />}
        placement="top end"
        entries={noteEntries(t, workspace, notes, onMove)}
      />
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

const THEMING: readonly Action[] = [
  sayWhoSaidIt,
  connectSelected,
  takeOutSelected,
  splitOffSelected,
  stackSelected,
  unstackSelected,
  showSimilar,
];

/** What can not be done now is not among these: there are many. */
function themingEntries(t: GetText, workspace: Workspace, notes: readonly PostIt[]): MenuEntry[] {
  const { snapshot } = workspace.board;
  const entries = THEMING.filter((action) => action.isAvailable(workspace)).map((action) =>
    menuEntry(t, workspace, action),
  );
  if (!standAloneSelected.isAvailable(workspace)) return entries;
  const entry = menuEntry(t, workspace, standAloneSelected);
  const isAlone = notes.every((note) => standsAlone(snapshot, note));
  return [...entries, isAlone ? { ...entry, label: t('outline.notAlone') } : entry];
}

function placeEntries(t: GetText, workspace: Workspace, onMove: () => void): MenuEntry[] {
  const entry = (id: string, label: TextKey, Icon: typeof Check, run: () => void): MenuEntry => ({
    id,
    label: t(label),
    icon: <Icon aria-hidden />,
    run,
  });
  return [
    ...(mayRecode(workspace) ? [entry('moveTo', 'outline.moveTo', CornerUpRight, onMove)] : []),
    ...(mayMove(workspace)
      ? [
          entry('up', 'outline.moveUp', ArrowUp, () => moveSelected(workspace, 'up')),
          entry('down', 'outline.moveDown', ArrowDown, () => moveSelected(workspace, 'down')),
        ]
      : []),
    menuEntry(t, workspace, markDone),
  ];
}

function noteEntries(
  t: GetText,
  workspace: Workspace,
  notes: readonly PostIt[],
  onMove: () => void,
): MenuEntry[] {
  const theming = themingEntries(t, workspace, notes);
  return [
    ...theming,
    ...(theming.length > 0 ? [{ id: 'places', separator: true } as const] : []),
    ...placeEntries(t, workspace, onMove),
    { id: 'copies', separator: true },
    ...[splitSelected, duplicateSelected, copySelected].map((action) => menuEntry(t, workspace, action)),
    { id: 'sizes', separator: true },
    ...sizeActions.map((action) => ({
      ...menuEntry(t, workspace, action),
      label: t(SIZE_NAMES[action.id] ?? action.label),
    })),
    { id: 'more', separator: true },
    ...[coverInSelected, lockSelected, unlockSelected]
      .filter((action) => action.isAvailable(workspace))
      .map((action) => menuEntry(t, workspace, action)),
    {
      id: 'showOnCanvas',
      label: t('outline.showOnCanvas'),
      icon: <Locate aria-hidden />,
      run: () => showOnCanvas(workspace),
    },
  ];
}
