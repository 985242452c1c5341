import type { Grants } from '../access/grants.ts';
import type { WorkshopStore } from '../storage/workshopStore.ts';
import type { Logger } from '../telemetry/logger.ts';
import { closeOverdue } from './closeOverdue.ts';
import { eraseWorkshop } from './eraseWorkshop.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';

export interface UpkeepParts {
  readonly grants: Grants;
  readonly registry: WorkshopRegistry;
  readonly store: WorkshopStore;
  readonly log: Logger;
  readonly now: () => number;
  readonly eraseBoard: (boardId: string) => Promise<void>;
  /** Erases for good what lay in bins for long. */
  readonly emptyBins: () => Promise<void>;
  readonly announceAddress: () => void;
  /** Takes out of what is kept what people have deleted since. */
  readonly purge: () => Promise<void>;
  /** Covers names that came back. */
  readonly coverNames: () => Promise<void>;
  /** Takes over what writers have agreed to, where their time to answer is over. */
  readonly endReadersAsks: () => Promise<void>;
}

/** What a server does now and then: erases what has expired, closes checks, forgets old answers, empties bins, tells a new address. */
async function keepUp(parts: UpkeepParts): Promise<void> {
  const { grants, registry, store, log, now } = parts;
  parts.announceAddress();
  try {
    for (const workshopId of grants.revokeExpired())
      await eraseWorkshop(registry, parts.eraseBoard, workshopId, { why: 'expired', at: now() });
    await closeOverdue(registry, now());
    await parts.endReadersAsks();
    await store.forgetOldCommands(now());
    await parts.coverNames();
    await parts.emptyBins();
    await parts.purge();
  } catch (error) {
    // The doors of what has expired are shut all the same; the next turn tries again.
    log.error('upkeep.failed', {}, error);
  }
}

/** The same work, done at most once in so many milliseconds; the first time at once. */
export function atMostEvery(
  milliseconds: number,
  now: () => number,
  work: () => Promise<void>,
): () => Promise<void> {
  let due = -Infinity;
  return async () => {
    if (now() < due) return;
    due = now() + milliseconds;
    await work();
  };
}

/** Does it every so many milliseconds; returns how to end it. The timer keeps no process alive. */
export function startUpkeep(parts: UpkeepParts, everyMilliseconds: number): () => void {
  // A turn may take longer than the time between two.
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    void keepUp(parts).finally(() => (isBusy = false));
  }, everyMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
