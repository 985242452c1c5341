import { Suspense } from 'react';
import { useStore } from 'zustand';
import { useBoardValue } from '../document/useBoard.ts';
import { hasLivePostIts } from '../../shared/queries/postIts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { mayAddPostIts } from '../actions/selected.ts';
import { useRights } from '../session/useRights.ts';
import { later } from '../ui/later.ts';
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

const ScenarioBar = later(() => import('../scenario/CanvasScenario.tsx'));

addLateActions(CANVAS_ACTIONS);

/** The canvas with its tools, the bar of what is selected, and zoom. */
export default function CanvasPane() {
  const { ui, board } = useWorkspace();
  const tool = useStore(ui, (state) => state.tool);
  const scenario = useStore(ui, (state) => state.scenario);
  const color = useBoardValue(board, ({ snapshot }) => snapshot.scenario.get(scenario ?? '')?.color);
  return (
    <div
      className={styles.pane}
      data-tool={tool}
      data-framed
      data-scenario={scenario === null ? undefined : color}
    >
      {scenario !== null && (
        <Suspense>
          <ScenarioBar />
        </Suspense>
      )}
      <div className={styles.stage}>
        {/* Another network is another picture. */}
        <BoardCanvas key={scenario} viewOnly={false} />
        <FirstStep />
        <div className={gridStyles.floating}>
          <GridBar />
        </div>
        <ToolRail />
        <SelectionBar />
        <ZoomBar />
      </div>
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
