import { Ellipsis } from 'lucide-react';
import { useStore } from 'zustand';
import { POST_IT_SIZES, type PostIt, type PostItSize } from '../../../shared/model/postIt.ts';
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
import { alignActions, tidySelected } from '../../actions/arrangeActions.ts';
import { lockSelected, unlockSelected } from '../../actions/lockActions.ts';
import { menuEntry } from '../../actions/menuEntry.tsx';
import { selectedPostIts } from '../../actions/selected.ts';
import { selectedThemes } from '../../actions/selectedThemes.ts';
import { chooseTheme, groupSelected, splitOffSelected, takeOutSelected } from '../../actions/groupActions.ts';
import { stackSelected, unstackSelected } from '../../actions/stackActions.ts';
import { standAloneSelected } from '../../actions/themeActions.ts';
import { showSimilar } from '../../actions/similarActions.ts';
import { fitSelected } from '../../actions/viewActions.ts';
import { useWorkspace, type Workspace } from '../../board/workspace.ts';
import { useSnapshot } from '../../document/useBoard.ts';
import { ColumnTools } from '../../grid/ColumnTools.tsx';
import { selectedColumns } from '../../grid/columnRights.ts';
import { connectSelected } from '../../grid/conversationActions.ts';
import { sayWhoSaidIt } from '../../grid/standingActions.ts';
import type { GetText } from '../../i18n/texts.ts';
import { useText } from '../../i18n/useText.ts';
import { ColourPicker } from '../../ui/ColourPicker.tsx';
import { coverInSelected } from '../../room/coverAction.ts';
import { useFact } from '../../session/useFact.ts';
import { Menu } from '../../ui/Menu.tsx';
import { SelectedCount } from '../../ui/SelectedCount.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { ActionTool } from './ActionTool.tsx';
import { ThemeTools } from './ThemeTools.tsx';
import styles from './SelectionBar.module.css';
import { columnName, kindAndAgency } from '../../grid/gridWords.ts';

const SIZE_LABELS = { S: 'action.sizeS', M: 'action.sizeM', L: 'action.sizeL' } as const;

function runSize(workspace: Workspace, size: PostItSize): void {
  sizeActions.find(({ id }) => id === `size-${size}`)?.run(workspace);
}

const BUTTONS = [
  editPostIt,
  sayWhoSaidIt,
  chooseTheme,
  takeOutSelected,
  unstackSelected,
  splitSelected,
  binSelected,
];
const MENU = [
  stackSelected,
  standAloneSelected,
  splitOffSelected,
  showSimilar,
  duplicateSelected,
  copySelected,
  markDone,
  fitSelected,
  coverInSelected,
  lockSelected,
  unlockSelected,
];

/** What makes sense for several notes only. */
const SEVERAL = [tidySelected, ...alignActions];

/** What can be done with the selected notes and themes; stands at the foot of the canvas so that it never covers them. */
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
  // Rights come with the facts.
  useFact(workspace.session, ({ items }) => items.board[workspace.boardId]);
  const notes = selectedPostIts(workspace);
  const themes = selectedThemes(workspace);
  const columns = selectedColumns(workspace);
  const count = notes.length + themes.length + columns.length;
  if (count === 0) return null;
  return (
    <div
      className={styles.bar}
      role="toolbar"
      aria-label={barName(t, count, columns[0] ? columnName(t, columns[0]) : '')}
    >
      {count > 1 && <SelectedCount count={count} />}
      {notes.length > 0 && themes.length === 0 && <NoteTools notes={notes} />}
      {themes.length > 0 && notes.length === 0 && <ThemeTools themes={themes} />}
      {columns[0] && count === 1 && (
        <span className={styles.whose}>
          <strong dir="auto">{columnName(t, columns[0])}</strong>
          <span dir="auto">{kindAndAgency(t, columns[0])}</span>
        </span>
      )}
      {columns.length > 0 && count === columns.length && <ColumnTools />}
      {themes.length > 0 && notes.length > 0 && <ActionTool word action={groupSelected} />}
    </div>
  );
}

function barName(t: GetText, count: number, name: string): string {
  return name !== '' && count === 1
    ? t('grid.columnSelected', { column: name })
    : t('tools.selected', { count });
}

/** What can be done with the selected notes. */
function NoteTools({ notes }: { notes: readonly PostIt[] }) {
  const t = useText();
  const workspace = useWorkspace();
  const [first] = notes;
  const color = notes.every((note) => note.color === first?.color) ? (first?.color ?? null) : null;
  const size = notes.every((note) => note.size === first?.size) ? first?.size : undefined;
  return (
    <>
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
      {notes.length > 1 && <ActionTool word action={groupSelected} />}
      <ActionTool word action={connectSelected} />
      {BUTTONS.map((action) => (
        <ActionTool key={action.id} action={action} />
      ))}
      <Menu
        label={t('tools.more')}
        icon={<Ellipsis aria-hidden />}
        placement="top end"
        entries={[...MENU, ...SEVERAL]
          .filter((action) => action.isAvailable(workspace))
          .map((action) => menuEntry(t, workspace, action))}
      />
    </>
  );
}
