import { useEffect, useState } from 'react';
import { pageAt, type WallTurning } from '../../shared/session/wallPage.ts';
import { useWorkspace } from '../board/workspace.ts';
import type { Session } from '../session/openSession.ts';
import { useFact } from '../session/useFact.ts';
import { useArrowKeys } from './useArrowKeys.ts';

const UNTURNED: WallTurning = { since: 0, turned: null };

/** A page that was turned to on this very wall; it holds until a facilitator turns pages for all walls. */
interface TurnedHere {
  readonly page: number;
  /** How the pages were turned for all walls then. */
  readonly before: string;
}

const keyOf = ({ since, turned }: WallTurning) => `${since} ${turned?.by ?? ''}`;

/** Which page is there by the clock, followed as pages turn by themselves; null = none turns. */
export function useTurningPage(
  words: readonly number[],
  session: Pick<Session, 'now'>,
  turning: WallTurning | null,
): number {
  const [now, setNow] = useState(() => session.now());
  const { page, next } = turning ? pageAt(words, turning, now) : { page: 0, next: null };
  useEffect(() => {
    if (next === null) return;
    // A little late rather than early: the page would be asked for once more.
    const timer = setTimeout(() => setNow(session.now()), next + 20);
    return () => clearTimeout(timer);
  }, [next, now, session]);
  return page;
}

/**
 * Which of several pages is on the wall. Pages turn by themselves at reading pace, round and round, until a facilitator
 * turns one, on all walls at once, or somebody does with this wall's own keys and buttons.
 *
 * @param words number of words on each page
 */
export function useWallPage(words: readonly number[]): readonly [page: number, go: (step: 1 | -1) => void] {
  const { session, boardId } = useWorkspace();
  const turning = useFact(session, ({ items }) => items.board[boardId]?.spotlight) ?? UNTURNED;
  const [here, setHere] = useState<TurnedHere | null>(null);
  const count = Math.max(1, words.length);
  const isHere = here !== null && here.before === keyOf(turning);
  const shown = useTurningPage(words, session, isHere ? null : turning);
  const page = isHere ? here.page % count : shown;
  const turnTo = (to: number) => setHere({ page: to, before: keyOf(turning) });
  const go = (step: 1 | -1) => turnTo((page + step + count) % count);
  useArrowKeys(go, () => turnTo(0), count > 1);
  return [page, go];
}
