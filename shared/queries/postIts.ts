import { isGone, isOnWall } from '../model/belonging.ts';
import type { PostIt } from '../model/postIt.ts';
import { compareRanked } from '../model/rank.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { ranked } from '../layout/ranked.ts';

/** Notes by their order keys. */
export function inRankOrder(notes: readonly PostIt[]): PostIt[] {
  // Each key is read once, not at each comparison.
  const keyed = notes.map((note) => ({ note, key: ranked(note) }));
  return keyed.sort((a, b) => compareRanked(a.key, b.key)).map(({ note }) => note);
}

/** Notes that are not in the bin, in order. */
export function livePostIts(snapshot: BoardSnapshot): PostIt[] {
  return inRankOrder([...snapshot.postIt.values()].filter((note) => !isGone(snapshot, note)));
}

/** Notes that are grouped into themes: neither in the bin nor in the grid. */
export function wallPostIts(snapshot: BoardSnapshot): PostIt[] {
  return inRankOrder([...snapshot.postIt.values()].filter((note) => isOnWall(snapshot, note)));
}

/** Whether there is any note that is not in the bin. */
export function hasLivePostIts(snapshot: BoardSnapshot): boolean {
  for (const note of snapshot.postIt.values()) if (!isGone(snapshot, note)) return true;
  return false;
}

/** Notes in the bin. */
export function binnedPostIts(snapshot: BoardSnapshot): PostIt[] {
  return [...snapshot.postIt.values()].filter((note) => note.deleted);
}

/** Whether a note holds nothing to read. */
export function isBlank(note: PostIt): boolean {
  return note.text.trim() === '';
}
