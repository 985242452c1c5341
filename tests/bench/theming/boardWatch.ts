import { carrierOf, themeOf } from '../../../shared/model/belonging.ts';
import type { Place } from '../../../shared/model/place.ts';
import type { PostIt } from '../../../shared/model/postIt.ts';
import { countNotes } from '../../../shared/queries/noteCounts.ts';
import type { ProgramClient } from '../../load/robots/programClient.ts';
import type { CountsAt } from './shownCounts.ts';
import { sameCounts } from './staleness.ts';

interface Touch {
  readonly at: number;
  readonly id: string;
  /** Of a note. */
  readonly place: Place | null;
}

/** Writes down what the server sends: the board's counts, and which records changed when. */
export interface BoardWatch {
  /** Counts since when, oldest first. */
  readonly history: readonly CountsAt[];
  /** Whether a note, or what carries it, came to lie anywhere else than in this theme, or a theme changed, after a moment. */
  wasTouched(id: string, since: number, apartFrom: string): boolean;
  /** The name of the theme that a note is in; null when it is in none. */
  themeOf(noteId: string): string | null;
}

export function watchBoard({ board }: ProgramClient): BoardWatch {
  const history: CountsAt[] = [{ at: Date.now(), counts: countNotes(board.snapshot) }];
  const touches: Touch[] = [];
  board.onChange((changes) => {
    const at = Date.now();
    for (const { kind, id, after } of changes)
      // Changes of the kind postIt hold notes.
      touches.push({ at, id, place: kind === 'postIt' ? ((after as PostIt | null)?.place ?? null) : null });
    const counts = countNotes(board.snapshot);
    const last = history.at(-1);
    if (!last || !sameCounts(last.counts, counts)) history.push({ at, counts });
  });
  return {
    history,
    wasTouched(id, since, apartFrom) {
      const ids = new Set([id, carrierOf(board.snapshot, id)]);
      return touches.some(
        (touch) =>
          touch.at >= since &&
          ids.has(touch.id) &&
          !(touch.place?.[0] === 'theme' && touch.place[1] === apartFrom),
      );
    },
    themeOf(noteId) {
      const note = board.snapshot.postIt.get(noteId);
      return (note && themeOf(board.snapshot, note)?.title) ?? null;
    },
  };
}
