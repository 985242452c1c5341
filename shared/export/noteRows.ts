import { cellOf, isGone } from '../model/belonging.ts';
import type { PostIt } from '../model/postIt.ts';
import { compareRanked } from '../model/rank.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { ranked } from '../layout/ranked.ts';
import { liveLanes } from '../layout/whereabouts.ts';
import { standingOf } from '../model/standing.ts';
import { FILE_STANDINGS, wordFor } from './network/networkWords.ts';
import type { ArchivedTitle } from './boardArchive.ts';
import type { NoteRow } from './csv.ts';

/** The notes of a board as table rows, lane by lane, then those without a lane; what lies in the bin stays out. */
export function listNoteRows(snapshot: BoardSnapshot, cohorts: readonly ArchivedTitle[]): NoteRow[] {
  const order = new Map(liveLanes(snapshot).map(({ id }, index) => [id, index]));
  const laneIndex = ({ lane }: PostIt) => order.get(lane ?? '') ?? order.size;
  const titles = new Map(cohorts.map(({ id, title }) => [id, title]));
  return [...snapshot.postIt.values()]
    .filter((note) => !isGone(snapshot, note))
    .sort((a, b) => laneIndex(a) - laneIndex(b) || compareRanked(ranked(a), ranked(b)))
    .map((postIt) => createRow(postIt, snapshot, titles));
}

/** Words that somebody may take for a person's own say how sure it is that they are; notes of the wall have writers only. */
function standingWord(snapshot: BoardSnapshot, postIt: PostIt): string {
  const isSaid = cellOf(snapshot, postIt) !== null || postIt.voice !== 'own';
  return isSaid ? wordFor(FILE_STANDINGS, standingOf(postIt)) : '';
}

function createRow(postIt: PostIt, snapshot: BoardSnapshot, cohorts: ReadonlyMap<string, string>): NoteRow {
  const lane = postIt.lane === null ? undefined : snapshot.lane.get(postIt.lane);
  const shown = lane?.deleted === true ? undefined : lane;
  return {
    id: postIt.sourceCode || postIt.id,
    text: postIt.text,
    question: shown?.question ?? '',
    part: shown?.part ?? '',
    cohort: cohorts.get(postIt.cohort ?? '') ?? '',
    lane: shown?.title ?? '',
    color: postIt.color,
    size: postIt.size,
    source: postIt.source,
    done: postIt.done ? 'yes' : '',
    standing: standingWord(snapshot, postIt),
  };
}
