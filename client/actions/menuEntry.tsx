import type { Workspace } from '../board/workspace.ts';
import type { GetText } from '../i18n/texts.ts';
import type { MenuEntry } from '../ui/Menu.tsx';
import type { Action } from './action.ts';

/** An action as a line of a menu, with its name, picture and key. */
export function menuEntry(t: GetText, workspace: Workspace, action: Action): MenuEntry {
  const Icon = action.icon;
  return {
    id: action.id,
    label: t(action.label),
    icon: <Icon aria-hidden />,
    shortcut: action.shortcut,
    disabled: !action.isAvailable(workspace),
    run: () => action.run(workspace),
  };
}
