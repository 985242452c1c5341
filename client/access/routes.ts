import { AUDIENCES, type Audience } from '../../shared/export/report/reportInput.ts';

/** Every page of the app, as its address says it. */
export type Route =
  | {
      readonly page:
        | 'home'
        | 'host'
        | 'join'
        | 'facilitate'
        | 'device'
        | 'hello'
        | 'check'
        | 'shared'
        | 'new'
        | 'about'
        | 'missing';
    }
  | { readonly page: 'workshop' | 'poster'; readonly workshopId: string }
  | { readonly page: 'leave' | 'waiting'; readonly participantId: string | null }
  | { readonly page: 'board' | 'wall'; readonly boardId: string; readonly participantId: string | null }
  | ReportRoute
  | PaperRoute;

/** A board's words on paper: the report to read, notes as cards, themes as headings. */
export interface ReportRoute {
  readonly page: 'report';
  readonly boardId: string;
  readonly participantId: string | null;
  readonly show: ReportKind;
  readonly audience: Audience;
}

export const REPORT_KINDS = ['report', 'cards', 'headings'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** A board's network on paper, to take away. */
export interface PaperRoute {
  readonly page: 'paper';
  readonly boardId: string;
  readonly participantId: string | null;
  readonly show: PaperKind;
}

export const PAPER_KINDS = ['fridge', 'agreement', 'grid', 'conversations', 'imagined', 'blank'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

const ID = /^[A-Za-z0-9]{16}$/;
const PLAIN_PAGES = [
  'host',
  'join',
  'facilitate',
  'device',
  'hello',
  'check',
  'shared',
  'new',
  'about',
] as const;

/** Reads an address; anything unknown is the page `missing`. */
export function parseRoute(pathname: string, search: string): Route {
  const [first = '', second = '', ...more] = pathname.split('/').filter(Boolean);
  if (more.length > 0) return { page: 'missing' };
  if (first === '') return { page: 'home' };
  const query = new URLSearchParams(search);
  const as = query.get('as') ?? '';
  const participantId = ID.test(as) ? as : null;
  if ((first === 'leave' || first === 'waiting') && second === '') return { page: first, participantId };
  if ((first === 'board' || first === 'wall') && ID.test(second))
    return { page: first, boardId: second, participantId };
  if (first === 'report' && ID.test(second)) {
    const show = REPORT_KINDS.find((kind) => kind === query.get('show')) ?? 'report';
    const audience = AUDIENCES.find((one) => one === query.get('for')) ?? 'workshop';
    return { page: 'report', boardId: second, participantId, show, audience };
  }
  if (first === 'paper' && ID.test(second)) {
    const show = PAPER_KINDS.find((kind) => kind === query.get('show')) ?? 'fridge';
    return { page: 'paper', boardId: second, participantId, show };
  }
  if ((first === 'workshop' || first === 'poster') && ID.test(second))
    return { page: first, workshopId: second };
  const plain = PLAIN_PAGES.find((page) => page === first);
  return plain && second === '' ? { page: plain } : { page: 'missing' };
}

export function boardPath(boardId: string, participantId: string): string {
  return `/board/${boardId}?as=${participantId}`;
}

export function wallPath(boardId: string, participantId: string): string {
  return `/wall/${boardId}?as=${participantId}`;
}

export function reportPath(
  boardId: string,
  participantId: string,
  show: ReportKind,
  audience: Audience,
): string {
  return `/report/${boardId}?as=${participantId}&show=${show}&for=${audience}`;
}

export function paperPath(boardId: string, participantId: string, show: PaperKind): string {
  return `/paper/${boardId}?as=${participantId}&show=${show}`;
}

export function waitingPath(participantId: string): string {
  return `/waiting?as=${participantId}`;
}

export function leavePath(participantId: string): string {
  return `/leave?as=${participantId}`;
}
