import {
  CalendarDays,
  CircleHelp,
  CopyCheck,
  Download,
  EllipsisVertical,
  Eye,
  EyeOff,
  Hand,
  House,
  Keyboard,
  ListOrdered,
  Lock,
  LogOut,
  Presentation,
  ScrollText,
  Settings,
  Trash2,
  Upload,
  Users,
} from 'lucide-react';
import type { StepKind } from '../../shared/model/step.ts';
import { isNetworkBoard } from '../../shared/queries/network.ts';
import { navigate } from '../access/navigation.ts';
import { leavePath } from '../access/routes.ts';
import { menuEntry } from '../actions/menuEntry.tsx';
import { mayAddPostIts } from '../actions/selected.ts';
import { showSimilar } from '../actions/similarActions.ts';
import { useCurrentStep } from '../agenda/useAgenda.ts';
import { useBoardValue } from '../document/useBoard.ts';
import { addGrid } from '../grid/addGrid.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { useRights } from '../session/useRights.ts';
import { useAskedEntries } from '../theming/useAskedEntries.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { togglePanel, type PanelName } from './boardUi.ts';
import { showWall } from './showWall.ts';
import { useWorkspace } from './workspace.ts';

/** Steps in which nothing is brought onto the board, not even by facilitators: people write for themselves, or say goodbye. */
const STILL: ReadonlySet<StepKind> = new Set(['writePrivately', 'checkOut', 'close']);

/** Whether this person may bring notes onto the board; `never` where no step changes it. */
function useAdding(): 'now' | 'notNow' | 'never' {
  const workspace = useWorkspace();
  useRights(workspace.session);
  const step = useCurrentStep();
  const may = mayAddPostIts(workspace);
  if (step === null) return may ? 'now' : 'never';
  return may && !STILL.has(step.kind) ? 'now' : 'notNow';
}

/** The rarer things. It comes after the page, with its many pictures. */
export default function BoardMenu() {
  const t = useText();
  const workspace = useWorkspace();
  const { session, boardId, participantId, ui } = workspace;
  const role = useFact(session, (facts) => facts.viewer.role);
  const panel = (name: PanelName) => () => togglePanel(ui, name);
  const asked = useAskedEntries();
  const isNetwork = useBoardValue(workspace.board, ({ snapshot }) => isNetworkBoard(snapshot));
  const adding = useAdding();
  const notNow = adding === 'notNow' ? { disabled: true, why: t('board.notInStep') } : {};
  const addEntries: MenuEntry[] = [
    {
      id: 'transcribe',
      label: t('panel.transcribe'),
      icon: <Keyboard aria-hidden />,
      run: panel('transcribe'),
      ...notNow,
    },
    {
      id: 'import',
      label: t('panel.import'),
      icon: <Upload aria-hidden />,
      run: panel('import'),
      ...notNow,
    },
  ];
  const entries: MenuEntry[] = [
    ...asked,
    ...(adding === 'never' ? [] : addEntries),
    { id: 'export', label: t('panel.export'), icon: <Download aria-hidden />, run: panel('export') },
    {
      id: 'similar',
      label: t('panel.similar'),
      icon: <CopyCheck aria-hidden />,
      shortcut: 'Y',
      run: () => showSimilar.run(workspace),
    },
    ...(addGrid.isAvailable(workspace) ? [menuEntry(t, workspace, addGrid)] : []),
    ...(isNetwork
      ? [
          {
            id: 'agreement',
            label: t('panel.agreement'),
            icon: <CalendarDays aria-hidden />,
            run: panel('agreement'),
          },
        ]
      : []),
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
          { id: 'cover', label: t('room.cover'), icon: <EyeOff aria-hidden />, run: panel('cover') },
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
