import { useStore } from 'zustand';
import {
  CircleHelp,
  CopyCheck,
  EllipsisVertical,
  Eye,
  Hand,
  Download,
  House,
  List,
  ListOrdered,
  Lock,
  LogOut,
  Map as MapIcon,
  Presentation,
  ScrollText,
  Settings,
  Trash2,
  Upload,
  Users,
  Keyboard,
} from 'lucide-react';
import { AgendaButton } from '../agenda/AgendaButton.tsx';
import { navigate } from '../access/navigation.ts';
import { leavePath } from '../access/routes.ts';
import { menuEntry } from '../actions/menuEntry.tsx';
import { addGrid } from '../grid/addGrid.ts';
import { showSimilar } from '../actions/similarActions.ts';
import { showWall } from './showWall.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { remember } from '../ui/deviceMemory.ts';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { togglePanel, type PanelName, type ViewName } from './boardUi.ts';
import { PeopleButton } from './PeopleButton.tsx';
import { FrozenMark } from '../theming/FrozenMark.tsx';
import { RoomButton } from '../room/RoomButton.tsx';
import { ThemingButton } from '../theming/ThemingButton.tsx';
import { useAskedEntries } from '../theming/useAskedEntries.tsx';
import { SyncStatus } from './SyncStatus.tsx';
import { useWorkspace } from './workspace.ts';
import styles from './TopBar.module.css';

/** Where we are, how safe the words are, who is here, and the rarer things in a menu. */
export function TopBar() {
  const t = useText();
  const { session, boardId, ui } = useWorkspace();
  const title = useFact(session, (facts) => facts.items.board[boardId]?.title ?? '');
  const workshop = useFact(session, (facts) => Object.values(facts.items.workshop)[0]?.title ?? '');
  const purpose = useFact(session, (facts) => Object.values(facts.items.workshop)[0]?.purpose ?? '');
  const view = useStore(ui, (state) => state.view);
  const role = useFact(session, (facts) => facts.viewer.role);
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
      <SegmentedControl
        label={t('action.switchView')}
        value={view}
        onChange={setView}
        segments={[
          { value: 'canvas', label: t('board.canvas'), icon: <MapIcon aria-hidden /> },
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
          <BoardMenu />
        </>
      )}
    </header>
  );
}

function BoardMenu() {
  const t = useText();
  const workspace = useWorkspace();
  const { session, boardId, participantId, ui } = workspace;
  const role = useFact(session, (facts) => facts.viewer.role);
  const panel = (name: PanelName) => () => togglePanel(ui, name);
  const asked = useAskedEntries();
  const entries: MenuEntry[] = [
    ...asked,
    {
      id: 'transcribe',
      label: t('panel.transcribe'),
      icon: <Keyboard aria-hidden />,
      run: panel('transcribe'),
    },
    { id: 'import', label: t('panel.import'), icon: <Upload aria-hidden />, run: panel('import') },
    { id: 'export', label: t('panel.export'), icon: <Download aria-hidden />, run: panel('export') },
    {
      id: 'similar',
      label: t('panel.similar'),
      icon: <CopyCheck aria-hidden />,
      shortcut: 'Y',
      run: () => showSimilar.run(workspace),
    },
    ...(addGrid.isAvailable(workspace) ? [menuEntry(t, workspace, addGrid)] : []),
    { id: 'bin', label: t('panel.bin'), icon: <Trash2 aria-hidden />, run: panel('bin') },
    { id: 'one', separator: true },
    { id: 'agenda', label: t('panel.agenda'), icon: <ListOrdered aria-hidden />, run: panel('agenda') },
    {
      id: 'room',
      label: t(role === 'facilitator' ? 'panel.room' : 'room.ofMine'),
      icon: <Hand aria-hidden />,
      run: panel('room'),
    },
    { id: 'people', label: t('panel.people'), icon: <Users aria-hidden />, run: panel('people') },
    ...(role === 'facilitator'
      ? [
          {
            id: 'privateRound',
            label: t('panel.privateRound'),
            icon: <Lock aria-hidden />,
            run: panel('privateRound'),
          },
          {
            id: 'wall',
            label: t('board.openWall'),
            icon: <Presentation aria-hidden />,
            run: () => void showWall(boardId, participantId),
          },
        ]
      : []),
    { id: 'readers', label: t('panel.readers'), icon: <Eye aria-hidden />, run: panel('readers') },
    { id: 'powers', label: t('panel.powers'), icon: <ScrollText aria-hidden />, run: panel('powers') },
    { id: 'settings', label: t('panel.settings'), icon: <Settings aria-hidden />, run: panel('settings') },
    {
      id: 'help',
      label: t('panel.help'),
      icon: <CircleHelp aria-hidden />,
      shortcut: '?',
      run: panel('help'),
    },
    { id: 'two', separator: true },
    { id: 'home', label: t('board.home'), icon: <House aria-hidden />, run: () => navigate('/') },
    {
      id: 'leave',
      label: t('board.leave'),
      icon: <LogOut aria-hidden />,
      run: () => navigate(leavePath(participantId)),
    },
  ];
  return <Menu label={t('board.menu')} icon={<EllipsisVertical aria-hidden />} entries={entries} />;
}
