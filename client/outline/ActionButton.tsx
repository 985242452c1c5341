import type { Action } from '../actions/action.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** An action as a button with a picture; whoever renders it follows what it depends on. */
export function ActionButton({ action }: { action: Action }) {
  const t = useText();
  const workspace = useWorkspace();
  const Icon = action.icon;
  return (
    <IconButton
      side="above"
      label={t(action.label)}
      shortcut={action.shortcut}
      icon={<Icon aria-hidden />}
      disabled={!action.isAvailable(workspace)}
      onClick={() => action.run(workspace)}
    />
  );
}
