import { Suspense } from 'react';
import { later } from '../ui/later.ts';
import { useStore } from 'zustand';
import { List, StickyNote, Waypoints } from 'lucide-react';
import { isNetworkBoard } from '../../shared/queries/network.ts';
import { AgendaButton } from '../agenda/AgendaButton.tsx';
import { useBoardValue } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { remember } from '../ui/deviceMemory.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { type ViewName } from './boardUi.ts';
import { PeopleButton } from './PeopleButton.tsx';
import { FrozenMark } from '../theming/FrozenMark.tsx';
import { RoomButton } from '../room/RoomButton.tsx';
import { ThemingButton } from '../theming/ThemingButton.tsx';
import { SyncStatus } from './SyncStatus.tsx';
import { useWorkspace } from './workspace.ts';
import styles from './TopBar.module.css';

const BoardMenu = later(() => import('./BoardMenu.tsx'));

/** Where we are, how safe the words are, who is here, and the rarer things in a menu. */
export function TopBar() {
  const t = useText();
  const { board, session, boardId, ui } = useWorkspace();
  const title = useFact(session, (facts) => facts.items.board[boardId]?.title ?? '');
  const workshop = useFact(session, (facts) => Object.values(facts.items.workshop)[0]?.title ?? '');
  const purpose = useFact(session, (facts) => Object.values(facts.items.workshop)[0]?.purpose ?? '');
  const view = useStore(ui, (state) => state.view);
  const role = useFact(session, (facts) => facts.viewer.role);
  const hasMap = useBoardValue(board, ({ snapshot }) => isNetworkBoard(snapshot)) || view === 'map';
  const mirrored = useStore(ui, (state) => state.mirrored);
  const setView = (next: ViewName) => {
    remember('view', next);
    ui.setState({ view: next });
  };
  return (
    <header className={styles.bar} data-role={role}>
      <div className={styles.names}>
        <p className={styles.workshop}>{workshop}</p>
        <h1 className={styles.title}>{title}</h1>
      </div>
      <p className={styles.purpose} title={purpose}>
        {purpose}
      </p>
      <FrozenMark />
      <SyncStatus />
      <span className={styles.break} />
      <SegmentedControl
        label={t('action.switchView')}
        value={view}
        onChange={setView}
        segments={[
          { value: 'canvas', label: t('board.canvas'), icon: <StickyNote aria-hidden /> },
          ...(hasMap
            ? [{ value: 'map' as const, label: t('board.map'), icon: <Waypoints aria-hidden /> }]
            : []),
          { value: 'outline', label: t('board.list'), icon: <List aria-hidden /> },
        ]}
      />
      {/* What they open may name people: a screen that is shown to the room has its one line instead. */}
      {!mirrored && (
        <>
          <div className={styles.inMenu}>
            <AgendaButton />
          </div>
          <RoomButton />
          <ThemingButton />
          <div className={styles.people}>
            <PeopleButton />
          </div>
          <div className={styles.menu}>
            <Suspense>
              <BoardMenu />
            </Suspense>
          </div>
        </>
      )}
    </header>
  );
}
