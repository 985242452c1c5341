import { mayBeBrokenOut } from '../../shared/queries/brokenOut.ts';
import type { Authorship } from './authorship.ts';
import type { After } from './facilities/presence.ts';

/** Which cohorts' counts may be shown on the boards that somebody has open. */
export interface BrokenOutBook {
  /** Cohort ids; none for a board that nobody opened yet. */
  get(boardId: string): readonly string[];
  /** Begins to keep up with a board; resolves when it is known. Never fails: what is not known is not shown. */
  follow(boardId: string): Promise<void>;
  forget(boardId: string): void;
  close(): void;
}

/** Notes come in bursts: a board is counted anew so long after the first of them. */
const gatherMilliseconds = 300;
const none: readonly string[] = [];

/** Makes the book. @param onChange told when a board's cohorts are others than before */
export function createBrokenOutBook(
  authorship: Authorship,
  after: After,
  onChange: (boardId: string) => void,
  onError: (error: unknown) => void,
): BrokenOutBook {
  const shown = new Map<string, readonly string[]>();
  const due = new Map<string, () => void>();

  async function count(boardId: string): Promise<void> {
    try {
      const { byCohort, others } = await authorship.writers(boardId);
      const before = shown.get(boardId);
      if (before === undefined) return;
      const now = mayBeBrokenOut(byCohort, others).sort();
      shown.set(boardId, now);
      if (now.join() !== before.join()) onChange(boardId);
    } catch (error) {
      onError(error);
    }
  }

  const stop = authorship.onWriters((boardId) => {
    if (!shown.has(boardId) || due.has(boardId)) return;
    const callOff = after(gatherMilliseconds, () => {
      due.delete(boardId);
      void count(boardId);
    });
    due.set(boardId, callOff);
  });

  function forget(boardId: string): void {
    due.get(boardId)?.();
    due.delete(boardId);
    shown.delete(boardId);
  }

  return {
    get: (boardId) => shown.get(boardId) ?? none,
    follow(boardId) {
      if (!shown.has(boardId)) shown.set(boardId, none);
      return count(boardId);
    },
    forget,
    close() {
      stop();
      for (const boardId of [...shown.keys()]) forget(boardId);
    },
  };
}
