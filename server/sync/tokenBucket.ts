/** Lets so many through at once, and so many a second in the long run. */
export interface TokenBucket {
  /** Takes tokens; false (and nothing taken) when there are too few. */
  take(tokens?: number): boolean;
}

/** @param burst most tokens at once @param perSecond how fast they come back */
export function createTokenBucket(burst: number, perSecond: number, now: () => number): TokenBucket {
  let left = burst;
  let at = now();
  return {
    take(tokens = 1) {
      const current = now();
      left = Math.min(burst, left + (Math.max(0, current - at) * perSecond) / 1000);
      at = current;
      if (left < tokens) return false;
      left -= tokens;
      return true;
    },
  };
}
