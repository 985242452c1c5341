import { VERDICTS, type Verdict } from '../session/themingFacts.ts';
import { FEWEST, isFew } from '../queries/brokenOut.ts';

/** How many people gave each answer to "is this right?". */
type AnswerCounts = Readonly<Record<Verdict, number>>;

/** What is told of answers to people who were not there. */
export interface ToldAnswers {
  /** How many people answered: five or more. */
  readonly answered: number;
  /** How many gave each answer; null where one of them was given by somebody, but by fewer than five. */
  readonly each: AnswerCounts | null;
  /** What more than half of them said; null where no answer was given by so many. */
  readonly most: Verdict | null;
}

/**
 * Takes from the answers what may be told outside: no count of one to four, nor one that could be worked out from the
 * others, because all three are held back together. Null where fewer than five people answered.
 */
export function toldAnswers(answers: AnswerCounts): ToldAnswers | null {
  const answered = VERDICTS.reduce((sum, verdict) => sum + answers[verdict], 0);
  if (answered < FEWEST) return null;
  const { right, notQuite, missing } = answers;
  return {
    answered,
    each: VERDICTS.some((verdict) => isFew(answers[verdict])) ? null : { right, notQuite, missing },
    most: VERDICTS.find((verdict) => 2 * answers[verdict] > answered) ?? null,
  };
}
