import type { Stem } from '../../session/themingFacts.ts';
import { countCohorts, type CohortCounts } from './cohortCounts.ts';
import { countableNotes, type CountableNotes } from './countableNotes.ts';
import { FEWEST, isFew } from '../../queries/brokenOut.ts';
import { toldAnswers, type ToldAnswers } from '../toldAnswers.ts';
import { countLanes, type LaneCounts } from './laneCounts.ts';
import { compareTexts, createNoteEntries, type NoteEntry } from './noteEntries.ts';
import type { Audience, InputCheck, InputNote, InputTheme, ReportInput } from './reportInput.ts';

/** Notes under one heading: how many they are, and those whose words are shown. */
export interface NoteSection {
  readonly count: number;
  readonly notes: readonly NoteEntry[];
}

export interface ThemeEntry {
  readonly title: string;
  /** Earlier wordings, the first one first. */
  readonly earlier: readonly string[];
  readonly checks: readonly CheckEntry[];
  /** Its own notes, not those of `inner`. */
  readonly own: NoteSection;
  readonly inner: readonly ThemeEntry[];
  /** All its notes, those of `inner` too. */
  readonly count: number;
}

/** Answers to "is this right?" when it was worded like this. */
export interface CheckEntry extends Pick<InputCheck, 'wording' | 'silent' | 'notes'> {
  readonly answers: ToldAnswers;
}

export interface DistilledEntry {
  readonly stem: Stem;
  readonly text: string;
  readonly earlier: readonly string[];
  readonly themes: readonly { readonly title: string; readonly count: number }[];
  readonly notes: readonly NoteEntry[];
  readonly evidence: string;
  readonly checks: readonly CheckEntry[];
}

export interface BallotEntry {
  readonly title: string;
  readonly voters: number;
  /** Null where fewer than five voted. */
  readonly counts: readonly VotesEntry[] | null;
}

export interface VotesEntry {
  readonly title: string;
  /** Null where it has votes, but so few that outside one could tell whose. */
  readonly votes: number | null;
}

/** Everything that any output may show to an audience: no ids, no people, no times. All outputs are made from this alone. */
export interface ReportBasis {
  readonly audience: Audience;
  readonly themes: readonly ThemeEntry[];
  /** Standing on their own, and in no theme. */
  readonly alone: NoteSection;
  readonly loose: NoteSection;
  readonly totals: { readonly themed: number; readonly all: number };
  /** Notes that are not in this report and stay in the workshop; null where nothing is said of them. */
  readonly staying: number | null;
  /** Whether the words of every counted note are there. */
  readonly complete: boolean;
  readonly distilled: readonly DistilledEntry[];
  readonly ballots: readonly BallotEntry[];
  readonly lanes: LaneCounts;
  readonly cohorts: CohortCounts | null;
}

/** What the parts of a basis are made with. */
interface Making {
  readonly input: ReportInput;
  readonly audience: Audience;
  readonly countable: CountableNotes;
  readonly entriesOf: (notes: readonly InputNote[]) => NoteEntry[];
}

/** Takes from the board what an audience may have, and hides what would give somebody away. */
export function createReportBasis(input: ReportInput, audience: Audience): ReportBasis {
  const countable = countableNotes(input, audience);
  const { counted, stayed, worded, staying } = countable;
  const lanes = countLanes(input, counted, stayed);
  const complete = worded.size === counted.length;
  // Where some words are missing, the words of a lane less its count would tell whose.
  const labels: LaneCounts = complete ? lanes : { ...lanes, labelOf: () => ({ question: '', part: '' }) };
  const making: Making = { input, audience, countable, entriesOf: createNoteEntries(labels, counted) };
  const themes = createThemes(making, null);
  return {
    audience,
    themes,
    alone: createSection(making, ({ theme, alone }) => theme === null && alone),
    loose: createSection(making, ({ theme, alone }) => theme === null && !alone),
    totals: { themed: themes.reduce((sum, { count }) => sum + count, 0), all: counted.length },
    staying,
    complete,
    distilled: createDistilled(making),
    ballots: createBallots(making),
    lanes,
    cohorts: audience === 'workshop' ? countCohorts(input, counted, lanes) : null,
  };
}

function createSection({ countable, entriesOf }: Making, belongs: (note: InputNote) => boolean): NoteSection {
  const notes = countable.counted.filter(belongs);
  return { count: notes.length, notes: entriesOf(notes.filter(({ id }) => countable.worded.has(id))) };
}

/** Large themes first; their order on the board would tell what came when. Outside, a theme without a note to count stays. */
function createThemes(making: Making, parent: string | null): ThemeEntry[] {
  const themes = making.input.themes.filter((theme) => theme.parent === parent);
  return themes
    .map((theme): ThemeEntry => {
      const inner = createThemes(making, theme.id);
      const own = createSection(making, (note) => note.theme === theme.id);
      return {
        title: theme.title,
        earlier: earlierWordings(theme),
        checks: checksOf(making, theme.id),
        own,
        inner,
        count: inner.reduce((sum, { count }) => sum + count, own.count),
      };
    })
    .filter(({ count }) => making.audience === 'workshop' || count > 0)
    .sort((a, b) => b.count - a.count || compareTexts(a.title, b.title));
}

function earlierWordings({ title, wordings }: Pick<InputTheme, 'title' | 'wordings'>): string[] {
  return wordings.filter((wording) => wording !== title && wording !== '');
}

/** What people added in words was said to the workshop, and so was how few gave an answer: nobody else is told. */
function checksOf({ input, audience }: Making, item: string): CheckEntry[] {
  return input.checks
    .filter((check) => check.item === item)
    .flatMap(({ wording, silent, notes, ...counts }): CheckEntry[] => {
      const answers = toldAnswers(counts);
      if (answers === null) return [];
      if (audience === 'outside')
        return [{ wording, answers, silent: isFew(silent) ? 0 : silent, notes: [] }];
      const { right, notQuite, missing } = counts;
      const each = { right, notQuite, missing };
      return [{ wording, answers: { ...answers, each }, silent, notes: [...notes].sort(compareTexts) }];
    });
}

function createDistilled(making: Making): DistilledEntry[] {
  const { input, countable, entriesOf } = making;
  return input.distilled.map(({ id, stem, text, themes, notes, evidence, wordings }) => {
    const from = input.themes
      .filter((theme) => themes.includes(theme.id))
      .map((theme) => ({ title: theme.title, count: countTheme(making, theme.id) }))
      .filter(({ count }) => making.audience === 'workshop' || count > 0)
      .sort((a, b) => b.count - a.count || compareTexts(a.title, b.title));
    const counted = countable.counted.filter((note) => notes.includes(note.id));
    // Where nothing that it was drawn from may be counted outside, neither may the answers to it.
    const isCovered = making.audience === 'workshop' || from.length + counted.length > 0;
    return {
      stem,
      text,
      earlier: earlierWordings({ title: text, wordings }),
      themes: from,
      notes: entriesOf(counted.filter((note) => countable.worded.has(note.id))),
      evidence,
      checks: isCovered ? checksOf(making, id) : [],
    };
  });
}

function countTheme({ input, countable }: Making, id: string): number {
  const ids = new Set([id, ...input.themes.filter(({ parent }) => parent === id).map((theme) => theme.id)]);
  return countable.counted.filter(({ theme }) => theme !== null && ids.has(theme)).length;
}

function createBallots(making: Making): BallotEntry[] {
  const titles = titlesOfVotes(making);
  return making.input.ballots.map(({ title, about, voters, counts }) => ({
    title,
    voters,
    counts:
      voters < FEWEST
        ? null
        : Object.entries(counts)
            .flatMap(([id, votes]) => {
              const words = titles[about].get(id);
              const isHeldBack = making.audience === 'outside' && isFew(votes);
              return words === undefined ? [] : [{ title: words, votes: isHeldBack ? null : votes }];
            })
            .sort((a, b) => rankOf(b) - rankOf(a) || compareTexts(a.title, b.title)),
  }));
}

/** Those whose votes are held back stand together, after all that are told and before those without any. */
function rankOf({ votes }: VotesEntry): number {
  return votes ?? 1;
}

/** What was voted for, in words; what an audience may not read is not in it. */
function titlesOfVotes({ input, audience, countable }: Making) {
  const { counted, worded } = countable;
  const isTold = (theme: InputTheme) =>
    audience === 'workshop' || counted.some((note) => note.theme === theme.id);
  return {
    postIt: new Map(counted.filter(({ id }) => worded.has(id)).map(({ id, text }) => [id, text])),
    theme: new Map(input.themes.filter(isTold).map(({ id, title }) => [id, title])),
    distilled: new Map(input.distilled.map(({ id, text }) => [id, text])),
  };
}
