import type { Lane } from '../model/lane.ts';
import type { PostIt } from '../model/postIt.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { livePostIts } from './postIts.ts';
import { liveLanes } from '../layout/whereabouts.ts';

/** A heading of the outline with its notes; `lane` is null for the notes that answer no question. */
export interface OutlineSection {
  readonly lane: Lane | null;
  readonly notes: readonly PostIt[];
}

/** The board as nested lists: lanes in order, each with its notes in order, then the rest. By the lane field only, wherever a note lies. */
export function outlineSections(snapshot: BoardSnapshot): OutlineSection[] {
  const lanes = liveLanes(snapshot);
  const byLane = new Map<string | null, PostIt[]>(lanes.map((lane) => [lane.id, []]));
  const rest: PostIt[] = [];
  for (const note of livePostIts(snapshot)) (byLane.get(note.lane) ?? rest).push(note);
  const sections: OutlineSection[] = lanes.map((lane) => ({ lane, notes: byLane.get(lane.id) ?? [] }));
  return rest.length > 0 || lanes.length === 0 ? [...sections, { lane: null, notes: rest }] : sections;
}
