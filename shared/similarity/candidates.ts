import type { FeatureKey } from './noteFeatures.ts';
import type { IndexedNote } from './noteIndex.ts';

/** Notes that share one feature: a group that could be suggested. */
export interface Candidate {
  readonly key: FeatureKey;
  /** Numbers of notes, with how much of each is about the feature (0 to 1). */
  readonly members: Map<number, number>;
  /** How good a group it would make now; 0 with less than two members. */
  value: number;
}

/** A group that lies in one lane is this much more likely than one of as many lanes as notes. */
const LANE_SHARE = 0.1;

/**
 * Finds all candidates.
 *
 * @param scopeOf notes of different scopes are never in one candidate
 * @param leastWeight a feature that weighs less in a note says too little of it
 */
export function findCandidates(
  notes: readonly IndexedNote[],
  scopeOf: (note: IndexedNote) => string,
  leastWeight: number,
): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const [number, note] of notes.entries()) {
    for (const [key, weight] of note.weights) {
      if (weight < leastWeight) continue;
      const name = `${key} ${scopeOf(note)}`;
      const candidate = found.get(name) ?? { key, members: new Map<number, number>(), value: 0 };
      candidate.members.set(number, weight);
      found.set(name, candidate);
    }
  }
  const candidates = [...found.values()].filter(({ members }) => members.size > 1);
  for (const candidate of candidates) rate(candidate, notes);
  return candidates;
}

/** Sets a candidate's value: how much its notes are about what they share, on average, and whether they lie together. */
export function rate(candidate: Candidate, notes: readonly IndexedNote[]): void {
  const { members } = candidate;
  if (members.size < 2) {
    candidate.value = 0;
    return;
  }
  const lanes = new Map<string | null, number>();
  for (const number of members.keys()) {
    const lane = notes[number]?.note.lane ?? null;
    lanes.set(lane, (lanes.get(lane) ?? 0) + 1);
  }
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const inLane = [...lanes.values()].reduce((sum, count) => sum + pairs(count), 0) / pairs(members.size);
  candidate.value = meanWeight(members) * (1 - LANE_SHARE + LANE_SHARE * inLane);
}

export function meanWeight(members: ReadonlyMap<number, number>): number {
  return [...members.values()].reduce((sum, weight) => sum + weight, 0) / members.size;
}
