import { findCandidates, meanWeight, rate, type Candidate } from './candidates.ts';
import type { ComparedNote } from './comparedNote.ts';
import { explainGroup } from './explainGroup.ts';
import { createNoteIndex, type IndexedNote } from './noteIndex.ts';
import type { WordFamilies } from './wordFamilies.ts';

/** A group that somebody may take, change or dismiss; it changes nothing by itself. */
export interface SuggestedGroup {
  /** At least two, in the order of ids. */
  readonly ids: readonly string[];
  /** Why: words as they stand on the notes; every note of the group holds at least one of them. */
  readonly sharedWords: readonly string[];
  /** How much of the notes is about what they share, on average, from 0 to 1. */
  readonly score: number;
}

export interface SuggestOptions {
  /**
   * Whether notes of one group must answer the same question (the usual), lie in the same lane, or nothing of it.
   * Notes without a question or lane are grouped among themselves.
   */
  readonly within?: 'question' | 'lane' | 'board';
  /** Most notes in a group. */
  readonly mostNotes?: number;
  /** How much of a note has to be about what a group shares, from 0 to 1. */
  readonly leastShare?: number;
  /** Words that tell of the same matter; those of the field if not given. */
  readonly families?: WordFamilies;
}

/** Told from time to time: the share of the notes that are dealt with, from 0 to 1. */
export type OnProgress = (done: number) => void;

const MOST_NOTES = 12;
const LEAST_SHARE = 0.25;

/**
 * Groups notes that seem to say the same, for people to judge; notes that fit nowhere are left out. Each group is
 * about one matter, a word or a family of words: of all matters the one that its notes are most about comes first,
 * takes its notes, and so on. The same notes give the same groups, in whatever order they are handed in.
 *
 * @param notes only those that may be grouped: the caller leaves out what already has a theme
 * @returns best first
 */
export function suggestGroups(
  notes: Iterable<ComparedNote>,
  options: SuggestOptions = {},
  onProgress: OnProgress = () => {},
): SuggestedGroup[] {
  const { within = 'question', mostNotes = MOST_NOTES, leastShare = LEAST_SHARE, families } = options;
  const all = createNoteIndex(notes, families).notes;
  const scopeOf = ({ note }: IndexedNote) => (within === 'board' ? '' : JSON.stringify(note[within]));
  const candidates = findCandidates(all, scopeOf, leastShare);
  const groups: SuggestedGroup[] = [];
  let grouped = 0;
  for (let best = findBest(candidates); best; best = findBest(candidates)) {
    const members = heaviest(best, mostNotes);
    groups.push(describe(best, members, all));
    takeOut(new Set(members.keys()), candidates, all);
    grouped += members.size;
    onProgress(grouped / all.length);
  }
  onProgress(1);
  return groups;
}

/** The first of the best: candidates stand in the order of the notes' ids. */
function findBest(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) if (candidate.value > (best?.value ?? 0)) best = candidate;
  return best;
}

/** The notes that are most about what a candidate shares. */
function heaviest({ members }: Candidate, most: number): Map<number, number> {
  const ranked = [...members].sort(([a, weightA], [b, weightB]) => weightB - weightA || a - b);
  return new Map(ranked.slice(0, Math.max(2, most)).sort(([a], [b]) => a - b));
}

function takeOut(taken: ReadonlySet<number>, candidates: Candidate[], notes: readonly IndexedNote[]): void {
  for (const candidate of candidates) {
    const before = candidate.members.size;
    for (const number of taken) candidate.members.delete(number);
    if (candidate.members.size < before) rate(candidate, notes);
  }
}

function describe(
  { key }: Candidate,
  members: ReadonlyMap<number, number>,
  all: readonly IndexedNote[],
): SuggestedGroup {
  const notes = [...members.keys()].map((number) => all[number]).filter((note) => note !== undefined);
  return {
    ids: notes.map(({ note }) => note.id),
    sharedWords: explainGroup(notes, key),
    score: meanWeight(members),
  };
}
