import { Hand, Lasso, MousePointer2, Search, StickyNote } from 'lucide-react';
import { useStore } from 'zustand';
import { searchBoard } from '../../actions/viewActions.ts';
import { mayAddPostIts } from '../../actions/selected.ts';
import type { ToolName } from '../../board/boardUi.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useRights } from '../../session/useRights.ts';
import { useText } from '../../i18n/useText.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { UndoTools } from './UndoTools.tsx';
import floating from '../../ui/floating.module.css';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './ToolRail.module.css';

/** The few tools at the left edge. */
export function ToolRail() {
  const t = useText();
  const workspace = useWorkspace();
  const { ui, session } = workspace;
  const tool = useStore(ui, (state) => state.tool);
  useRights(session);
  const choose = (name: ToolName) => () => ui.setState({ tool: name });
  return (
    <div
      className={joinClasses(floating.tools, styles.rail)}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t('tools.label')}
    >
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
      <UndoTools />
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
