import { boxAt, type Box } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import { newId } from '../model/ids.ts';
import type { Lane } from '../model/lane.ts';
import type { Place } from '../model/place.ts';
import { POST_IT_SIDE, type PostItSize } from '../model/postIt.ts';
import { highestRank, ranksBetween } from '../model/rank.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { freeSpots } from '../layout/freeSpots.ts';
import { PACKING_GAP } from '../layout/nextPlaces.ts';
import { ranked } from '../layout/ranked.ts';
import { laneBox, liveLanes, postItBox } from '../layout/whereabouts.ts';
import type { NewPostIt } from '../operations/postIt.ts';
import type { ArchivedTitle } from './boardArchive.ts';
import type { ImportedNote } from './importedNote.ts';

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
  const places = placeNotes(sorted, target.snapshot);
  return {
    lanes: lanes.added,
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

interface SortedNote {
  readonly note: ImportedNote;
  readonly lane: Lane | null;
}

/** Packs the notes of each lane, and those without a lane, into what is free there. */
function placeNotes(sorted: readonly SortedNote[], snapshot: BoardSnapshot): Place[] {
  const live = [...snapshot.postIt.values()].filter(({ deleted }) => !deleted);
  const ranks = ranksBetween(highestRank(live.map(ranked)), null, sorted.length);
  const places: Place[] = [];
  for (const lane of new Set(sorted.map((one) => one.lane))) {
    const indexes = sorted.flatMap((one, index) => (one.lane === lane ? [index] : []));
    const origin = lane === null ? { minX: 0, minY: 0 } : laneBox(lane);
    const points = spotsFor(
      lane,
      indexes.map((index) => sorted[index]?.note.size ?? 'M'),
      snapshot,
    );
    for (const [turn, index] of indexes.entries()) {
      const { x, y } = points[turn] ?? { x: 0, y: 0 };
      const rank = ranks[index] ?? 'a0';
      places[index] = [lane === null ? 'board' : 'lane', x - origin.minX, y - origin.minY, rank];
    }
  }
  return places;
}

/** Room for the largest of them each, so that a column stays a column. */
function spotsFor(lane: Lane | null, sizes: readonly PostItSize[], snapshot: BoardSnapshot): Point[] {
  const size = sizes.includes('L') ? 'L' : sizes.includes('M') ? 'M' : 'S';
  const within = lane === null ? findFreeArea(snapshot, sizes.length) : undefined;
  return freeSpots(snapshot, { lane, count: sizes.length, size, within });
}

/** Below everything that is there, wide enough for about a screen's shape. */
function findFreeArea(snapshot: BoardSnapshot, count: number): Box {
  const notes = [...snapshot.postIt.values()].filter(({ deleted }) => !deleted);
  const boxes = [...notes.map((postIt) => postItBox(snapshot, postIt)), ...liveLanes(snapshot).map(laneBox)];
  const top = boxes.reduce((bottom, { maxY }) => Math.max(bottom, maxY + 80), 0);
  const left = boxes.reduce((least, { minX }) => Math.min(least, minX), 0);
  const width = Math.max(6, Math.ceil(Math.sqrt(count * 1.5))) * (POST_IT_SIDE.L + PACKING_GAP);
  return boxAt(left, top, width, Number.MAX_SAFE_INTEGER);
}
