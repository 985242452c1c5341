import { Ellipsis } from 'lucide-react';
import type { Theme } from '../../shared/model/theme.ts';
import type { Action } from '../actions/action.ts';
import { menuEntry } from '../actions/menuEntry.tsx';
import { chooseTheme, mergeSelected, takeOutSelected, ungroupSelected } from '../actions/groupActions.ts';
import { collapseSelected, renameSelected } from '../actions/themeActions.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Menu } from '../ui/Menu.tsx';
import { ActionButton } from './ActionButton.tsx';
import { themeEntries } from './ThemeMenu.tsx';
import { WordTool } from './WordTool.tsx';

const BUTTONS: readonly Action[] = [renameSelected, chooseTheme, takeOutSelected, ungroupSelected];
const OF_SEVERAL: readonly Action[] = [
  mergeSelected,
  chooseTheme,
  takeOutSelected,
  ungroupSelected,
  collapseSelected,
];

/** What can be done with the selected themes; what can not be done now is not there. */
export function ThemeTools({ themes }: { themes: readonly Theme[] }) {
  const t = useText();
  const workspace = useWorkspace();
  const [first, ...others] = themes;
  const isAvailable = (action: Action) => action.isAvailable(workspace);
  const entries =
    first && others.length === 0
      ? themeEntries(t, workspace, first)
      : OF_SEVERAL.filter(isAvailable).map((action) => menuEntry(t, workspace, action));
  return (
    <>
      <WordTool action={mergeSelected} word="tools.merge" />
      {BUTTONS.filter(isAvailable).map((action) => (
        <ActionButton key={action.id} action={action} />
      ))}
      {entries.length > 0 && (
        <Menu
          label={t('tools.moreThemes')}
          icon={<Ellipsis aria-hidden />}
          placement="top end"
          entries={entries}
        />
      )}
    </>
  );
}
