import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAppShell, type AppShell, type ShellHost } from '../../../client/offline/appShell.ts';

const origin = 'https://wall.example.nz';
const files = ['/index.html', '/assets/app-1.js', '/manifest.webmanifest'];

type Kept = Map<string, Map<string, Response>>;

let kept: Kept;
/** Paths that the server is asked for, in order. */
let asked: string[];
/** What the server answers; null = it can not be reached. */
let serve: (path: string) => Response | null;
let host: ShellHost;

function pathOf(request: RequestInfo | URL): string {
  return new URL(request instanceof Request ? request.url : String(request), origin).pathname;
}

function match(request: RequestInfo | URL): Response | undefined {
  for (const cache of kept.values()) {
    const found = cache.get(pathOf(request));
    if (found) return found.clone();
  }
  return undefined;
}

function open(name: string): Pick<Cache, 'put'> {
  const cache = kept.get(name) ?? new Map<string, Response>();
  kept.set(name, cache);
  return { put: async (request, response) => void cache.set(pathOf(request), response) };
}

beforeEach(() => {
  kept = new Map();
  asked = [];
  serve = (path) => new Response(`new ${path}`);
  host = {
    // Only what the shell uses of it.
    caches: {
      open: async (name) => open(name) as Cache,
      keys: async () => [...kept.keys()],
      delete: async (name) => kept.delete(name),
      match: async (request) => match(request),
    },
    async fetch(request) {
      const path = pathOf(request);
      asked.push(path);
      const response = serve(path);
      if (!response) throw new TypeError('no connection');
      return response;
    },
  };
});

afterEach(() => void vi.useRealTimers());

function shellOf(version: string): AppShell {
  return createAppShell(host, origin, { version, files });
}

function get(path: string): Request {
  return new Request(origin + path);
}

/** What a browser asks for when somebody opens an address. */
function navigate(path: string): Request {
  const request = get(path);
  Object.defineProperty(request, 'mode', { value: 'navigate' });
  return request;
}

async function textOf(answer: Promise<Response> | null): Promise<string | undefined> {
  return (await answer)?.text();
}

test('keeps every file of its build, or none when one is missing', async () => {
  await shellOf('one').keep();
  expect([...(kept.get('netboard-shell-one')?.keys() ?? [])].sort()).toEqual([...files].sort());
  serve = (path) => new Response('', { status: path.endsWith('.js') ? 404 : 200 });
  await expect(shellOf('two').keep()).rejects.toThrow('/assets/app-1.js could not be fetched: 404');
});

test('a board opens from the server while there is one, else from what is kept', async () => {
  const shell = shellOf('one');
  await shell.keep();
  serve = () => new Response('newest page');
  expect(await textOf(shell.answer(navigate('/board/abc?as=def')))).toBe('newest page');
  serve = () => null;
  expect(await textOf(shell.answer(navigate('/board/abc?as=def')))).toBe('new /index.html');
  serve = () => new Response('restarting', { status: 503 });
  expect(await textOf(shell.answer(navigate('/')))).toBe('new /index.html');
});

test('a network that swallows what is asked does not hold up a page that is kept', async () => {
  const shell = shellOf('one');
  await shell.keep();
  vi.useFakeTimers();
  host.fetch = () => new Promise(() => undefined);
  const answer = textOf(shell.answer(navigate('/board/abc?as=def')));
  await vi.advanceTimersByTimeAsync(3000);
  expect(await answer).toBe('new /index.html');
});

test('a slow server is waited for where nothing is kept, and no timer outlives an answer', async () => {
  vi.useFakeTimers();
  let say: (response: Response) => void = () => undefined;
  host.fetch = () => new Promise((resolve) => (say = resolve));
  const first = textOf(shellOf('one').answer(navigate('/')));
  await vi.advanceTimersByTimeAsync(60_000);
  say(new Response('late'));
  expect(await first).toBe('late');
  kept.set('netboard-shell-one', new Map([['/index.html', new Response('kept')]]));
  const second = textOf(shellOf('one').answer(navigate('/')));
  await vi.advanceTimersByTimeAsync(1000);
  say(new Response('in time'));
  expect(await second).toBe('in time');
  expect(vi.getTimerCount()).toBe(0);
});

test('a page that is not there is told as it is', async () => {
  const shell = shellOf('one');
  serve = () => new Response('gone', { status: 404 });
  expect((await shell.answer(navigate('/board/abc')))?.status).toBe(404);
});

test('files with a hash come from the device without asking, others of the build too', async () => {
  const shell = shellOf('one');
  await shell.keep();
  asked = [];
  expect(await textOf(shell.answer(get('/assets/app-1.js')))).toBe('new /assets/app-1.js');
  expect(await textOf(shell.answer(get('/manifest.webmanifest')))).toBe('new /manifest.webmanifest');
  expect(asked).toEqual([]);
  expect(await textOf(shell.answer(get('/assets/later-2.js')))).toBe('new /assets/later-2.js');
});

test('an open page of an older build still finds its parts until the newer takes over', async () => {
  await shellOf('one').keep();
  const newer = createAppShell(host, origin, { version: 'two', files: ['/index.html', '/assets/app-2.js'] });
  await newer.keep();
  serve = () => null;
  expect(await textOf(shellOf('one').answer(get('/assets/app-1.js')))).toBe('new /assets/app-1.js');
  kept.set('somebody-elses', new Map());
  await newer.dropOthers();
  expect([...kept.keys()].sort()).toEqual(['netboard-shell-two', 'somebody-elses']);
});

test.each([
  ['/api/me?as=abc'],
  ['/api/boards/abc/export.json'],
  ['/sync/abc'],
  ['/socket.io/?EIO=4'],
  ['/healthz'],
  ['/sw.js'],
  ['/bench.html'],
])('%s is not its business', (path) => {
  expect(shellOf('one').answer(get(path))).toBeNull();
});

test('neither are what is sent, what navigates to the interface for programs, and other servers', () => {
  const shell = shellOf('one');
  expect(shell.answer(new Request(`${origin}/board/abc`, { method: 'POST' }))).toBeNull();
  expect(shell.answer(navigate('/api/boards/abc/export.csv'))).toBeNull();
  expect(shell.answer(new Request('https://elsewhere.example/assets/app-1.js'))).toBeNull();
});
