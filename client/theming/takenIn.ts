import { themeOf } from '../../shared/model/belonging.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { notesOfBranch } from '../../shared/queries/themeTree.ts';
import { findBranch } from './themeLines.ts';

/** A theme as it was when it was last there. */
export interface LastSeen {
  readonly id: string;
  readonly title: string;
  readonly noteIds: readonly string[];
}

/** A theme with the notes in it; null when it is gone. */
export function seenNow(snapshot: BoardSnapshot, id: string): LastSeen | null {
  const branch = findBranch(snapshot, id);
  return branch && { id, title: branch.theme.title, noteIds: notesOfBranch(branch).map((note) => note.id) };
}

/** The theme that took in one that is gone: most of its notes are there now. Null where they lie apart, or in none. */
export function takenInBy(snapshot: BoardSnapshot, { noteIds }: LastSeen): string | null {
  const counts = new Map<string, number>();
  for (const id of noteIds) {
    const note = snapshot.postIt.get(id);
    const theme = note && !note.deleted && themeOf(snapshot, note);
    if (theme) counts.set(theme.id, (counts.get(theme.id) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most && most[1] * 2 > noteIds.length ? most[0] : null;
}
