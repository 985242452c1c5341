import { cleanText } from '../../shared/model/cleanText.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import type { ShelfNote } from './shelf.ts';

/** One's own notes of a round that was revealed. */
export interface OwnNotes {
  /** On the board, each with the post-it that it is. */
  readonly shown: readonly { readonly own: ShelfNote; readonly note: PostIt }[];
  /** On this device only: held back, too late, taken back. */
  readonly kept: readonly ShelfNote[];
}

/**
 * Finds one's own notes on the board, by what this device remembers alone: the board does not say whose they are. By
 * their words at first, then by the post-it that was found, since its words may be changed.
 */
export function findOwnNotes(
  mine: readonly ShelfNote[],
  snapshot: BoardSnapshot,
  rounds: ReadonlySet<string>,
): OwnNotes {
  const free = new Map(
    livePostIts(snapshot)
      .filter(({ round }) => round !== null && rounds.has(round))
      .map((note) => [note.id, note]),
  );
  const found = new Map<string, PostIt>();
  const take = (own: ShelfNote, note: PostIt | undefined) => {
    if (!note) return;
    found.set(own.id, note);
    free.delete(note.id);
  };
  const searched = mine.filter(({ heldBack }) => !heldBack);
  for (const own of searched) take(own, free.get(own.shownAs ?? ''));
  for (const own of searched) {
    const words = cleanText(own.text).trim();
    if (found.has(own.id) || own.shownAs !== null || words === '') continue;
    take(
      own,
      [...free.values()].find(({ text }) => text === words),
    );
  }
  return {
    shown: mine.flatMap((own) => {
      const note = found.get(own.id);
      return note ? [{ own, note }] : [];
    }),
    kept: mine.filter(({ id, text }) => !found.has(id) && text.trim() !== ''),
  };
}
