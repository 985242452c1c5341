import { isOnWall, stackBase, themeOf } from '../model/belonging.ts';
import type { Lane } from '../model/lane.ts';
import type { PostIt } from '../model/postIt.ts';
import { compareRanked } from '../model/rank.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { ranked } from '../layout/ranked.ts';
import { liveLanes } from '../layout/whereabouts.ts';

/** A heading of the outline with its notes; `lane` is null for the notes that answer no question. */
export interface OutlineSection {
  readonly lane: Lane | null;
  readonly notes: readonly PostIt[];
}

/**
 * Notes of a lane in order: those of no theme first, as their order keys say; then the themed, whose
 * keys order them within their themes only. What lies on a stack stands behind the note at its bottom.
 */
function inOrder(snapshot: BoardSnapshot, notes: readonly PostIt[]): PostIt[] {
  const keyed = notes.map((note) => {
    const base = stackBase(snapshot, note);
    const theme = themeOf(snapshot, note)?.id ?? '';
    return { note, theme, above: Number(note !== base), base: ranked(base), own: ranked(note) };
  });
  keyed.sort(
    (a, b) =>
      compareIds(a.theme, b.theme) ||
      compareRanked(a.base, b.base) ||
      a.above - b.above ||
      compareRanked(a.own, b.own),
  );
  return keyed.map(({ note }) => note);
}

function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The board as nested lists: lanes in order, each with its notes in order, then the rest. By the lane field only, wherever a note lies. */
export function outlineSections(snapshot: BoardSnapshot): OutlineSection[] {
  const lanes = liveLanes(snapshot);
  const byLane = new Map<string | null, PostIt[]>(lanes.map((lane) => [lane.id, []]));
  const rest: PostIt[] = [];
  for (const note of snapshot.postIt.values())
    if (isOnWall(snapshot, note)) (byLane.get(note.lane) ?? rest).push(note);
  const sections: OutlineSection[] = lanes.map((lane) => ({
    lane,
    notes: inOrder(snapshot, byLane.get(lane.id) ?? []),
  }));
  return rest.length > 0 || lanes.length === 0
    ? [...sections, { lane: null, notes: inOrder(snapshot, rest) }]
    : sections;
}
