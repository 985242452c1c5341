import { standsAlone, stackBase, themeOf } from '../../shared/model/belonging.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { askedQuestions } from '../../shared/queries/askedQuestions.ts';
import { isBlank, wallPostIts } from '../../shared/queries/postIts.ts';
import type { ComparedNote } from '../../shared/similarity/comparedNote.ts';

/** The note that stands for all of its stack: the one on top; itself when it lies in none. */
export function topOf(snapshot: BoardSnapshot, note: PostIt): PostIt {
  const base = stackBase(snapshot, note);
  if (!base.deleted) return base;
  const [top] = [...layoutOf(snapshot).stacks.values()].find((ids) => ids.includes(note.id)) ?? [];
  return snapshot.postIt.get(top ?? '') ?? note;
}

/** How many notes a note stands for: those of its stack, or itself alone. */
export function countUnder(snapshot: BoardSnapshot, id: string): number {
  return layoutOf(snapshot).stacks.get(id)?.length ?? 1;
}

/** The notes that have words to compare, whatever theme they are in; of each stack the one on top. */
export function notesWithWords(snapshot: BoardSnapshot): PostIt[] {
  const below = new Set([...layoutOf(snapshot).stacks.values()].flatMap(([, ...others]) => others));
  return wallPostIts(snapshot).filter((note) => !below.has(note.id) && !isBlank(note));
}

/** Whether a note is there, in no theme yet, and no lone voice: only such notes are suggested to be grouped. */
export function isUngrouped(snapshot: BoardSnapshot, note: PostIt | undefined): note is PostIt {
  if (!note || note.deleted || topOf(snapshot, note) !== note) return false;
  return themeOf(snapshot, note) === null && !standsAlone(snapshot, note);
}

/** Notes as they are compared: each with its lane, and the question that it answers as far as that is known. */
export function asCompared(snapshot: BoardSnapshot, notes: readonly PostIt[]): ComparedNote[] {
  const lanes = liveLanes(snapshot);
  const laneIds = new Set(lanes.map(({ id }) => id));
  const questionOf = new Map(
    askedQuestions(lanes).questions.flatMap(({ key, lanes: asking }) => asking.map(({ id }) => [id, key])),
  );
  return notes.map(({ id, text, lane }) => ({
    id,
    text,
    lane: lane !== null && laneIds.has(lane) ? lane : null,
    question: questionOf.get(lane ?? '') ?? null,
  }));
}
