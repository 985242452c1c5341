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
  const { session } = useWorkspace();
  const turning = useTurning();
  const [here, turnTo] = useTurnedHere(turning);
  const shown = useTurningPage(words, session, here === null ? turning : null);
  return usePage(here ?? shown, words.length, turnTo);
}

/** As {@link useWallPage}, of pages that do not turn by themselves. */
export function useHandTurnedPage(count: number): readonly [page: number, go: (step: 1 | -1) => void] {
  const turning = useTurning();
  const [here, turnTo] = useTurnedHere(turning);
  return usePage(here ?? turning.turned?.by ?? 0, count, turnTo);
}

function useTurning(): WallTurning {
  const { session, boardId } = useWorkspace();
  return useFact(session, ({ items }) => items.board[boardId]?.spotlight) ?? UNTURNED;
}

/** The page that was turned to on this very wall; null = none, or pages were turned for all walls since. */
function useTurnedHere(turning: WallTurning): readonly [page: number | null, turnTo: (page: number) => void] {
  const [here, setHere] = useState<TurnedHere | null>(null);
  const isHere = here !== null && here.before === keyOf(turning);
  return [isHere ? here.page : null, (page) => setHere({ page, before: keyOf(turning) })];
}

function usePage(
  at: number,
  pages: number,
  turnTo: (page: number) => void,
): readonly [page: number, go: (step: 1 | -1) => void] {
  const count = Math.max(1, pages);
  const page = ((at % count) + count) % count;
  const go = (step: 1 | -1) => turnTo((page + step + count) % count);
  useArrowKeys(go, () => turnTo(0), count > 1);
  return [page, go];
}
