import { beforeEach, expect, test, vi } from 'vitest';

type Entry = { url: URL; state: unknown };

/** A browser tab's address bar and history, as far as the router looks at them. */
function stubTab(address: string) {
  const tab = { entries: [{ url: new URL(address), state: null }] as Entry[], at: 0 };
  const now = () => tab.entries[tab.at] as Entry;
  const handlers = new Map<string, () => void>();
  const put = (at: number, state: unknown, path: string) => {
    tab.entries[at] = { url: new URL(path, now().url), state };
    tab.at = at;
  };
  vi.stubGlobal('location', {
    get pathname() {
      return now().url.pathname;
    },
    get search() {
      return now().url.search;
    },
    get hash() {
      return now().url.hash;
    },
  });
  vi.stubGlobal('history', {
    get state() {
      return now().state;
    },
    replaceState: (state: unknown, _title: string, path: string) => put(tab.at, state, path),
    pushState: (state: unknown, _title: string, path: string) => put(tab.at + 1, state, path),
  });
  vi.stubGlobal('addEventListener', (name: string, handler: () => void) => handlers.set(name, handler));
  vi.stubGlobal('scrollTo', () => {});
  return {
    addresses: () => tab.entries.map(({ url }) => url.href),
    states: () => JSON.stringify(tab.entries.map(({ state }) => state)),
    openFragment(fragment: string) {
      put(tab.at, null, `${now().url.pathname}#${fragment}`);
      handlers.get('hashchange')?.();
    },
  };
}

async function load() {
  vi.resetModules();
  return import('../../../client/access/navigation.ts');
}

beforeEach(() => {
  vi.unstubAllGlobals();
});

test.each(['host', 'facilitate'])(
  'the secret of /%s leaves the address at once and is kept in memory only',
  async (page) => {
    const tab = stubTab(`http://localhost/${page}#SECRETSECRET`);
    const { startNavigation, currentSecret } = await load();
    startNavigation();
    expect(currentSecret()).toBe('SECRETSECRET');
    expect(tab.addresses()).toEqual([`http://localhost/${page}`]);
    expect(tab.states()).not.toContain('SECRET');
  },
);

test.each(['join', 'shared'])(
  'what /%s was opened with leaves the address too, and survives a reload of this tab',
  async (page) => {
    const tab = stubTab(`http://localhost/${page}#K7PM3XQR`);
    (await load()).startNavigation();
    expect(tab.addresses()).toEqual([`http://localhost/${page}`]);
    const reloaded = await load();
    reloaded.startNavigation();
    expect(reloaded.currentSecret()).toBe('K7PM3XQR');
  },
);

test('another link opened on the same page is taken up', async () => {
  const tab = stubTab('http://localhost/join#K7PM3XQR');
  const { startNavigation, currentSecret, onNavigation } = await load();
  startNavigation();
  const heard = vi.fn();
  onNavigation(heard);
  tab.openFragment('ABCDEFGH');
  expect(currentSecret()).toBe('ABCDEFGH');
  expect(heard).toHaveBeenCalled();
  expect(tab.addresses()).toEqual(['http://localhost/join']);
});

test('going to another page forgets the secret, and fragments elsewhere are left alone', async () => {
  const tab = stubTab('http://localhost/facilitate#SECRETSECRET');
  const { startNavigation, navigate, currentSecret, currentRoute } = await load();
  startNavigation();
  navigate('/about');
  expect(currentSecret()).toBeNull();
  expect(currentRoute()).toEqual({ page: 'about' });
  tab.openFragment('part');
  expect(tab.addresses().at(-1)).toBe('http://localhost/about#part');
});
