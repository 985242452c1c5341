import { wordsOnPaper } from '../wordsOnPaper.ts';
import { stackBase } from '../../model/belonging.ts';
import type { PostIt } from '../../model/postIt.ts';
import { compareRanked } from '../../model/rank.ts';
import type { BoardSnapshot } from '../../model/snapshot.ts';
import { liveLanes } from '../../layout/whereabouts.ts';
import { askedQuestions } from '../../queries/askedQuestions.ts';
import { themeTree, type ThemeBranch } from '../../queries/themeTree.ts';
import type { FactItems, RoundFact } from '../../session/facts.ts';
import type {
  InputCheck,
  InputDistilled,
  InputLane,
  InputNote,
  InputTheme,
  ReportInput,
} from './reportInput.ts';

/** What depends on the language. */
export interface InputWords {
  /** A time, ms since 1970, as a day. */
  readonly dayOf: (at: number) => string;
  /** Who can read the notes of a round, as its writers saw it. */
  readonly readersOf: (round: RoundFact) => string;
}

/**
 * Reads what a report is made of from a board and what the server knows of its workshop.
 *
 * @param now today, ms since 1970
 */
export function reportInputOf(
  snapshot: BoardSnapshot,
  facts: FactItems,
  boardId: string,
  { dayOf, readersOf }: InputWords,
  now: number,
): ReportInput {
  const board = facts.board[boardId];
  const workshop = Object.values(facts.workshop)[0];
  const rounds = Object.values(facts.round).filter((round) => round.boardId === boardId);
  const brokenOut = new Set(board?.brokenOut ?? []);
  return {
    board: board?.title ?? '',
    workshop: workshop?.title ?? '',
    purpose: workshop?.purpose ?? '',
    care: workshop?.care ?? '',
    day: dayOf(now),
    keptUntil: workshop === undefined ? '' : dayOf(workshop.expiresAt),
    readers: rounds.map(readersOf),
    lanes: readLanes(snapshot),
    cohorts: Object.values(facts.cohort).map(({ id, title }) => ({
      id,
      title,
      brokenOut: brokenOut.has(id),
    })),
    rounds: rounds.map(({ id, beyond }) => ({ id, beyond })),
    ...readNotes(snapshot, facts),
    distilled: readDistilled(facts, boardId),
    checks: readChecks(facts, boardId),
    ballots: Object.values(facts.ballot).flatMap(({ boardId: of, title, about, voters, counts }) =>
      of === boardId && counts !== null ? [{ title, about, voters, counts }] : [],
    ),
  };
}

/** Parts are told by their key, and named as in the first question, so that they are the same for each. */
function readLanes(snapshot: BoardSnapshot): InputLane[] {
  const lanes = liveLanes(snapshot);
  const { questions, open } = askedQuestions(lanes);
  const titles = new Map<string, string>();
  for (const { part, title } of lanes) if (!titles.has(part)) titles.set(part, title || part);
  return [
    ...questions.flatMap((question) =>
      question.lanes.map(({ id, part, title }) =>
        part === ''
          ? { id, question: title || question.prompt, part: '' }
          : { id, question: question.prompt, part: titles.get(part) ?? part },
      ),
    ),
    ...open.map(({ id, title }) => ({ id, question: '', part: title })),
  ];
}

function readNotes(
  snapshot: BoardSnapshot,
  { wording }: FactItems,
): { themes: InputTheme[]; notes: InputNote[] } {
  const tree = themeTree(snapshot);
  const themes: InputTheme[] = [];
  const notes: InputNote[] = [];
  const readBranch = ({ theme, notes: own, inner }: ThemeBranch, parent: string | null) => {
    const wordings = wording[theme.id]?.versions.map(({ title }) => title) ?? [];
    themes.push({ id: theme.id, title: theme.title, parent, wordings });
    notes.push(...own.map((note) => readNote(snapshot, note, theme.id, false)));
    for (const one of inner) readBranch(one, theme.id);
  };
  for (const branch of tree.themes) readBranch(branch, null);
  notes.push(...tree.alone.map((note) => readNote(snapshot, note, null, true)));
  notes.push(...tree.rest.map((note) => readNote(snapshot, note, null, false)));
  const stacked = countBy(notes, ({ stack }) => stack);
  return {
    themes,
    notes: notes.map((note) => ((stacked.get(note.stack) ?? 0) > 1 ? note : { ...note, stack: null })),
  };
}

function readNote(snapshot: BoardSnapshot, note: PostIt, theme: string | null, alone: boolean): InputNote {
  const { id, lane, cohort, round, source } = note;
  const text = wordsOnPaper(note);
  return { id, text, theme, alone, lane, cohort, round, source, stack: stackBase(snapshot, note).id };
}

function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** Drafts are for facilitators: no report holds one. */
function readDistilled({ distilled }: FactItems, boardId: string): InputDistilled[] {
  return Object.values(distilled)
    .filter((item) => item.boardId === boardId && item.state === 'offered')
    .sort(compareRanked)
    .map(({ id, stem, text, themes, notes, evidence, wordings }) => ({
      id,
      stem,
      text,
      themes,
      notes,
      evidence,
      wordings,
    }));
}

/** Closed checks of five and more, in the order in which they were asked. */
function readChecks({ check }: FactItems, boardId: string): InputCheck[] {
  return Object.values(check)
    .filter((item) => item.boardId === boardId && item.state === 'closed' && !item.tooFew)
    .sort((a, b) => a.openedAt - b.openedAt)
    .flatMap(({ items, results, answered }) =>
      (results ?? []).map(({ id, right, notQuite, missing, notes }) => {
        const wording = items.find((item) => item.id === id)?.wording ?? '';
        const silent = Math.max(0, answered - right - notQuite - missing);
        return { item: id, wording, right, notQuite, missing, silent, notes };
      }),
    );
}
