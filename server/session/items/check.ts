import * as z from 'zod/mini';
import { VERDICTS } from '../../../shared/session/themingFacts.ts';
import { createItemReader } from './itemChanges.ts';

/** A member check. `closed` holds what was counted when its rows were deleted; null = still open. */
const checkDetails = z.object({
  about: z.enum(['themes', 'distilled']),
  items: z.array(z.object({ id: z.string(), wording: z.string() })),
  openedAt: z.number(),
  closesAt: z.nullable(z.number()),
  closed: z.nullable(
    z.object({
      answered: z.number(),
      tooFew: z.boolean(),
      results: z.array(
        z.object({
          id: z.string(),
          right: z.number(),
          notQuite: z.number(),
          missing: z.number(),
          notes: z.array(z.string()),
        }),
      ),
    }),
  ),
});

/** One person's answers by item, as long as the check is open. */
const answerDetails = z.object({
  answers: z.record(z.string(), z.object({ verdict: z.enum(VERDICTS), note: z.string() })),
});

export type CheckDetails = z.infer<typeof checkDetails>;
export type Answers = z.infer<typeof answerDetails>['answers'];
export const readCheck = createItemReader(checkDetails);
export const readAnswers = createItemReader(answerDetails);

/** Whether somebody has answered all that a check asks about. */
export function isAllAnswered(items: CheckDetails['items'], answers: Answers): boolean {
  return items.every(({ id }) => id in answers);
}
