import { Hand, Lasso, MousePointer2, Redo2, Search, StickyNote, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { redo, searchBoard, undo } from '../../actions/viewActions.ts';
import { mayAddPostIts } from '../../actions/selected.ts';
import type { ToolName } from '../../board/boardUi.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useCanRedo, useCanUndo } from '../../document/useBoard.ts';
import { useRights } from '../../session/useRights.ts';
import { useText } from '../../i18n/useText.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './ToolRail.module.css';

/** The few tools at the left edge. */
export function ToolRail() {
  const t = useText();
  const workspace = useWorkspace();
  const { ui, board, session } = workspace;
  const tool = useStore(ui, (state) => state.tool);
  const canUndo = useCanUndo(board);
  const canRedo = useCanRedo(board);
  useRights(session);
  const choose = (name: ToolName) => () => ui.setState({ tool: name });
  return (
    <div className={styles.rail} role="toolbar" aria-orientation="vertical" aria-label={t('tools.label')}>
      <IconButton
        side="right"
        label={t('tools.select')}
        icon={<MousePointer2 aria-hidden />}
        pressed={tool === 'select'}
        onClick={choose('select')}
      />
      <IconButton
        side="right"
        label={t('action.addPostIt')}
        shortcut="N"
        icon={<StickyNote aria-hidden />}
        pressed={tool === 'note'}
        disabled={!mayAddPostIts(workspace)}
        onClick={choose('note')}
      />
      <IconButton
        side="right"
        label={t('tools.lasso')}
        icon={<Lasso aria-hidden />}
        pressed={tool === 'lasso'}
        onClick={choose('lasso')}
      />
      <IconButton
        side="right"
        label={t('tools.hand')}
        icon={<Hand aria-hidden />}
        pressed={tool === 'hand'}
        onClick={choose('hand')}
      />
      <hr className={styles.line} />
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
      <hr className={styles.line} />
      <IconButton
        side="right"
        label={t('action.searchBoard')}
        shortcut="Control+F"
        icon={<Search aria-hidden />}
        onClick={() => searchBoard.run(workspace)}
      />
    </div>
  );
}
