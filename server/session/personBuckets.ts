import { createTokenBucket, type TokenBucket } from '../sync/tokenBucket.ts';

/** One token bucket for each person, however many sockets they open and how often they come back. */
export interface PersonBuckets {
  /** Takes tokens of this person, one unless told otherwise; false (and nothing taken) when there are too few. */
  take(participantId: string, tokens?: number): boolean;
}

const mostBuckets = 10_000;

/** @param burst most tokens at once @param perSecond how fast they come back */
export function createPersonBuckets(burst: number, perSecond: number, now: () => number): PersonBuckets {
  const buckets = new Map<string, TokenBucket>();
  return {
    take(participantId, tokens) {
      const bucket = buckets.get(participantId) ?? createTokenBucket(burst, perSecond, now);
      // In the order of their last use, so that the one forgotten is most likely full again.
      buckets.delete(participantId);
      buckets.set(participantId, bucket);
      const [oldest] = buckets.keys();
      if (buckets.size > mostBuckets && oldest !== undefined) buckets.delete(oldest);
      return bucket.take(tokens);
    },
  };
}
