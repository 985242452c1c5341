import type { Action } from '../../actions/action.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { ActionButton } from '../../outline/ActionButton.tsx';
import { Button } from '../../ui/Button.tsx';

export interface ActionToolProps {
  readonly action: Action;
  /** Says what it does in a word beside the picture. */
  readonly word?: boolean;
}

/** An action as a button of a bar; there only while it can be done. */
export function ActionTool({ action, word = false }: ActionToolProps) {
  const t = useText();
  const workspace = useWorkspace();
  if (!action.isAvailable(workspace)) return null;
  if (!word) return <ActionButton action={action} />;
  const Icon = action.icon;
  return (
    <Button icon={<Icon aria-hidden />} onClick={() => action.run(workspace)}>
      {t(action.label)}
    </Button>
  );
}
