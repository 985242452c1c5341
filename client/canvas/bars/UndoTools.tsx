import { Redo2, Undo2 } from 'lucide-react';
import { redo, undo } from '../../actions/viewActions.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useCanRedo, useCanUndo } from '../../document/useBoard.ts';
import { useText } from '../../i18n/useText.ts';
import { IconButton } from '../../ui/IconButton.tsx';

/** Undo and redo in a rail of tools, of the canvas and of the map. */
export function UndoTools() {
  const t = useText();
  const workspace = useWorkspace();
  const canUndo = useCanUndo(workspace.board);
  const canRedo = useCanRedo(workspace.board);
  return (
    <>
      <IconButton
        side="right"
        label={t('action.undo')}
        shortcut="Control+Z"
        icon={<Undo2 aria-hidden />}
        disabled={!canUndo}
        onClick={() => undo.run(workspace)}
      />
      <IconButton
        side="right"
        label={t('action.redo')}
        shortcut="Control+Shift+Z"
        icon={<Redo2 aria-hidden />}
        disabled={!canRedo}
        onClick={() => redo.run(workspace)}
      />
    </>
  );
}
