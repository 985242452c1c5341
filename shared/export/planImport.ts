import { newId } from '../model/ids.ts';
import type { Lane } from '../model/lane.ts';
import { ranksBetween } from '../model/rank.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import type { Theme } from '../model/theme.ts';
import { laneBox, liveLanes } from '../layout/whereabouts.ts';
import type { NewPostIt } from '../operations/postIt.ts';
import type { ArchivedTitle } from './boardArchive.ts';
import type { ImportedNote } from './importedNote.ts';
import { placeNotes } from './placeNotes.ts';

/** What an import meets on the board that it goes to. */
export interface ImportTarget {
  readonly snapshot: BoardSnapshot;
  readonly cohorts: readonly ArchivedTitle[];
  /** The round that new notes belong to. */
  readonly round: string | null;
  /** Facilitators may add the lanes and cohorts that a file names; others' notes come without them. */
  readonly mayAdd: boolean;
}

/** Everything an import is going to add, ready for operations and tables. */
export interface ImportPlan {
  readonly lanes: readonly Lane[];
  readonly cohorts: readonly ArchivedTitle[];
  /** Only a whole board brings themes. */
  readonly themes: readonly Theme[];
  readonly postIts: readonly NewPostIt[];
  /** Words for lanes and cohorts that are not on this board and could not be added. */
  readonly unmatched: { readonly lanes: readonly string[]; readonly cohorts: readonly string[] };
}

const newLaneWidth = 1320;
const newLaneHeight = 2140;

/** Plans where each note of a file goes: lane by question and part or by title, cohort by title or number. */
export function planImport(notes: readonly ImportedNote[], target: ImportTarget): ImportPlan {
  const cohorts = createCohortFinder(target);
  const lanes = createLaneFinder(target);
  const sorted = notes.map((note) => ({ note, lane: lanes.find(note), cohort: cohorts.find(note.cohort) }));
  const places = placeNotes(
    sorted.map(({ note, lane }) => ({ lane, size: note.size ?? 'M' })),
    {
      ...target.snapshot,
      lane: new Map([...target.snapshot.lane, ...lanes.added.map((lane) => [lane.id, lane] as const)]),
    },
  );
  return {
    lanes: lanes.added,
    themes: [],
    cohorts: cohorts.added,
    postIts: sorted.map(({ note, lane, cohort }, index) => ({
      id: newId(),
      text: note.text,
      sourceCode: note.sourceCode,
      lane: lane?.id ?? null,
      cohort,
      round: target.round,
      done: note.done,
      ...(places[index] === undefined ? {} : { place: places[index] }),
      ...(note.color === null ? {} : { color: note.color }),
      ...(note.size === null ? {} : { size: note.size }),
      ...(note.source === null ? {} : { source: note.source }),
      ...(note.standing === null ? {} : { standing: note.standing }),
    })),
    unmatched: { lanes: [...lanes.unmatched], cohorts: [...cohorts.unmatched] },
  };
}

function createCohortFinder({ cohorts, mayAdd }: ImportTarget) {
  const added: ArchivedTitle[] = [];
  const unmatched = new Set<string>();
  function find(words: string): string | null {
    if (words === '') return null;
    const byTitle = [...cohorts, ...added].find(({ title }) => isSame(title, words));
    if (byTitle !== undefined) return byTitle.id;
    const byNumber = /^\d{1,3}$/.test(words) ? cohorts[Number(words) - 1] : undefined;
    if (byNumber !== undefined) return byNumber.id;
    if (!mayAdd) {
      unmatched.add(words);
      return null;
    }
    const cohort = { id: newId(), title: words };
    added.push(cohort);
    return cohort.id;
  }
  return { added, unmatched, find };
}

function createLaneFinder({ snapshot, mayAdd }: ImportTarget) {
  const there = liveLanes(snapshot);
  const added: Lane[] = [];
  const unmatched = new Set<string>();
  function find(note: ImportedNote): Lane | null {
    const { question, part, lane: title } = note;
    if (question === '' && part === '' && title === '') return null;
    const found = [...there, ...added].find((lane) => answers(lane, note));
    if (found !== undefined) return found;
    if (!mayAdd) {
      unmatched.add(title || [question, part].filter(Boolean).join(' · '));
      return null;
    }
    const lane = createLane(note, rightOf([...there, ...added]), there.length + added.length);
    added.push(lane);
    return lane;
  }
  return { added, unmatched, find };
}

function answers(lane: Lane, { question, part, lane: title }: ImportedNote): boolean {
  if (question === '' && part === '') return isSame(lane.title, title);
  return isSame(lane.question, question) && isSame(lane.part, part);
}

function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function createLane({ question, part, lane: title }: ImportedNote, x: number, index: number): Lane {
  const rank = ranksBetween(null, null, index + 1).at(-1) ?? 'a0';
  return {
    id: newId(),
    title: title || part || question,
    prompt: question,
    question,
    part,
    place: ['board', x, 0, rank],
    width: newLaneWidth,
    height: newLaneHeight,
    deleted: false,
  };
}

function rightOf(lanes: readonly Lane[]): number {
  return lanes.reduce((right, lane) => Math.max(right, laneBox(lane).maxX + 80), 0);
}
