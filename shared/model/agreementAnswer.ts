export const ANSWERS = ['yes', 'notYet', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

/** How an answer was given: by the person of the seat, here; told to us by somebody; in the role of that person; for the empty chair. */
export const WAYS_GIVEN = ['person', 'told', 'inRole', 'chair'] as const;
export type WayGiven = (typeof WAYS_GIVEN)[number];

/** What all answers together come to. Tried out: everybody says yes, but not everybody has been asked. */
export const AGREEMENT_STATES = ['open', 'triedOut', 'agreed', 'openAgain'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** An answer that was given for a seat. All of them are kept; the last one stands. */
export interface GivenAnswer {
  readonly answer: Answer;
  readonly given: WayGiven;
  /** Of one that was told: by whom, and when, in the words of whoever wrote it down. */
  readonly toldBy: string;
  readonly toldOn: string;
  /** ms since 1970 */
  readonly at: number;
  /** What was answered, see `termsOf`: whatever was changed since has no answer yet. */
  readonly terms: string;
  /** What all answers came to with this one. */
  readonly made: AgreementState;
  /** Who gave it, or wrote down what they were told; null for the wall, which is not told by whom it was told either. */
  readonly by: string | null;
}

/** Whether these words come from the person themselves. */
export function isTheirOwn({ given }: Pick<GivenAnswer, 'given'>): boolean {
  return given === 'person' || given === 'told';
}
