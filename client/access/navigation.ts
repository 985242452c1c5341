import { parseRoute } from './routes.ts';
import type { Route } from './routes.ts';

const listeners = new Set<() => void>();
let lastAddress = '';
let lastRoute: Route = { page: 'home' };
let secret: string | null = null;

const SECRET_PAGES: readonly Route['page'][] = ['host', 'join', 'facilitate', 'device', 'hello', 'shared'];

/**
 * Takes a secret out of the address: it is kept in memory until a page asks for it, and leaves the
 * address bar and the history at once.
 */
function takeSecret(): void {
  const { pathname, search, hash } = location;
  if (hash.length < 2 || !SECRET_PAGES.includes(parseRoute(pathname, search).page)) return;
  secret = decodeFragment(hash.slice(1));
  history.replaceState(stateFor(pathname, secret), '', pathname + search);
}

/**
 * What this tab's history keeps of a secret, so that a reload does not lose it: a join code, which
 * stands on the wall anyway, and what opens a page that only shows counts to read; never a host key or a
 * facilitator's token.
 */
function stateFor(path: string, given: string | null): { code: string } | null {
  const { page } = parseRoute(path, '');
  return given !== null && (page === 'join' || page === 'shared') ? { code: given } : null;
}

function readKeptCode(): string | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('code' in state)) return null;
  return typeof state.code === 'string' ? state.code : null;
}

function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Starts to follow the address. Call once, before the first paint. */
export function startNavigation(): void {
  takeSecret();
  addEventListener('popstate', () => {
    secret = null;
    tell();
  });
  addEventListener('hashchange', () => {
    takeSecret();
    tell();
  });
}

/** The secret that this page was opened with, until it is spent or another page is opened. */
export function currentSecret(): string | null {
  return secret ?? readKeptCode();
}

export function currentRoute(): Route {
  const address = location.pathname + location.search;
  if (address !== lastAddress) {
    lastAddress = address;
    lastRoute = parseRoute(location.pathname, location.search);
  }
  return lastRoute;
}

export function onNavigation(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes to a path of this app; `replace` leaves no way back to the page before. */
export function navigate(path: string, options: { replace?: boolean; secret?: string } = {}): void {
  secret = options.secret ?? null;
  const state = stateFor(path, secret);
  if (options.replace) history.replaceState(state, '', path);
  else history.pushState(state, '', path);
  scrollTo(0, 0);
  tell();
}
