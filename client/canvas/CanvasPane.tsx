import { useStore } from 'zustand';
import { useSnapshot } from '../document/useBoard.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { BoardCanvas } from './BoardCanvas.tsx';
import { SelectionBar } from './bars/SelectionBar.tsx';
import { ToolRail } from './bars/ToolRail.tsx';
import { ZoomBar } from './bars/ZoomBar.tsx';
import styles from './CanvasPane.module.css';

/** The canvas with its tools, the bar of what is selected, and zoom. */
export default function CanvasPane() {
  const { ui } = useWorkspace();
  const tool = useStore(ui, (state) => state.tool);
  return (
    <div className={styles.pane} data-tool={tool}>
      <BoardCanvas viewOnly={false} />
      <FirstStep />
      <ToolRail />
      <SelectionBar />
      <ZoomBar />
    </div>
  );
}

/** What to do on an empty board. */
function FirstStep() {
  const t = useText();
  const { board } = useWorkspace();
  useSnapshot(board);
  if (livePostIts(board.snapshot).length > 0 || board.snapshot.lane.size > 0) return null;
  return (
    <div className={styles.empty}>
      <EmptyState>{t('board.empty')}</EmptyState>
    </div>
  );
}
