import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { FactsSnapshot } from '../../shared/session/facts.ts';
import { currentStep, hasJustEnded, isQuietNow } from '../../shared/session/agenda.ts';
import { stepTitle } from '../agenda/stepWords.ts';
import { TimeLeft } from '../agenda/TimeLeft.tsx';
import { BoardSkeleton } from '../access/BoardSkeleton.tsx';
import EndedBoard from '../board/EndedBoard.tsx';
import { useEnding } from '../board/useEnding.ts';
import { WorkspaceContext } from '../board/workspace.ts';
import type { Workspace } from '../board/workspace.ts';
import { BoardCanvas } from '../canvas/BoardCanvas.tsx';
import { useSyncStatus } from '../document/useBoard.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { useText } from '../i18n/useText.ts';
import { isNetworkBoard } from '../../shared/queries/network.ts';
import { agendaOf } from '../session/factsActor.ts';
import { countAsked, countHere, countNotes } from './counts.ts';
import { WallSwaps } from '../enquiry/WallSwaps.tsx';
import { useOpenWorkspace } from '../board/useOpenWorkspace.ts';
import { useWallView } from './useWallView.ts';
import { WallCover } from './WallCover.tsx';
import { WallOutOfRoles } from './WallOutOfRoles.tsx';
import { WallQuiet } from './WallQuiet.tsx';
import { WallNetwork } from './WallNetwork.tsx';
import { WallOver } from './WallOver.tsx';
import { WallPaused } from './WallPaused.tsx';
import { standsForBoard, wallShow } from './wallShow.ts';
import { WallShell } from './WallShell.tsx';

/** What leaves room for how to join: people still come in. */
const ASKING: ReadonlySet<string> = new Set(['askCheck', 'askVote', 'askPrivate', 'tables', 'sorting']);

export type WallPageProps = { boardId: string; participantId: string };

function useFactsOf({ session }: Workspace): FactsSnapshot | null {
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.facts,
  );
}

function OpenWall({ workspace }: { workspace: Workspace }) {
  const t = useText();
  const { board, boardId } = workspace;
  const stage = useRef<HTMLDivElement>(null);
  useListVersion(board);
  const notes = countNotes(board.snapshot);
  const isNetwork = notes === 0 && isNetworkBoard(board.snapshot);
  const { online } = useSyncStatus(board);
  const facts = useFactsOf(workspace);
  const workshop = facts === null ? undefined : Object.values(facts.items.workshop)[0];
  const room = Object.values(facts?.items.room ?? {})[0];
  const ending = useEnding(workspace);
  const agenda = agendaOf(facts);
  const step = currentStep(agenda);
  const filling = facts === null ? null : wallShow(board.snapshot, facts.items, boardId);
  const isSorting = filling?.kind === 'sorting';
  const isStandIn = standsForBoard(filling);
  const timer = Object.values(facts?.items.timer ?? {})[0];
  const tables = Object.values(facts?.items.table ?? {}).filter((table) => table.boardId === boardId);
  const view = useWallView(workspace, stage, tables, {
    isCovered: (filling !== null && !isStandIn) || step?.kind === 'deRole' || step?.kind === 'share',
    isStill: room?.photo ?? false,
  });
  // Whoever looks at one part of the board by hand, or photographs it, sees the board.
  const show = isStandIn && (view.stop !== null || room?.photo) ? null : filling;
  const isFree = show === null || isStandIn;
  const isComingOut = isFree && (step?.kind === 'deRole' || step?.kind === 'share');
  const isQuiet = isComingOut || (isFree && isQuietNow(agenda));
  const isAsking = show === null || ASKING.has(show.kind);
  // People come in while others arrive, not while they eat, listen or say goodbye.
  const isArriving = step?.kind === 'open' || step?.kind === 'whanaungatanga';
  // Whoever looks at a part of the board by hand sees it all the same.
  const isOver = isFree && view.stop === null && hasJustEnded(agenda, workspace.session.now());
  const isReading = room?.paused === true || isOver || (isQuiet ? !isArriving : !isAsking);
  useWindowTitle(t('wall.controls'));
  if (ending) return <EndedBoard reason={ending} />;
  return (
    <WallShell
      boardId={boardId}
      workshopTitle={workshop?.title ?? ''}
      over={step?.prompt ? stepTitle(t, step) : ''}
      prompt={step ? step.prompt || stepTitle(t, step) : (workshop?.purpose ?? '')}
      time={timer && <TimeLeft timer={timer} session={workspace.session} />}
      notes={notes}
      people={facts === null ? 0 : countHere(facts.items.person)}
      {...(isNetwork ? { network: <WallNetwork /> } : {})}
      frozen={facts?.items.board[boardId]?.frozen.includes('theme') ?? false}
      joining={workshop?.joining ?? null}
      isArriving={step ? isArriving : isSorting ? false : undefined}
      keepsHead={isSorting && !isQuiet && !room?.paused}
      connected={online}
      view={view}
      stage={stage}
      cover={
        room?.paused ? (
          <WallPaused />
        ) : isComingOut ? (
          <WallOutOfRoles step={step} seats={Object.values(facts?.items.seat ?? {})} />
        ) : isQuiet && agenda && step ? (
          <WallQuiet agenda={agenda} step={step} />
        ) : isOver ? (
          <WallOver title={workshop?.title ?? ''} />
        ) : (
          show && <WallCover show={show} people={countAsked(facts?.items.person ?? {})} />
        )
      }
      photo={room?.photo ?? false}
      isReading={isReading}
      notice={isQuiet || room?.paused ? null : <WallSwaps />}
      isQuiet={isQuiet && room?.paused !== true}
    >
      <BoardCanvas viewOnly />
    </WallShell>
  );
}

function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** The projector's page: an observer of its own, which the server tells no names. */
export function WallPage({ boardId, participantId }: WallPageProps) {
  const workspace = useOpenWorkspace(boardId, participantId);
  if (!workspace) return <BoardSkeleton kind="wall" />;
  return (
    <WorkspaceContext value={workspace}>
      <OpenWall workspace={workspace} />
    </WorkspaceContext>
  );
}
