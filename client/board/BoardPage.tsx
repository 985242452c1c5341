import { Suspense, useEffect, type ReactNode } from 'react';
import { later } from '../ui/later.ts';
import { useStore } from 'zustand';
import { BoardSkeleton } from '../access/BoardSkeleton.tsx';
import { useShortcuts } from '../actions/shortcuts.ts';
import { gridUiOf, isAskedAbout } from '../grid/gridUi.ts';
import { useText } from '../i18n/useText.ts';
import { useLeaveWarning } from '../offline/useLeaveWarning.ts';
import { useFact } from '../session/useFact.ts';
import { forgetSelected } from '../selection/selection.ts';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { CountsBar } from './CountsBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useOpenWorkspace } from './useOpenWorkspace.ts';
import { useEnding } from './useEnding.ts';
import { useWorkspace, WorkspaceContext, type Workspace } from './workspace.ts';
import styles from './BoardPage.module.css';

const CanvasPane = later(() => import('../canvas/CanvasPane.tsx'));
const MapPane = later(() => import('../network/MapPane.tsx'));
const Outline = later(() => import('../outline/Outline.tsx'));
const SplitDialog = later(() => import('../panels/SplitDialog.tsx'));
const ThemingStrips = later(() => import('../theming/ThemingStrips.tsx'));
const FoldedStrips = later(() => import('../theming/FoldedStrips.tsx'));
const EndedBoard = later(() => import('./EndedBoard.tsx'));
const PeopleStrips = later(() => import('../people/PeopleStrips.tsx'));
const RoomStrips = later(() => import('../room/RoomStrips.tsx'));
const GridDialogs = later(() => import('../grid/GridDialogs.tsx'));
const NetworkStrips = later(() => import('../about/NetworkStrips.tsx'));
const SteadyPresses = later(() => import('./SteadyPresses.tsx'));
const ThemeDialog = later(() => import('../panels/ThemeDialog.tsx'));

const VIEWS = { canvas: CanvasPane, map: MapPane, outline: Outline } as const;
const VIEW_NAMES = { canvas: 'board.canvas', map: 'board.map', outline: 'board.list' } as const;

export interface BoardPageProps {
  readonly boardId: string;
  readonly participantId: string;
}

/** One board: canvas or list, bars and panels around it. */
export function BoardPage({ boardId, participantId }: BoardPageProps) {
  const workspace = useOpenWorkspace(boardId, participantId);
  if (!workspace) return <BoardSkeleton kind="board" />;
  return (
    <WorkspaceContext value={workspace}>
      <OpenBoard workspace={workspace} />
    </WorkspaceContext>
  );
}

function OpenBoard({ workspace }: { workspace: Workspace }) {
  const t = useText();
  const view = useStore(workspace.ui, (ui) => ui.view);
  const splitting = useStore(workspace.ui, (ui) => ui.splitting);
  const choosingTheme = useStore(workspace.ui, (ui) => ui.choosingTheme);
  const View = VIEWS[view];
  const ending = useEnding(workspace);
  useDocumentTitle(workspace);
  useLeaveWarning(workspace);
  if (ending)
    return (
      <Suspense fallback={<BoardSkeleton kind="board" />}>
        <EndedBoard reason={ending} />
      </Suspense>
    );
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#board">
        {t('board.skip')}
      </a>
      <div className={styles.top} data-steady>
        <TopBar />
        <Suspense>
          <PeopleStrips />
          <RoomStrips />
          <NetworkStrips />
          <ThemingStrips />
          <SteadyPresses />
        </Suspense>
        <div className={styles.counts}>
          {/* The map counts people and visits, not notes. */}
          {view !== 'map' && <CountsBar />}
          <Suspense>
            <FoldedStrips />
          </Suspense>
        </div>
      </div>
      <main id="board" className={styles.main} tabIndex={-1} aria-label={t(VIEW_NAMES[view])}>
        <Shown>
          <Suspense fallback={<BoardSkeleton kind="board" />}>
            <View />
          </Suspense>
        </Shown>
      </main>
      <Panels />
      <Shown>
        <Keys />
        {splitting && (
          <Suspense>
            <SplitDialog />
          </Suspense>
        )}
        {choosingTheme && (
          <Suspense>
            <ThemeDialog />
          </Suspense>
        )}
        <GridTasks />
      </Shown>
      <ToastRegion />
    </div>
  );
}

/** The board as it is looked at here: as it is, or through the glass of a scenario. */
function Shown({ children }: { children: ReactNode }) {
  const workspace = useWorkspace();
  const isImagined = useStore(workspace.ui, ({ scenario }) => scenario !== null);
  return <WorkspaceContext value={(isImagined && workspace.glass) || workspace}>{children}</WorkspaceContext>;
}

/** Keys do what they do to the board as it is looked at. */
function Keys() {
  const shown = useWorkspace();
  useShortcuts(shown);
  useSelectionThatExists(shown);
  return null;
}

const loadPanels = () => import('./PanelHost.tsx');
const PanelHost = later(loadPanels);

/** Comes after the page, and is there before a panel is opened: also for whoever drops out of the network. */
function Panels() {
  const { ui } = useWorkspace();
  const isOpen = useStore(ui, ({ panel }) => panel !== null);
  useEffect(() => void loadPanels(), []);
  return isOpen ? (
    <Suspense>
      <PanelHost />
    </Suspense>
  ) : null;
}

/** What is asked about the grid; comes when it is first asked. */
function GridTasks() {
  const workspace = useWorkspace();
  const isAsked = useStore(gridUiOf(workspace), isAskedAbout);
  return isAsked ? (
    <Suspense>
      <GridDialogs />
    </Suspense>
  ) : null;
}

/** Others may bin what is selected here. */
function useSelectionThatExists({ board, selection }: Workspace): void {
  useEffect(
    () =>
      board.onChange(() =>
        forgetSelected(selection, (id) => {
          const { postIt, theme, actor } = board.snapshot;
          return (postIt.get(id) ?? theme.get(id) ?? actor.get(id))?.deleted !== false;
        }),
      ),
    [board, selection],
  );
}

function useDocumentTitle({ session, boardId }: Workspace): void {
  const title = useFact(session, (facts) => facts.items.board[boardId]?.title ?? '');
  const t = useText();
  useEffect(() => {
    document.title = title ? `${title} · ${t('app.name')}` : t('app.name');
  }, [title, t]);
}
