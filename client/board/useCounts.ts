import { useEffect, useState } from 'react';
import type { RecordChange } from '../../shared/document/project.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { Theme } from '../../shared/model/theme.ts';
import { countNotes, type NoteCounts } from '../../shared/queries/noteCounts.ts';
import type { BoardDocument } from '../document/board.ts';
import { Throttle } from '../session/throttle.ts';

/** While changes stream in, counts are told anew at most this often, in ms: a room that themes must not keep a page busy. */
const PAUSE = 250;

/** What a place says of belonging; where on the ground a note lies does not count. */
function holderOf({ place }: PostIt): string {
  return place[0] === 'theme' || place[0] === 'stack' || place[0] === 'cell' ? `${place[0]} ${place[1]}` : '';
}

function sameForCounts(before: PostIt, after: PostIt): boolean {
  return (
    before.deleted === after.deleted &&
    before.lane === after.lane &&
    before.cohort === after.cohort &&
    before.alone === after.alone &&
    holderOf(before) === holderOf(after)
  );
}

/** Whether a change may change a count. Typing, and moving on the ground, never do. */
export function movesCounts({ kind, before, after }: RecordChange): boolean {
  if (!before || !after) return true;
  // Records are of the kind that their change names.
  if (kind === 'postIt') return !sameForCounts(before as PostIt, after as PostIt);
  if (kind === 'theme') return (before as Theme).deleted !== (after as Theme).deleted;
  return true;
}

/** Calls back when counts may be others: at once, then at most once in a while, and once after the last change. Returns how to stop. */
export function followCounts(board: Pick<BoardDocument, 'onChange'>, changed: () => void): () => void {
  const throttle = new Throttle<null>(PAUSE, changed);
  const stop = board.onChange((changes) => {
    if (changes.some(movesCounts)) throttle.put(null);
  });
  return () => {
    stop();
    throttle.stop();
  };
}

function sameCounts(a: NoteCounts, b: NoteCounts): boolean {
  return a.all === b.all && a.themed === b.themed && a.alone === b.alone;
}

/** How many notes are themed, stand on their own, are left; renders only when one of these is another number. */
export function useCounts(board: BoardDocument): NoteCounts {
  const [counts, setCounts] = useState(() => countNotes(board.snapshot));
  useEffect(() => {
    const count = () =>
      setCounts((known) => {
        const now = countNotes(board.snapshot);
        return sameCounts(known, now) ? known : now;
      });
    // What came between the first rendering and now.
    count();
    return followCounts(board, count);
  }, [board]);
  return counts;
}

/** Grows when counts may be others, for what counts more than these four numbers. */
export function useCountsVersion(board: BoardDocument): number {
  const [version, setVersion] = useState(board.version);
  useEffect(() => {
    const changed = () => setVersion(board.version);
    changed();
    return followCounts(board, changed);
  }, [board]);
  return version;
}
