import { useStore } from 'zustand';
import { useBoardValue } from '../document/useBoard.ts';
import { hasLivePostIts } from '../../shared/queries/postIts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { mayAddPostIts } from '../actions/selected.ts';
import { useRights } from '../session/useRights.ts';
import { useText } from '../i18n/useText.ts';
import { addLateActions } from '../actions/lateActions.ts';
import { GridBar } from '../grid/GridBar.tsx';
import gridStyles from '../grid/GridBar.module.css';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CANVAS_ACTIONS } from './canvasActions.ts';
import { BoardCanvas } from './BoardCanvas.tsx';
import { SelectionBar } from './bars/SelectionBar.tsx';
import { ToolRail } from './bars/ToolRail.tsx';
import { ZoomBar } from './bars/ZoomBar.tsx';
import styles from './CanvasPane.module.css';

addLateActions(CANVAS_ACTIONS);

/** The canvas with its tools, the bar of what is selected, and zoom. */
export default function CanvasPane() {
  const { ui } = useWorkspace();
  const tool = useStore(ui, (state) => state.tool);
  return (
    <div className={styles.pane} data-tool={tool}>
      <BoardCanvas viewOnly={false} />
      <FirstStep />
      <div className={gridStyles.floating}>
        <GridBar />
      </div>
      <ToolRail />
      <SelectionBar />
      <ZoomBar />
    </div>
  );
}

/** What to do on an empty board. */
function FirstStep() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, session } = workspace;
  useRights(session);
  const isEmpty = useBoardValue(
    board,
    ({ snapshot }) => snapshot.lane.size === 0 && snapshot.grid.size === 0 && !hasLivePostIts(snapshot),
  );
  // Who may not write now is not told how.
  if (!isEmpty || !mayAddPostIts(workspace)) return null;
  return (
    <div className={styles.empty}>
      <EmptyState>{t('board.empty')}</EmptyState>
    </div>
  );
}
