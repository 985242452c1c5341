import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { FacilitatePage } from './access/FacilitatePage.tsx';
import { HomePage } from './access/HomePage.tsx';
import { JoinPage } from './access/JoinPage.tsx';
import { MissingPage } from './access/MissingPage.tsx';
import { PageSkeleton } from './access/PageSkeleton.tsx';
import type { PaperRoute, ReportRoute, Route } from './access/routes.ts';
import { useRoute } from './access/useRoute.ts';
import { BoardSkeleton } from './access/BoardSkeleton.tsx';
import { loadBoardTexts } from './i18n/texts.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';

// What a phone in the hall opens first comes at once; everything else when it is asked for.
const AboutPage = lazy(async () => ({ default: (await import('./access/AboutPage.tsx')).AboutPage }));
const CheckPage = lazy(async () => ({ default: (await import('./access/CheckPage.tsx')).CheckPage }));
const HelloPage = lazy(async () => ({ default: (await import('./access/HelloPage.tsx')).HelloPage }));
const PosterPage = lazy(async () => ({ default: (await import('./access/PosterPage.tsx')).PosterPage }));
const DevicePage = lazy(async () => ({ default: (await import('./access/DevicePage.tsx')).DevicePage }));
const EndedPage = lazy(async () => ({ default: (await import('./access/EndedPage.tsx')).EndedPage }));
const HostPage = lazy(async () => ({ default: (await import('./access/HostPage.tsx')).HostPage }));
const LeavePage = lazy(async () => ({ default: (await import('./access/LeavePage.tsx')).LeavePage }));
const NewWorkshopPage = lazy(async () => ({
  default: (await import('./access/NewWorkshopPage.tsx')).NewWorkshopPage,
}));
const SharedPage = lazy(async () => ({ default: (await import('./access/SharedPage.tsx')).SharedPage }));
const WaitingPage = lazy(async () => ({ default: (await import('./access/WaitingPage.tsx')).WaitingPage }));
const WorkshopPage = lazy(async () => ({
  default: (await import('./access/WorkshopPage.tsx')).WorkshopPage,
}));
const BoardPage = lazy(async () => {
  const [{ BoardPage: Page }] = await Promise.all([import('./board/BoardPage.tsx'), loadBoardTexts()]);
  return { default: Page };
});
const WallPage = lazy(async () => {
  const [{ WallPage: Page }] = await Promise.all([import('./wall/WallPage.tsx'), loadBoardTexts()]);
  return { default: Page };
});
const ReportPage = lazy(async () => {
  const [{ ReportPage: Page }] = await Promise.all([import('./report/ReportPage.tsx'), loadBoardTexts()]);
  return { default: Page };
});

const PaperPage = lazy(async () => {
  const [{ PaperPage: Page }] = await Promise.all([import('./paper/PaperPage.tsx'), loadBoardTexts()]);
  return { default: Page };
});

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
