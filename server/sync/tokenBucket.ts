/** Lets so many through at once, and so many a second in the long run. */
export interface TokenBucket {
  /** Whether so many could be taken now. */
  has(tokens?: number): boolean;
  /** Takes tokens; false (and nothing taken) when there are too few. */
  take(tokens?: number): boolean;
}

/** @param burst most tokens at once @param perSecond how fast they come back */
export function createTokenBucket(burst: number, perSecond: number, now: () => number): TokenBucket {
  let left = burst;
  let at = now();
  function has(tokens = 1): boolean {
    const current = now();
    left = Math.min(burst, left + (Math.max(0, current - at) * perSecond) / 1000);
    at = current;
    return left >= tokens;
  }
  return {
    has,
    take(tokens = 1) {
      if (!has(tokens)) return false;
      left -= tokens;
      return true;
    },
  };
}
