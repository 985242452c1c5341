import { themeOf } from '../../shared/model/belonging.ts';
import { compareRanked } from '../../shared/model/rank.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { countNotes } from '../../shared/queries/noteCounts.ts';
import { notesOfBranch, themeTree, type ThemeBranch } from '../../shared/queries/themeTree.ts';
import { toldAnswers, type ToldAnswers } from '../../shared/export/toldAnswers.ts';
import { STEMS } from '../../shared/session/themingFacts.ts';
import { readWorkshopDetails } from '../session/details.ts';
import { readCheck, type CheckDetails } from '../session/items/check.ts';
import { readDistilled, type DistilledDetails } from '../session/items/distilled.ts';
import type { WorkshopState } from '../session/workshopState.ts';

/** What a link opens. */
export interface SharedBoard {
  readonly state: WorkshopState;
  readonly boardId: string;
  /** When the link stops working, ms since 1970. */
  readonly until: number;
}

/**
 * What people outside read by a link: distilled themes, titles of themes, and counts of the whole. No note's words,
 * no names, and nothing by part or cohort, where a small number could be somebody.
 */
export function describeShared({ state, boardId, until }: SharedBoard, snapshot: BoardSnapshot) {
  const offered = state.items
    .onBoard('distilled', boardId)
    .map((item) => ({ id: item.id, ...readDistilled(item) }))
    .filter((one) => one.state === 'offered');
  const answersTo = readAnswersTo(state, boardId);
  return {
    workshop: { title: state.workshop.title, care: readWorkshopDetails(state.workshop).care },
    board: { title: state.boards.get(boardId)?.title ?? '' },
    distilled: STEMS.flatMap((stem) =>
      offered
        .filter((one) => one.stem === stem)
        .sort(compareRanked)
        .map(({ text, ...one }) => ({
          ...{ stem, text, ...countEvidence(snapshot, one) },
          answers: answersTo('distilled', one.id, text),
        })),
    ),
    themes: themeTree(snapshot).themes.map((branch) => describeTheme(branch, answersTo)),
    notes: countNotes(snapshot),
    until,
  };
}

type AnswersTo = (about: CheckDetails['about'], id: string, words: string) => ToldAnswers | null;

/**
 * The last answers to a theme or sentence as it is worded now: those to earlier words say nothing of these. Of what fewer
 * than five people answered no count was kept.
 */
function readAnswersTo(state: WorkshopState, boardId: string): AnswersTo {
  const checks = state.items
    .onBoard('check', boardId)
    .map(readCheck)
    .sort((a, b) => b.openedAt - a.openedAt);
  return (about, id, words) => {
    const asked = checks
      .filter((check) => check.about === about)
      .filter(({ items }) => items.some((item) => item.id === id && item.wording.trim() === words.trim()))
      .flatMap(({ closed }) => closed?.results.find((result) => result.id === id) ?? []);
    const [last] = asked;
    return last ? toldAnswers(last) : null;
  };
}

interface SharedTheme {
  readonly title: string;
  /** Those of the themes within it included. */
  readonly notes: number;
  readonly answers: ToldAnswers | null;
  readonly inner: readonly SharedTheme[];
}

function describeTheme(branch: ThemeBranch, answersTo: AnswersTo): SharedTheme {
  const { theme, inner } = branch;
  return {
    title: theme.title,
    notes: notesOfBranch(branch).length,
    answers: answersTo('themes', theme.id, theme.title),
    inner: inner.map((one) => describeTheme(one, answersTo)),
  };
}

/** How much a distilled theme was drawn from: themes that are there, and notes in them or named beside them. */
function countEvidence(
  snapshot: BoardSnapshot,
  { themes, notes }: Pick<DistilledDetails, 'themes' | 'notes'>,
): { themes: number; notes: number } {
  const live = themes.filter((id) => snapshot.theme.get(id)?.deleted === false);
  const chosen = new Set(live.flatMap((id) => [id, ...innerOf(snapshot, id)]));
  const named = new Set(notes);
  const counted = [...snapshot.postIt.values()].filter(
    (note) => !note.deleted && (named.has(note.id) || chosen.has(themeOf(snapshot, note)?.id ?? '')),
  );
  return { themes: live.length, notes: counted.length };
}

function innerOf({ theme }: BoardSnapshot, id: string): string[] {
  return [...theme.values()]
    .filter(({ deleted, place }) => !deleted && place[0] === 'theme' && place[1] === id)
    .map((inner) => inner.id);
}
