/** Time as the rooms see it; tests bring their own. */
export interface Clock {
  /** Milliseconds; only differences count, so a clock that is set back harms nothing. */
  now(): number;
  /** Runs once after that many milliseconds; returns how to call it off. */
  after(milliseconds: number, run: () => void): () => void;
  /** Milliseconds since 1970, for counting days. */
  date(): number;
}

/** The machine's clock. Its timers never keep a process alive. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
  date: () => Date.now(),
};
