import { lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { EndedPage } from '../access/EndedPage.tsx';
import { BoardSkeleton } from '../access/BoardSkeleton.tsx';
import { useShortcuts } from '../actions/shortcuts.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useFacts } from '../session/useFacts.ts';
import { forgetSelected } from '../selection/selection.ts';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { openWorkspace, type OpenWorkspace } from './openWorkspace.ts';
import { PanelHost } from './PanelHost.tsx';
import { TopBar } from './TopBar.tsx';
import { useEnding } from './useEnding.ts';
import { WorkspaceContext, type Workspace } from './workspace.ts';
import styles from './BoardPage.module.css';

const CanvasPane = lazy(() => import('../canvas/CanvasPane.tsx'));
const Outline = lazy(() => import('../outline/Outline.tsx'));

export interface BoardPageProps {
  readonly boardId: string;
  readonly participantId: string;
}

/** One board: canvas or list, bars and panels around it. */
export function BoardPage({ boardId, participantId }: BoardPageProps) {
  const [open, setOpen] = useState<OpenWorkspace | null>(null);
  useEffect(() => {
    let left = false;
    let opened: OpenWorkspace | null = null;
    void openWorkspace(boardId, participantId).then((result) => {
      opened = result;
      if (left) result.close();
      else setOpen(result);
    });
    return () => {
      left = true;
      opened?.close();
      setOpen(null);
    };
  }, [boardId, participantId]);
  if (!open) return <BoardSkeleton kind="board" />;
  return (
    <WorkspaceContext value={open.workspace}>
      <OpenBoard workspace={open.workspace} />
    </WorkspaceContext>
  );
}

function OpenBoard({ workspace }: { workspace: Workspace }) {
  const t = useText();
  const view = useStore(workspace.ui, (ui) => ui.view);
  const ending = useEnding(workspace);
  useShortcuts(workspace);
  useSelectionThatExists(workspace);
  useDocumentTitle(workspace);
  if (ending) return <EndedPage reason={ending} />;
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#board">
        {t('board.skip')}
      </a>
      <TopBar />
      <main
        id="board"
        className={styles.main}
        tabIndex={-1}
        aria-label={t(view === 'canvas' ? 'board.canvas' : 'board.list')}
      >
        <Suspense fallback={<BoardSkeleton kind="board" />}>
          {view === 'canvas' ? <CanvasPane /> : <Outline />}
        </Suspense>
      </main>
      <PanelHost />
      <ToastRegion />
    </div>
  );
}

/** Others may bin what is selected here. */
function useSelectionThatExists({ board, selection }: Workspace): void {
  useSnapshot(board);
  const { version } = board;
  useEffect(() => {
    forgetSelected(selection, (id) => board.snapshot.postIt.get(id)?.deleted !== false);
  }, [version, board, selection]);
}

function useDocumentTitle({ session, boardId }: Workspace): void {
  const title = useFacts(session, (facts) => facts.items.board[boardId]?.title ?? '');
  const t = useText();
  useEffect(() => {
    document.title = title ? `${title} · ${t('app.name')}` : t('app.name');
  }, [title, t]);
}
