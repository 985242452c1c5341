import { isOnWall, standsAlone, themeOf } from '../model/belonging.ts';
import type { PostIt } from '../model/postIt.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';

/** Where some notes stand in the theming. `themed + alone + rest = all`. */
export interface NoteCounts {
  readonly all: number;
  readonly themed: number;
  /** Standing on their own. */
  readonly alone: number;
  /** Not themed yet. */
  readonly rest: number;
}

/** Counts notes; those in the bin and in the grid are not counted. */
export function countNotes(
  snapshot: BoardSnapshot,
  notes: Iterable<PostIt> = snapshot.postIt.values(),
): NoteCounts {
  let [themed, alone, rest] = [0, 0, 0];
  for (const note of notes) {
    if (!isOnWall(snapshot, note)) continue;
    if (themeOf(snapshot, note)) themed += 1;
    else if (standsAlone(snapshot, note)) alone += 1;
    else rest += 1;
  }
  return { all: themed + alone + rest, themed, alone, rest };
}

/** Counts by a key of the notes, such as their lane; in the order in which the keys first appear. */
export function countNotesBy(
  snapshot: BoardSnapshot,
  keyOf: (note: PostIt) => string | null,
): ReadonlyMap<string | null, NoteCounts> {
  const groups = new Map<string | null, PostIt[]>();
  for (const note of snapshot.postIt.values()) {
    if (!isOnWall(snapshot, note)) continue;
    const key = keyOf(note);
    const group = groups.get(key);
    if (group) group.push(note);
    else groups.set(key, [note]);
  }
  return new Map([...groups].map(([key, notes]) => [key, countNotes(snapshot, notes)]));
}
