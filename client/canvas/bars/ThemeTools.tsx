import { Ellipsis } from 'lucide-react';
import type { Theme } from '../../../shared/model/theme.ts';
import { menuEntry } from '../../actions/menuEntry.tsx';
import { chooseTheme, mergeSelected, takeOutSelected, ungroupSelected } from '../../actions/groupActions.ts';
import { collapseSelected, renameSelected } from '../../actions/themeActions.ts';
import { writableThemes } from '../../actions/selectedThemes.ts';
import { fitSelected } from '../../actions/viewActions.ts';
import { colorThemes } from '../../../shared/operations/theme.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { ColourPicker } from '../../ui/ColourPicker.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { ActionTool } from './ActionTool.tsx';

/** What can be done with the selected themes. */
export function ThemeTools({ themes }: { themes: readonly Theme[] }) {
  const t = useText();
  const workspace = useWorkspace();
  const [first] = themes;
  const color = themes.every((theme) => theme.color === first?.color) ? (first?.color ?? null) : null;
  const writable = writableThemes(workspace, 'color').map(({ id }) => id);
  return (
    <>
      {writable.length > 0 && (
        <ColourPicker
          value={color}
          onChange={(next) => void workspace.board.run(colorThemes(writable, next))}
        />
      )}
      <ActionTool word action={renameSelected} />
      <ActionTool word action={mergeSelected} />
      <ActionTool action={collapseSelected} />
      <ActionTool action={ungroupSelected} />
      <Menu
        label={t('tools.more')}
        icon={<Ellipsis aria-hidden />}
        placement="top end"
        entries={[chooseTheme, takeOutSelected, fitSelected].map((action) => menuEntry(t, workspace, action))}
      />
    </>
  );
}
