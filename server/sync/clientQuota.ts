import { dayOf, type BoardStore } from '../storage/boardStore.ts';

/** Most Yjs client ids that one participant may start to use in a day (decision 4). */
export const CLIENTS_A_DAY = 500;

/** Counts the new client ids of each participant today, over all documents. */
export interface ClientQuota {
  /** Reads how many there were already; to be awaited before the first {@link mayBind}. */
  prepare(participantId: string): Promise<void>;
  mayBind(participantId: string): boolean;
  bound(participantId: string, count: number): void;
}

export function createClientQuota(
  store: Pick<BoardStore, 'countNewClients'>,
  now: () => number,
): ClientQuota {
  let day = dayOf(now());
  const counts = new Map<string, number>();

  /** All bindings of a new day pass through here, so its counts start at none. */
  function turnDay(): void {
    const today = dayOf(now());
    if (today <= day) return;
    day = today;
    for (const participantId of counts.keys()) counts.set(participantId, 0);
  }

  return {
    async prepare(participantId) {
      if (counts.has(participantId)) return;
      const stored = await store.countNewClients(participantId, dayOf(now()));
      if (!counts.has(participantId)) counts.set(participantId, stored);
    },
    mayBind(participantId) {
      turnDay();
      return (counts.get(participantId) ?? 0) < CLIENTS_A_DAY;
    },
    bound(participantId, count) {
      turnDay();
      counts.set(participantId, (counts.get(participantId) ?? 0) + count);
    },
  };
}
