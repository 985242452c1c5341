/** Since when something fills the wall, and how far a facilitator has turned its pages. */
export interface WallTurning {
  /** ms since 1970, by the server's clock. */
  readonly since: number;
  /** When pages were first turned by hand, from which on they do not turn by themselves, and how many since; back is negative. */
  readonly turned: { readonly at: number; readonly by: number } | null;
}

/** Shortest and longest time that one page is shown, ms. */
const LEAST = 10_000;
const MOST = 60_000;
/** To read a word aloud, ms. */
const PER_WORD = 380;

/** How long a page is shown before the next one, by the words on it, ms. */
export function readingTime(words: number): number {
  return Math.min(MOST, Math.max(LEAST, words * PER_WORD));
}

export interface PageNow {
  /** From 0. */
  readonly page: number;
  /** In how many ms the next one comes by itself; null = when somebody turns. */
  readonly next: number | null;
}

/**
 * Which of several pages is on the wall: the same on each wall, also on one that was opened later. They turn by
 * themselves at reading pace, round and round, until somebody turns one.
 *
 * @param words number of words on each page
 */
export function pageAt(words: readonly number[], { since, turned }: WallTurning, now: number): PageNow {
  const count = words.length;
  if (count < 2) return { page: 0, next: null };
  if (turned) {
    const start = pageAt(words, { since, turned: null }, turned.at).page;
    return { page: (((start + turned.by) % count) + count) % count, next: null };
  }
  const times = words.map(readingTime);
  const round = times.reduce((sum, time) => sum + time, 0);
  let left = Math.max(0, now - since) % round;
  for (const [page, time] of times.entries()) {
    if (left < time) return { page, next: time - left };
    left -= time;
  }
  return { page: 0, next: null };
}
