import { Ellipsis, ListChecks, PackageOpen } from 'lucide-react';
import type { Theme } from '../../shared/model/theme.ts';
import { notesOfBranch, themeTree } from '../../shared/queries/themeTree.ts';
import type { Action } from '../actions/action.ts';
import { menuEntry } from '../actions/menuEntry.tsx';
import { chooseTheme, mergeInto, takeOutSelected, ungroupSelected } from '../actions/groupActions.ts';
import { collapseSelected, renameSelected } from '../actions/themeActions.ts';
import { themeName } from '../actions/themeName.ts';
import { useWorkspace, type Workspace } from '../board/workspace.ts';
import type { GetText } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { selectOnly } from '../selection/selection.ts';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { outlineOf } from './outlineState.ts';
import { themeKey } from './rowKey.ts';

const ACTIONS: readonly Action[] = [renameSelected, chooseTheme, takeOutSelected, mergeInto, ungroupSelected];

/** Ids of all notes of a theme, those of themes within it included. */
function noteIdsOf({ board }: Workspace, themeId: string): string[] {
  const { themes } = themeTree(board.snapshot);
  const branches = themes.flatMap((branch) => [branch, ...branch.inner]);
  const branch = branches.find(({ theme }) => theme.id === themeId);
  return branch ? notesOfBranch(branch).map(({ id }) => id) : [];
}

/** What can be done with the one selected theme, as lines of a menu. What can not be done now is not in it. */
export function themeEntries(t: GetText, workspace: Workspace, theme: Theme): MenuEntry[] {
  const noteIds = noteIdsOf(workspace, theme.id);
  const entries = ACTIONS.filter((action) => action.isAvailable(workspace)).map((action) =>
    menuEntry(t, workspace, action),
  );
  if (collapseSelected.isAvailable(workspace)) {
    const label = t(theme.layout === 'open' ? 'outline.pileForAll' : 'outline.openForAll');
    entries.push({ ...menuEntry(t, workspace, collapseSelected), label, icon: <PackageOpen aria-hidden /> });
  }
  if (noteIds.length > 0)
    entries.push({
      id: 'selectNotes',
      label: t('outline.selectNotes'),
      icon: <ListChecks aria-hidden />,
      run: () => selectOnly(workspace.selection, noteIds),
    });
  return entries;
}

export interface ThemeMenuProps {
  readonly theme: Theme;
  readonly isSelected: boolean;
  /** Whether Tab reaches it: it goes with its row. */
  readonly isCurrent: boolean;
}

/** The menu of a theme's heading; opening it selects the theme. */
export function ThemeMenu({ theme, isSelected, isCurrent }: ThemeMenuProps) {
  const t = useText();
  const workspace = useWorkspace();
  return (
    <Menu
      label={t('outline.themeMenu', { theme: themeName(theme.title) })}
      icon={<Ellipsis aria-hidden />}
      tabIndex={isCurrent ? 0 : -1}
      onOpen={() => {
        const key = themeKey(theme.id);
        outlineOf(workspace).setState({ current: key, anchor: key });
        selectOnly(workspace.selection, [theme.id]);
      }}
      entries={isSelected ? themeEntries(t, workspace, theme) : []}
    />
  );
}
