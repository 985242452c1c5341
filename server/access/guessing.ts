/** Slows down wrong tries at codes and links; one bucket for each address. */
export interface Guessing {
  /**
   * Asks for one try. Resolves at once while the address has wrong tries left, after a second when it has none, and
   * to null when too many are waiting already. Whoever gets a try must say how it ended.
   */
  begin(address: string): Promise<Try | null>;
}

/** One try; a right one does not count against the address. */
export interface Try {
  right(): void;
}

/** Time as the server sees it; tests bring their own. */
export interface GuessingClock {
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

const wrongTriesPerMinute = 30;
const pauseMilliseconds = 1000;
const mostWaiting = 20;
const mostAddresses = 10_000;

interface Bucket {
  left: number;
  at: number;
  waiting: number;
}

/** Makes the buckets. They live in memory only and are forgotten when they are full again. */
export function createGuessing(clock: GuessingClock): Guessing {
  const buckets = new Map<string, Bucket>();

  function fill(address: string): Bucket {
    const now = clock.now();
    const bucket = buckets.get(address) ?? { left: wrongTriesPerMinute, at: now, waiting: 0 };
    const gained = (Math.max(0, now - bucket.at) * wrongTriesPerMinute) / 60_000;
    bucket.left = Math.min(wrongTriesPerMinute, bucket.left + gained);
    bucket.at = now;
    buckets.set(address, bucket);
    return bucket;
  }

  function forgetFull(): void {
    if (buckets.size <= mostAddresses) return;
    for (const address of buckets.keys()) {
      const bucket = fill(address);
      if (bucket.left >= wrongTriesPerMinute && bucket.waiting === 0) buckets.delete(address);
    }
  }

  return {
    async begin(address) {
      forgetFull();
      const bucket = fill(address);
      if (bucket.left >= 1) {
        // Taken before the try and given back after a right one, so that many tries sent at once gain nothing.
        bucket.left -= 1;
        return { right: () => void (bucket.left = Math.min(wrongTriesPerMinute, bucket.left + 1)) };
      }
      if (bucket.waiting >= mostWaiting) return null;
      bucket.waiting += 1;
      await clock.wait(pauseMilliseconds);
      bucket.waiting -= 1;
      return { right: () => undefined };
    },
  };
}
