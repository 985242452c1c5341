import type { PostIt } from '../model/postIt.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { layoutOf } from '../layout/boardLayout.ts';

/** A row of a list: a note with those that lie below it on its stack and belong to the same list. */
export interface ListedNote {
  readonly note: PostIt;
  readonly below: readonly PostIt[];
}

/** Folds the stacks of a list into one row each; every note of the list is in exactly one. */
export function foldStacks(snapshot: BoardSnapshot, notes: readonly PostIt[]): ListedNote[] {
  const { stacks } = layoutOf(snapshot);
  if (stacks.size === 0) return notes.map((note) => ({ note, below: [] }));
  const here = new Map(notes.map((note) => [note.id, note]));
  const belowOf = (id: string) => (stacks.get(id) ?? []).slice(1).flatMap((other) => here.get(other) ?? []);
  const hidden = new Set(notes.flatMap(({ id }) => belowOf(id)));
  return notes.filter((note) => !hidden.has(note)).map((note) => ({ note, below: belowOf(note.id) }));
}
