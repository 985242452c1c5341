import { getText } from '../i18n/texts.ts';
import { showToast } from '../ui/toasts.ts';

const WORKER = '/sw.js';

/** Whether this page, and a reload of it, opens without the server. */
export function opensOffline(): boolean {
  return Boolean(globalThis.navigator?.serviceWorker?.controller);
}

/** Says that the server has a newer build; it comes when somebody wants it, never in mid-sentence. */
function offerNewer(worker: ServiceWorker): void {
  const reload = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage('take over');
  };
  showToast(getText('offline.newer'), { action: { label: getText('offline.reload'), run: reload } });
}

function followUpdates(registration: ServiceWorkerRegistration): void {
  // Without a worker in charge the first one takes over by itself: there is nothing older to replace.
  const offerIfReady = (worker: ServiceWorker | null) => {
    if (worker?.state === 'installed' && registration.active) offerNewer(worker);
  };
  offerIfReady(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => offerIfReady(worker));
  });
  document.addEventListener('visibilitychange', () => {
    // Without the network nothing newer is found; it is looked for again the next time.
    if (document.visibilityState === 'visible') void registration.update().catch(() => {});
  });
}

/**
 * Keeps the app's files on this device, once the page stands: over https or on localhost, where
 * browsers allow it. Elsewhere nothing happens, and the board warns before a reload that would
 * cost words (see useLeaveWarning.ts).
 */
export function startOffline(): void {
  if (!import.meta.env.PROD || !globalThis.isSecureContext || !('serviceWorker' in navigator)) return;
  const register = () =>
    // A browser may refuse (private window, storage full): the app then works as over plain http.
    void navigator.serviceWorker.register(WORKER).then(followUpdates, () => {});
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
