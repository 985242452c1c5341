/** Part of a board, in world units. */
export interface FactArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A share of a board's notes and the people who theme them together. */
export interface TableFact {
  readonly id: string;
  readonly boardId: string;
  readonly title: string;
  readonly kind: 'table' | 'person';
  /** Ids of the participants who work there; the wall is not told. */
  readonly people: readonly string[];
  /** Told to the wall instead: how many devices are there. */
  readonly seated?: number | undefined;
  /** How many people sit at one laptop. */
  readonly size: number;
  readonly noteIds: readonly string[];
  /** The table's own part of the board. */
  readonly area: FactArea | null;
  /** They asked a facilitator to come over. */
  readonly help: boolean;
  /** A facilitator said that they are coming, until somebody there says thanks or asks again. */
  readonly coming?: boolean | undefined;
}

/** How a theme was worded each time it was frozen, oldest first; the last one stands. The item's id is the theme's. */
export interface WordingFact {
  readonly id: string;
  readonly boardId: string;
  readonly versions: readonly { readonly title: string }[];
}

export const STEMS = ['works', 'difficult'] as const;
export type Stem = (typeof STEMS)[number];

/**
 * What facilitators draw out of participants' themes: a layer of its own, which leaves those as they are. A draft is
 * sent to facilitators only, which is why it is a server fact and no record: a document can not be filtered.
 */
export interface DistilledFact {
  readonly id: string;
  readonly boardId: string;
  /** "Partnership works best when…" or "Partnership doesn't work when…". */
  readonly stem: Stem;
  readonly text: string;
  /** Order key among those of its stem. */
  readonly rank: string;
  readonly state: 'draft' | 'offered';
  /** Ids of the themes and notes that it was drawn from. */
  readonly themes: readonly string[];
  readonly notes: readonly string[];
  /** What else speaks for it. */
  readonly evidence: string;
  /** Earlier texts that the group was shown, oldest first. */
  readonly wordings: readonly string[];
}

export const VERDICTS = ['right', 'notQuite', 'missing'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What came of one item of a check; the notes in no order. */
export interface CheckResult {
  readonly id: string;
  readonly right: number;
  readonly notQuite: number;
  readonly missing: number;
  /** Empty for the wall. */
  readonly notes: readonly string[];
}

/** A member check: everybody says of each item whether it is right. Unnamed; nobody sees an answer before it closes. */
export interface CheckFact {
  readonly id: string;
  readonly boardId: string;
  readonly about: 'themes' | 'distilled';
  /** `id` is the theme's or the distilled theme's; `wording` is what people are asked about, as it was at the opening. */
  readonly items: readonly { readonly id: string; readonly wording: string }[];
  readonly state: 'open' | 'closed';
  /** ms since 1970 */
  readonly openedAt: number;
  /** When it closes by itself; null = when a facilitator closes it. */
  readonly closesAt: number | null;
  /** How many people answered anything. */
  readonly answered: number;
  /** How many of them answered about every item; told while it is open. */
  readonly answeredAll?: number | undefined;
  /** The viewer's own answers, by item; empty once it is closed. */
  readonly mine: Readonly<Record<string, { readonly verdict: Verdict; readonly note: string }>>;
  /** One for each item that five or more people answered; of the others nothing was kept. Null while it is open. */
  readonly results: readonly CheckResult[] | null;
  /** Fewer than five answered: no count and no note was kept. False while it is open. */
  readonly tooFew: boolean;
}

/** A vote with a budget. Hidden until it closes; after that only counts exist anywhere. */
export interface BallotFact {
  readonly id: string;
  readonly boardId: string;
  readonly title: string;
  readonly about: 'postIt' | 'theme' | 'distilled';
  /** Votes that each person has. */
  readonly budget: number;
  readonly state: 'open' | 'closed';
  /** How many people voted. */
  readonly voters: number;
  /** The viewer's own votes by item; empty once it is closed. */
  readonly mine: Readonly<Record<string, number>>;
  /** Votes by item; null while it is open. What got none is not in it. */
  readonly counts: Readonly<Record<string, number>> | null;
}

/** A read-only link for people outside the workshop; only facilitators know of it. */
export interface ShareLinkFact {
  readonly id: string;
  readonly boardId: string;
  /** The secret is in the fragment, which browsers send to nobody. */
  readonly url: string;
  /** When it stops working, in ms since 1970; null = with the workshop. */
  readonly expiresAt: number | null;
}
