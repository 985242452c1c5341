/** Every page of the app, as its address says it. */
export type Route =
  | { readonly page: 'home' | 'host' | 'join' | 'facilitate' | 'shared' | 'new' | 'about' | 'missing' }
  | { readonly page: 'workshop'; readonly workshopId: string }
  | { readonly page: 'leave'; readonly participantId: string | null }
  | { readonly page: 'board' | 'wall'; readonly boardId: string; readonly participantId: string | null };

const ID = /^[A-Za-z0-9]{16}$/;
const PLAIN_PAGES = ['host', 'join', 'facilitate', 'shared', 'new', 'about'] as const;

/** Reads an address; anything unknown is the page `missing`. */
export function parseRoute(pathname: string, search: string): Route {
  const [first = '', second = '', ...more] = pathname.split('/').filter(Boolean);
  if (more.length > 0) return { page: 'missing' };
  if (first === '') return { page: 'home' };
  const as = new URLSearchParams(search).get('as') ?? '';
  const participantId = ID.test(as) ? as : null;
  if (first === 'leave' && second === '') return { page: 'leave', participantId };
  if ((first === 'board' || first === 'wall') && ID.test(second))
    return { page: first, boardId: second, participantId };
  if (first === 'workshop' && ID.test(second)) return { page: 'workshop', workshopId: second };
  const plain = PLAIN_PAGES.find((page) => page === first);
  return plain && second === '' ? { page: plain } : { page: 'missing' };
}

export function boardPath(boardId: string, participantId: string): string {
  return `/board/${boardId}?as=${participantId}`;
}

export function wallPath(boardId: string, participantId: string): string {
  return `/wall/${boardId}?as=${participantId}`;
}

export function leavePath(participantId: string): string {
  return `/leave?as=${participantId}`;
}
