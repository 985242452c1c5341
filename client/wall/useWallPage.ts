import { useEffect, useState } from 'react';
import { useArrowKeys } from './useArrowKeys.ts';

/** A page is shown at least and at most so long, ms. */
const LEAST = 12_000;
const MOST = 60_000;
/** To read a word aloud, ms. */
const PER_WORD = 380;

/** How long a page is shown before the next one, by the words on it. */
export function readingTime(words: number): number {
  return Math.min(MOST, Math.max(LEAST, words * PER_WORD));
}

/**
 * Which of several pages is on the wall. Pages turn by themselves at reading pace, round and round, until somebody
 * turns one by hand.
 *
 * @param words number of words on each page
 */
export function useWallPage(words: readonly number[]): readonly [page: number, go: (step: 1 | -1) => void] {
  const [at, setAt] = useState(0);
  const [byHand, setByHand] = useState(false);
  const count = Math.max(1, words.length);
  const page = at % count;
  const pause = readingTime(words[page] ?? 0);
  useEffect(() => {
    if (byHand || count < 2) return;
    const timer = setTimeout(() => setAt((page + 1) % count), pause);
    return () => clearTimeout(timer);
  }, [byHand, count, page, pause]);
  const go = (step: 1 | -1) => {
    setByHand(true);
    setAt((page + step + count) % count);
  };
  const toStart = () => {
    setByHand(true);
    setAt(0);
  };
  useArrowKeys(go, toStart, count > 1);
  return [page, go];
}
