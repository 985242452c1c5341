import type { PostIt } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { shortQuestion } from '../../shared/queries/laneNames.ts';

/** What a note answers, in its shortest words; empty for one in no lane. */
function answersOf(snapshot: BoardSnapshot, { lane: laneId }: PostIt): { question: string; part: string } {
  const lane = snapshot.lane.get(laneId ?? '');
  return lane && !lane.deleted
    ? { question: shortQuestion(lane.prompt).trim(), part: lane.title.trim() }
    : { question: '', part: '' };
}

function differ(words: readonly string[]): boolean {
  return new Set(words).size > 1;
}

/**
 * What each note of a list answers, by its id: the question's short word and the part, each only where it is not the
 * same for all of them. Notes about which nothing is to say are not in it.
 */
export function laneHints(snapshot: BoardSnapshot, notes: readonly PostIt[]): ReadonlyMap<string, string> {
  const all = notes.map((note) => ({ id: note.id, ...answersOf(snapshot, note) }));
  const [tellsQuestion, tellsPart] = [
    differ(all.map(({ question }) => question)),
    differ(all.map(({ part }) => part)),
  ];
  return new Map(
    all.flatMap(({ id, question, part }): [string, string][] => {
      const words = [tellsQuestion ? question : '', tellsPart ? part : ''].filter(Boolean).join(' · ');
      return words === '' ? [] : [[id, words]];
    }),
  );
}

/** Notes by the question that they answer, in the order in which each first comes; one group where it is the same for all. */
export function byQuestion(
  snapshot: BoardSnapshot,
  notes: readonly PostIt[],
): { readonly question: string; readonly notes: readonly PostIt[] }[] {
  const groups = new Map<string, PostIt[]>();
  for (const note of notes) {
    const { question } = answersOf(snapshot, note);
    groups.set(question, [...(groups.get(question) ?? []), note]);
  }
  // Those that answer none need no heading where they come first.
  return [...groups]
    .map(([question, own]) => ({ question, notes: own }))
    .toSorted((a, b) => Number(a.question !== '') - Number(b.question !== ''));
}
