import { Ellipsis } from 'lucide-react';
import { menuEntry } from '../actions/menuEntry.tsx';
import { ActionTool } from '../canvas/bars/ActionTool.tsx';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Menu } from '../ui/Menu.tsx';
import { connectSelected } from './conversationActions.ts';
import {
  binColumnSelected,
  columnLeft,
  columnRight,
  comeBack,
  renameColumn,
  stepBack,
  takeColumnOut,
} from './columnActions.ts';

/** What can be done with a selected column. */
export function ColumnTools() {
  const t = useText();
  const workspace = useWorkspace();
  const more = [takeColumnOut, binColumnSelected].filter((action) => action.isAvailable(workspace));
  return (
    <>
      <ActionTool word action={connectSelected} />
      <ActionTool word action={renameColumn} />
      <ActionTool action={columnLeft} />
      <ActionTool action={columnRight} />
      <ActionTool word action={stepBack} />
      <ActionTool word action={comeBack} />
      {more.length > 0 && (
        <Menu
          label={t('tools.more')}
          icon={<Ellipsis aria-hidden />}
          placement="top end"
          entries={more.map((action) => menuEntry(t, workspace, action))}
        />
      )}
    </>
  );
}
