import type { Source } from '../../model/postIt.ts';
import type { Beyond } from '../../session/facts.ts';
import type { Stem } from '../../session/themingFacts.ts';

/**
 * What a report is made of: plain values, read from the board and from what the server knows of the workshop
 * (`reportInputOf.ts`). Ids only tie things together here; none of them reaches a report.
 */
export interface ReportInput {
  readonly board: string;
  readonly workshop: string;
  readonly purpose: string;
  /** Who looks after the words and where, in the host's words. */
  readonly care: string;
  /** Today, and when everything is erased: days in words; empty where it is not known. */
  readonly day: string;
  readonly keptUntil: string;
  /** Who may read, in the words that the writers saw, one entry a round. */
  readonly readers: readonly string[];
  readonly lanes: readonly InputLane[];
  readonly cohorts: readonly InputCohort[];
  readonly rounds: readonly InputRound[];
  readonly themes: readonly InputTheme[];
  readonly notes: readonly InputNote[];
  readonly distilled: readonly InputDistilled[];
  readonly checks: readonly InputCheck[];
  readonly ballots: readonly InputBallot[];
}

/** Who a report is for. */
export const AUDIENCES = ['workshop', 'outside'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface InputLane {
  readonly id: string;
  /** The question as asked; empty for a lane that takes answers to any question. */
  readonly question: string;
  /** The part that the question asks about, the same words for each question; empty where it is asked of none. */
  readonly part: string;
}

export interface InputCohort {
  readonly id: string;
  readonly title: string;
  /** Whether five or more wrote, and nobody else or five and more too, so that its counts may be shown. */
  readonly brokenOut: boolean;
}

export interface InputRound {
  readonly id: string;
  /** What its writers were promised about people who were not there. */
  readonly beyond: Beyond;
}

export interface InputTheme {
  readonly id: string;
  readonly title: string;
  /** The theme that it lies in, or null; one level. */
  readonly parent: string | null;
  /** Titles that were frozen, the first one first and the one that stands last; more than one where the group reworded it. */
  readonly wordings: readonly string[];
}

export interface InputNote {
  readonly id: string;
  readonly text: string;
  readonly theme: string | null;
  /** Stands on its own: a lone voice that belongs to no theme. */
  readonly alone: boolean;
  readonly lane: string | null;
  readonly cohort: string | null;
  readonly round: string | null;
  readonly source: Source;
  /** The same for all notes of one stack; null for a note that lies in none. */
  readonly stack: string | null;
}

/** A theme that facilitators distilled and offered to the group; drafts are not given to a report. */
export interface InputDistilled {
  readonly id: string;
  readonly stem: Stem;
  readonly text: string;
  /** Ids of the themes and notes that it rests on. */
  readonly themes: readonly string[];
  readonly notes: readonly string[];
  /** What else speaks for it, in words. */
  readonly evidence: string;
  /** Texts that the group was shown, the first one first and the one that stands last. */
  readonly wordings: readonly string[];
}

/** What people answered to "is this right?" about a theme or a distilled one, unnamed, after closing. */
export interface InputCheck {
  /** Id of the theme or distilled theme. */
  readonly item: string;
  /** What they were asked about. */
  readonly wording: string;
  readonly right: number;
  readonly notQuite: number;
  readonly missing: number;
  /** People who answered something else that was asked with it, and left this open. */
  readonly silent: number;
  readonly notes: readonly string[];
}

/** A closed vote: only counts exist. */
export interface InputBallot {
  readonly title: string;
  readonly about: 'postIt' | 'theme' | 'distilled';
  readonly voters: number;
  /** By id of what was voted for. */
  readonly counts: Readonly<Record<string, number>>;
}
