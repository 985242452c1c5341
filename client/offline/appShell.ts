/** What the browser gives a service worker, as far as the app shell needs it; tests bring their own. */
export interface ShellHost {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'>;
  fetch(request: Request | string, options?: RequestInit): Promise<Response>;
}

/** The files of one build, kept on this device so that a page opens without the server. */
export interface ShellBuild {
  /** Another one for each build. */
  readonly version: string;
  /** Paths from the root, the page itself included. */
  readonly files: readonly string[];
}

export interface AppShell {
  /** Fetches and keeps all files of this build; rejects when one can not be had. */
  keep(): Promise<void>;
  /** Takes away what earlier builds kept. */
  dropOthers(): Promise<void>;
  /** The answer to a request of the page, or null: it is not this worker's to answer. */
  answer(request: Request): Promise<Response> | null;
}

const PAGE = '/index.html';
const PREFIX = 'netboard-shell-';
/** Words, people and files of boards go to the server or nowhere: nothing of them is ever kept here. */
const NEVER = /^\/(?:api|sync|socket\.io|healthz|readyz|metrics)(?:\/|$)/;
/** Named after their content, so what is kept can not be out of date. */
const HASHED = /^\/assets\//;

/** How long the server may think while a kept page is at hand, in ms: a network that swallows packets never answers. */
const PATIENCE = 3000;

/** What comes in time, or null. */
function within<Value>(milliseconds: number, coming: Promise<Value>): Promise<Value | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), milliseconds);
    void coming.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

function isPage(request: Request, pathname: string): boolean {
  return request.mode === 'navigate' && !/\.[A-Za-z0-9]+$/.test(pathname);
}

export function createAppShell(host: ShellHost, origin: string, { version, files }: ShellBuild): AppShell {
  const name = PREFIX + version;

  /** The server's page as it is now; the kept one while there is no server, or none that answers in time. */
  async function fetchPage(request: Request): Promise<Response> {
    const asked = host.fetch(request).catch(() => null);
    const kept = await host.caches.match(PAGE).catch(() => undefined);
    const fresh = await (kept ? within(PATIENCE, asked) : asked);
    if (fresh && fresh.status < 500) return fresh;
    return kept ?? fresh ?? Response.error();
  }

  async function findFile(request: Request): Promise<Response> {
    return (
      (await host.caches.match(request, { ignoreSearch: true, ignoreVary: true })) ?? host.fetch(request)
    );
  }

  return {
    async keep() {
      const cache = await host.caches.open(name);
      await Promise.all(
        files.map(async (path) => {
          const response = await host.fetch(path, { cache: HASHED.test(path) ? 'default' : 'reload' });
          if (!response.ok) throw new Error(`${path} could not be fetched: ${response.status}`);
          await cache.put(path, response);
        }),
      );
    },
    async dropOthers() {
      const kept = await host.caches.keys();
      const old = kept.filter((one) => one.startsWith(PREFIX) && one !== name);
      await Promise.all(old.map((one) => host.caches.delete(one)));
    },
    answer(request) {
      const url = new URL(request.url);
      if (request.method !== 'GET' || url.origin !== origin || NEVER.test(url.pathname)) return null;
      if (isPage(request, url.pathname)) return fetchPage(request);
      return HASHED.test(url.pathname) || files.includes(url.pathname) ? findFile(request) : null;
    },
  };
}
