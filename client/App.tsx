import { lazy, Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { JoinPage } from './access/JoinPage.tsx';
import { MissingPage } from './access/MissingPage.tsx';
import { PageSkeleton } from './access/PageSkeleton.tsx';
import type { PaperRoute, ReportRoute, Route } from './access/routes.ts';
import { useRoute } from './access/useRoute.ts';
import { BoardSkeleton } from './access/BoardSkeleton.tsx';
import { loadBoardTexts } from './i18n/texts.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';

/** A page that comes when it is asked for. */
function laterPage<Name extends string, Props>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
) {
  return lazy(async () => ({ default: (await load())[name] }));
}

/** The same, of a page whose words are not among those that a phone in the hall needs: they come with it. */
function withTexts<Name extends string, Props>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
) {
  return laterPage(async () => (await Promise.all([load(), loadBoardTexts()]))[0], name);
}

// What a phone in the hall opens first comes at once.
const DevicePage = laterPage(() => import('./access/DevicePage.tsx'), 'DevicePage');
const EndedPage = laterPage(() => import('./access/EndedPage.tsx'), 'EndedPage');
const FacilitatePage = laterPage(() => import('./access/FacilitatePage.tsx'), 'FacilitatePage');
const HomePage = laterPage(() => import('./access/HomePage.tsx'), 'HomePage');
const HostPage = laterPage(() => import('./access/HostPage.tsx'), 'HostPage');
const LeavePage = laterPage(() => import('./access/LeavePage.tsx'), 'LeavePage');
const SharedPage = laterPage(() => import('./access/SharedPage.tsx'), 'SharedPage');
const WaitingPage = laterPage(() => import('./access/WaitingPage.tsx'), 'WaitingPage');
const AboutPage = withTexts(() => import('./access/AboutPage.tsx'), 'AboutPage');
const BoardPage = withTexts(() => import('./board/BoardPage.tsx'), 'BoardPage');
const CheckPage = withTexts(() => import('./access/CheckPage.tsx'), 'CheckPage');
const HelloPage = withTexts(() => import('./access/HelloPage.tsx'), 'HelloPage');
const NewWorkshopPage = withTexts(() => import('./access/NewWorkshopPage.tsx'), 'NewWorkshopPage');
const PaperPage = withTexts(() => import('./paper/PaperPage.tsx'), 'PaperPage');
const PosterPage = withTexts(() => import('./access/PosterPage.tsx'), 'PosterPage');
const ReportPage = withTexts(() => import('./report/ReportPage.tsx'), 'ReportPage');
const WallPage = withTexts(() => import('./wall/WallPage.tsx'), 'WallPage');
const WorkshopPage = withTexts(() => import('./access/WorkshopPage.tsx'), 'WorkshopPage');

function showPaper({ participantId, ...route }: PaperRoute): ReactNode {
  if (participantId === null) return <EndedPage reason="unknown" />;
  return <PaperPage key={`${route.boardId} ${participantId}`} {...route} participantId={participantId} />;
}

function showReport({ participantId, ...route }: ReportRoute): ReactNode {
  if (participantId === null) return <EndedPage reason="unknown" />;
  return <ReportPage key={`${route.boardId} ${participantId}`} {...route} participantId={participantId} />;
}

function showPlace(route: Extract<Route, { page: 'board' | 'wall' }>): ReactNode {
  const { page, boardId, participantId } = route;
  if (participantId === null) return <EndedPage reason="unknown" />;
  const props = { boardId, participantId };
  const key = `${boardId} ${participantId}`;
  return (
    <Suspense fallback={<BoardSkeleton kind={page} />}>
      {page === 'board' ? <BoardPage key={key} {...props} /> : <WallPage key={key} {...props} />}
    </Suspense>
  );
}

function showPage(route: Route): ReactNode {
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'join':
      return <JoinPage />;
    case 'facilitate':
      return <FacilitatePage />;
    case 'host':
      return <HostPage />;
    case 'new':
      return <NewWorkshopPage />;
    case 'workshop':
      return <WorkshopPage key={route.workshopId} workshopId={route.workshopId} />;
    case 'check':
      return <CheckPage />;
    case 'hello':
      return <HelloPage />;
    case 'poster':
      return <PosterPage key={route.workshopId} workshopId={route.workshopId} />;
    case 'device':
      return <DevicePage />;
    case 'shared':
      return <SharedPage />;
    case 'about':
      return <AboutPage />;
    case 'leave':
      return <LeavePage participantId={route.participantId} />;
    case 'waiting':
      if (route.participantId === null) return <MissingPage />;
      return <WaitingPage key={route.participantId} participantId={route.participantId} />;
    case 'report':
      return showReport(route);
    case 'paper':
      return showPaper(route);
    case 'missing':
      return <MissingPage />;
    default:
      return showPlace(route);
  }
}

export function App() {
  const route = useRoute();
  return (
    <ErrorBoundary>
      <Suspense fallback={<PageSkeleton />}>{showPage(route)}</Suspense>
    </ErrorBoundary>
  );
}
