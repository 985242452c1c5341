import { Ear, MessagesSquare, Presentation, Rows3, TableColumnsSplit } from 'lucide-react';
import { useStore } from 'zustand';
import { togglePanel } from '../board/boardUi.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useBoardValue } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useRights } from '../session/useRights.ts';
import { countsAsPerson, missingVoices, spokenForInRole } from '../../shared/queries/mapFigures.ts';
import { rowToLineUp } from '../../shared/queries/linedUp.ts';
import { liveActors, liveConversations } from '../../shared/queries/network.ts';
import { CELL_ROWS } from '../../shared/model/place.ts';
import { gridOf } from '../../shared/layout/gridLayout.ts';
import { useIsFacilitator } from '../room/useRoom.ts';
import { isOnlyShown } from '../scenario/glass.ts';
import { useSpotlight } from '../theming/useSpotlight.ts';
import { Button } from '../ui/Button.tsx';
import { mayAddActor } from './columnRights.ts';
import { isBegun } from './conversations.ts';
import { gridUiOf, NEW_COLUMN } from './gridUi.ts';
import styles from './GridBar.module.css';

/** What can be done with the grid as a whole, above it. */
export function GridBar() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, session } = workspace;
  useRights(session);
  const isFacilitator = useIsFacilitator();
  const isImagined = useStore(workspace.ui, ({ scenario }) => scenario !== null);
  const hasGrid = useBoardValue(board, ({ snapshot }) => gridOf(snapshot) !== null);
  const talks = useBoardValue(board, ({ snapshot }) => liveConversations(snapshot).filter(isBegun).length);
  const missing = useBoardValue(board, ({ snapshot }) => missingVoices(snapshot).length);
  const inRole = useBoardValue(board, ({ snapshot }) => spokenForInRole(snapshot, missingVoices(snapshot)));
  const people = useBoardValue(board, ({ snapshot }) => liveActors(snapshot).filter(countsAsPerson).length);
  if (!hasGrid) return null;
  return (
    <div className={styles.bar} role="group" aria-label={t('grid.tools')}>
      {mayAddActor(workspace) && !isOnlyShown(workspace) && (
        <Button
          icon={<TableColumnsSplit aria-hidden />}
          onClick={() => gridUiOf(workspace).setState({ writing: NEW_COLUMN })}
        >
          {t('grid.addColumn')}
        </Button>
      )}
      <Button
        icon={<Rows3 aria-hidden />}
        onClick={() => gridUiOf(workspace).setState({ row: rowToLineUp(board.snapshot) })}
      >
        {t('grid.rowView')}
      </Button>
      {/* The wall lines up how it is. */}
      {isFacilitator && !isImagined && <WallButton />}
      <Button
        icon={<MessagesSquare aria-hidden />}
        onClick={() => togglePanel(workspace.ui, 'conversations')}
      >
        {t('grid.talks', { count: talks })}
      </Button>
      {missing > 0 && (
        <Button icon={<Ear aria-hidden />} onClick={() => togglePanel(workspace.ui, 'network')}>
          {t('network.missingOf', { count: missing, total: people })}
          {inRole > 0 && `, ${t('network.inRole', { count: inRole })}`}
        </Button>
      )}
    </div>
  );
}

/** Where facilitators look for the wall: which row fills it is chosen where rows are lined up. */
function WallButton() {
  const t = useText();
  const workspace = useWorkspace();
  const { spotlight, show } = useSpotlight();
  const isOn = CELL_ROWS.some((row) => row === spotlight?.kind) && spotlight?.id === workspace.boardId;
  return (
    <Button
      icon={<Presentation aria-hidden />}
      aria-pressed={isOn}
      onClick={() =>
        isOn ? void show(null) : gridUiOf(workspace).setState({ row: rowToLineUp(workspace.board.snapshot) })
      }
    >
      {t(isOn ? 'grid.offWall' : 'grid.rowOnWall')}
    </Button>
  );
}
