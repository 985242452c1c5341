/** What writers are told before their first word: that nobody can find out who wrote a note, or that names are shown. */
export const NAMINGS = ['anonymous', 'named'] as const;
export type Naming = (typeof NAMINGS)[number];

/**
 * How private notes come onto the board. `anonymous`: from five writers or more, shuffled. `named`: with their
 * writers' names. `mayBeRecognised`: without names, of fewer than five; only of those who said that this is fine.
 */
export const REVEALS = ['anonymous', 'named', 'mayBeRecognised'] as const;
export type Reveal = (typeof REVEALS)[number];

/** What each writer is asked when fewer than five have written. */
export const ASKED_OF_WRITERS = ['named', 'mayBeRecognised'] as const;
export type AskedOfWriters = (typeof ASKED_OF_WRITERS)[number];

/**
 * `open`: people write; `closed`: writing has stopped, everybody can still read their own; `revealed`, `putAway`: over,
 * and the private documents are erased for ever.
 */
export const PRIVATE_STATES = ['open', 'closed', 'revealed', 'putAway'] as const;
export type PrivateState = (typeof PRIVATE_STATES)[number];

/** Whether people write, or have stopped and wait: what they wrote is not erased yet. */
export function isLiveRound({ state }: { readonly state: PrivateState }): boolean {
  return state === 'open' || state === 'closed';
}

/** A time of writing in private on one board. What its writers write is in no fact, and neither is who has. */
export interface PrivateRoundFact {
  readonly id: string;
  readonly boardId: string;
  /** The question that is asked. */
  readonly title: string;
  /** Who can read the notes once they are revealed, in the words that the writers see before their first one. */
  readonly readers: string;
  readonly naming: Naming;
  /** The lane that all notes go to; null = each writer chooses. */
  readonly lane: string | null;
  readonly state: PrivateState;
  readonly revealedAs: Reveal | null;
  readonly asking: AskedOfWriters | null;
  /** The viewer's own: whether they said that they are ready, and their answer to what is asked now (null = none). */
  readonly mine: { readonly ready: boolean; readonly agrees: boolean | null };
  /** About how many are ready, told anew every half minute at most. */
  readonly progress: {
    /** Null while fewer than five people are there, of whom any number would tell too much. */
    readonly ready: number | null;
    readonly of: number;
  };
}
