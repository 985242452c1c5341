import { dayOf, type BoardStore } from '../storage/boardStore.ts';
import { createTokenBucket, type TokenBucket } from './tokenBucket.ts';

/** Most Yjs client ids that one participant may start to use in a day. */
export const CLIENTS_A_DAY = 500;
/** So many at once, more than a person has pages; and then one in ten seconds. A page that changes documents after a refusal takes one. */
export const CLIENTS_AT_ONCE = 30;
const clientsPerSecond = 0.1;

/** `rate`: only for the moment. */
export type NoClient = 'too-many-clients' | 'rate';

/** Counts the new client ids of each participant, over all documents: each makes every change on its board a little slower, for good. */
export interface ClientQuota {
  /** Reads how many there were already; to be awaited before the first {@link whyNotBind}. */
  prepare(participantId: string): Promise<void>;
  /** Why somebody may not start to use so many more ids now. */
  whyNotBind(participantId: string, count: number): NoClient | null;
  bound(participantId: string, count: number): void;
}

interface Use {
  today: number;
  readonly bucket: TokenBucket;
}

export function createClientQuota(
  store: Pick<BoardStore, 'countNewClients'>,
  now: () => number,
): ClientQuota {
  let day = dayOf(now());
  const uses = new Map<string, Use>();

  /** All bindings of a new day pass through here, so its counts start at none. */
  function turnDay(): void {
    const today = dayOf(now());
    if (today <= day) return;
    day = today;
    for (const use of uses.values()) use.today = 0;
  }

  function useOf(participantId: string): Use {
    turnDay();
    const use = uses.get(participantId) ?? {
      today: 0,
      bucket: createTokenBucket(CLIENTS_AT_ONCE, clientsPerSecond, now),
    };
    uses.set(participantId, use);
    return use;
  }

  return {
    async prepare(participantId) {
      if (uses.has(participantId)) return;
      const stored = await store.countNewClients(participantId, dayOf(now()));
      if (!uses.has(participantId)) useOf(participantId).today = stored;
    },
    whyNotBind(participantId, count) {
      const { today, bucket } = useOf(participantId);
      if (today + count > CLIENTS_A_DAY) return 'too-many-clients';
      return bucket.has(atOnce(count)) ? null : 'rate';
    },
    bound(participantId, count) {
      const use = useOf(participantId);
      use.today += count;
      use.bucket.take(atOnce(count));
    },
  };
}

/** One update with more ids than come at once, as a program may bring after a long time offline, waits for a full bucket, not for ever. */
function atOnce(count: number): number {
  return Math.min(count, CLIENTS_AT_ONCE);
}
