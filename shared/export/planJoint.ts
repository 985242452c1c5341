import { boxesOverlap } from '../geometry/box.ts';
import { laneBox, liveLanes } from '../layout/whereabouts.ts';
import { newId } from '../model/ids.ts';
import { laneTable, type Lane } from '../model/lane.ts';
import { postItTable, type PostIt } from '../model/postIt.ts';
import { highestRank, ranksBetween } from '../model/rank.ts';
import { completeRecord, type PlainRecord } from '../model/recordTable.ts';
import { ranked } from '../layout/ranked.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { placeNotes } from './placeNotes.ts';

/** A board whose notes are brought to a joint board. */
export interface JointSource {
  readonly boardId: string;
  readonly lanes: readonly Lane[];
  /** Those that are not in the bin. */
  readonly notes: readonly PostIt[];
}

/** A note for the joint board and the one that it is a copy of. */
export interface JointCopy {
  readonly record: PlainRecord;
  readonly boardId: string;
  readonly originalId: string;
}

export interface JointPlan {
  readonly lanes: readonly PlainRecord[];
  readonly notes: readonly JointCopy[];
}

/**
 * Plans what is still missing on a joint board: every note that no copy there is of, in the bin or not, under a new
 * id, unthemed. Lanes are the same when they ask the same of the same part; a copy of a copy names the first note.
 * @param roundOf the round on the joint board that stands for a source's
 */
export function planJoint(
  target: BoardSnapshot,
  sources: readonly JointSource[],
  roundOf: (roundId: string | null) => string | null,
): JointPlan {
  const there = new Set([...target.postIt.values()].map(({ from }) => from));
  const lanes = createLaneMatcher(target);
  const missing = sources.flatMap(({ boardId, notes, lanes: sourceLanes }) => {
    const byId = new Map(sourceLanes.filter(({ deleted }) => !deleted).map((lane) => [lane.id, lane]));
    return notes.flatMap((note) => {
      const from = note.from || `${boardId}/${note.id}`;
      if (there.has(from)) return [];
      there.add(from);
      const lane = byId.get(note.lane ?? '');
      return [{ note, boardId, from, lane: lane === undefined ? null : lanes.match(lane) }];
    });
  });
  const places = placeNotes(
    missing.map(({ note, lane }) => ({ lane, size: note.size })),
    { ...target, lane: new Map([...target.lane, ...lanes.added.map((lane) => [lane.id, lane] as const)]) },
  );
  return {
    lanes: lanes.added.map(({ id, ...lane }) => completeRecord(laneTable, id, lane)),
    notes: missing.map(({ note, boardId, from, lane }, index) => {
      const { text, size, color, cohort, source, sourceCode, anonymous, done } = note;
      const { standing, saidBy, saidWhen, voice, asked } = note;
      const place = places[index];
      const record = completeRecord(postItTable, newId(), {
        ...{ text, size, color, cohort, source, sourceCode, anonymous, done, from },
        // Who said it goes with the words: what was said in role stays so there.
        ...{ standing, saidBy, saidWhen, voice, asked },
        ...{ lane: lane?.id ?? null, round: roundOf(note.round) },
        ...(place === undefined ? {} : { place }),
      });
      return { record, boardId, originalId: note.id };
    }),
  };
}

/** Finds the joint board's lane for a source's, or plans one where there is none. */
function createLaneMatcher(target: BoardSnapshot) {
  const there = liveLanes(target);
  const added: Lane[] = [];
  let rank = highestRank(there.map(ranked));
  function match(lane: Lane): Lane {
    const all = [...there, ...added];
    const known = all.find((other) => keyOf(other) === keyOf(lane));
    if (known !== undefined) return known;
    [rank = 'a0'] = ranksBetween(rank, null, 1);
    const copy: Lane = { ...lane, id: newId(), place: ['board', ...spotFor(lane, all), rank] };
    added.push(copy);
    return copy;
  }
  return { added, match };
}

/** Where it lay on its own board, or to the right of all where something else lies there. */
function spotFor(lane: Lane, others: readonly Lane[]): readonly [number, number] {
  const box = laneBox(lane);
  if (!others.some((other) => boxesOverlap(laneBox(other), box))) return [box.minX, box.minY];
  return [Math.max(...others.map((other) => laneBox(other).maxX + 80)), box.minY];
}

function keyOf({ question, part, title }: Lane): string {
  return (question === '' && part === '' ? ['', title] : [question, part]).join('\n').toLowerCase();
}
