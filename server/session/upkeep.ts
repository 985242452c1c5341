import type { Grants } from '../access/grants.ts';
import type { WorkshopStore } from '../storage/workshopStore.ts';
import type { Logger } from '../telemetry/logger.ts';
import { closeOverdue } from './closeOverdue.ts';
import { eachOnItsOwn } from './eachOnItsOwn.ts';
import { eraseWorkshop } from './eraseWorkshop.ts';
import { createTried } from './tried.ts';
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
  /** Takes notes that were taken back out of what could not be written then. */
  readonly finishTakingBack: () => Promise<void>;
  /** Erases private documents of rounds that are over. */
  readonly eraseLeftOver: () => Promise<void>;
  /** Covers names that came back. */
  readonly coverNames: () => Promise<void>;
  /** Takes over what writers have agreed to, where their time to answer is over. */
  readonly endReadersAsks: () => Promise<void>;
}

/**
 * What a server does now and then: erases what has expired, closes checks, forgets old answers, empties bins, tells a
 * new address. What fails keeps nothing else from being done, and is tried again at the next turn.
 */
async function keepUp(parts: UpkeepParts): Promise<void> {
  const { grants, registry, store, log, now } = parts;
  const tried = createTried(log, 'upkeep.failed');
  parts.announceAddress();
  // The doors of what has expired are shut, though erasing it may fail.
  await tried('eraseExpired', () =>
    eachOnItsOwn(grants.revokeExpired(), (workshopId) =>
      eraseWorkshop(registry, parts.eraseBoard, workshopId, { why: 'expired', at: now() }),
    ),
  );
  await tried('closeOverdue', () => closeOverdue(registry, now()));
  await tried('finishTakingBack', parts.finishTakingBack);
  await tried('endReadersAsks', parts.endReadersAsks);
  await tried('forgetOldCommands', () => store.forgetOldCommands(now()));
  await tried('coverNames', parts.coverNames);
  await tried('emptyBins', parts.emptyBins);
  await tried('purge', parts.purge);
  await tried('eraseLeftOver', parts.eraseLeftOver);
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
