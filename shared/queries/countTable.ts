import type { Lane } from '../model/lane.ts';
import type { PostIt } from '../model/postIt.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { liveLanes } from '../layout/whereabouts.ts';
import { askedQuestions, type AskedQuestion } from './askedQuestions.ts';
import { countNotes, type NoteCounts } from './noteCounts.ts';

/** A lane with its notes counted; null = notes that answer no question. */
export interface LaneCounts {
  readonly lane: Lane | null;
  readonly counts: NoteCounts;
}

export interface QuestionCounts {
  readonly key: string;
  /** Empty for lanes that ask nothing. */
  readonly prompt: string;
  readonly lanes: readonly LaneCounts[];
  readonly counts: NoteCounts;
}

/** A part with its notes, over all questions. */
export interface PartCounts {
  readonly part: string;
  readonly title: string;
  /** Notes for each question, in the order of the questions; 0 where a question does not ask this part. */
  readonly cells: readonly number[];
  readonly total: number;
}

/** Every note that is not in the bin, counted once: the counts of `questions` and `elsewhere` add up to `all`. */
export interface CountTable {
  readonly all: NoteCounts;
  readonly questions: readonly QuestionCounts[];
  /** Lanes of no part, such as "unsure", and what is in no lane. */
  readonly elsewhere: readonly LaneCounts[];
  /** Empty where no lane names a part. */
  readonly parts: readonly PartCounts[];
}

export function addCounts(all: readonly NoteCounts[]): NoteCounts {
  const sum = (of: keyof NoteCounts) => all.reduce((total, counts) => total + counts[of], 0);
  return { all: sum('all'), themed: sum('themed'), alone: sum('alone'), rest: sum('rest') };
}

function partCounts(questions: readonly QuestionCounts[]): PartCounts[] {
  const titles = new Map<string, string>();
  for (const { lanes } of questions)
    for (const { lane } of lanes) if (lane?.part && !titles.has(lane.part)) titles.set(lane.part, lane.title);
  return [...titles].map(([part, title]) => {
    const cells = questions.map(({ lanes }) =>
      addCounts(lanes.filter(({ lane }) => lane?.part === part).map(({ counts }) => counts)),
    );
    return { part, title, cells: cells.map(({ all }) => all), total: addCounts(cells).all };
  });
}

/** Counts a board's notes by question, part and lane. */
export function countTable(snapshot: BoardSnapshot): CountTable {
  const lanes = liveLanes(snapshot);
  const notesOf = new Map<string | null, PostIt[]>([[null, []]]);
  for (const { id } of lanes) notesOf.set(id, []);
  for (const note of snapshot.postIt.values()) (notesOf.get(note.lane) ?? notesOf.get(null))?.push(note);
  const count = (lane: Lane | null): LaneCounts => ({
    lane,
    counts: countNotes(snapshot, notesOf.get(lane?.id ?? null)),
  });
  const { questions, open } = askedQuestions(lanes);
  const asked = questions.map(({ key, prompt, lanes: parts }: AskedQuestion) => {
    const counted = parts.map(count);
    return { key, prompt, lanes: counted, counts: addCounts(counted.map(({ counts }) => counts)) };
  });
  const loose = count(null);
  const elsewhere = [...open.map(count), ...(loose.counts.all > 0 ? [loose] : [])];
  const all = addCounts([...asked, ...elsewhere].map(({ counts }) => counts));
  return { all, questions: asked, elsewhere, parts: partCounts(asked) };
}
