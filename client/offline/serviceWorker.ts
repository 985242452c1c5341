import { createAppShell, type ShellBuild } from './appShell.ts';

// The build puts its version and its files here (see vite.config.ts).
declare const __SHELL_BUILD__: ShellBuild;

/*
 * The service worker: opens the app's own files without the server, and nothing else. It is served
 * at /sw.js, and runs where the page came over https or from localhost. What it imports must not be
 * imported by a page too: the build has to come out as one file.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const shell = createAppShell(
  { caches, fetch: (request, options) => fetch(request, options) },
  worker.location.origin,
  __SHELL_BUILD__,
);

worker.addEventListener('install', (event) => event.waitUntil(shell.keep()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(shell.dropOthers().then(() => worker.clients.claim())),
);
worker.addEventListener('fetch', (event) => {
  const answer = shell.answer(event.request);
  if (answer) event.respondWith(answer);
});
// The one thing that a page ever says is that somebody wants the newer build now.
worker.addEventListener('message', () => void worker.skipWaiting());
