import * as z from 'zod/mini';
import { AGREEMENT_STATES, ANSWERS, WAYS_GIVEN } from '../../../shared/model/agreementAnswer.ts';
import { MOST_ANSWERS } from '../../../shared/session/networkLimits.ts';
import type { WorkshopChange } from '../../storage/workshopStore.ts';
import type { WorkshopState } from '../workshopState.ts';
import { createItemReader, dropItem, putItem } from './itemChanges.ts';

/** What was answered for one actor to one agreement. Nobody's own row: it stays when whoever wrote it down has left. */
export const ANSWER_KIND = 'agreementAnswer';

const answerDetails = z.object({
  answer: z.enum(ANSWERS),
  given: z.enum(WAYS_GIVEN),
  toldBy: z.string(),
  toldOn: z.string(),
  at: z.number(),
  terms: z.string(),
  made: z.enum(AGREEMENT_STATES),
  by: z.nullable(z.string()),
});
const details = z.object({ agreementId: z.string(), actorId: z.string(), history: z.array(answerDetails) });

export type AnswerDetails = z.infer<typeof answerDetails>;
type AnswersDetails = z.infer<typeof details>;
export const readAnswers = createItemReader(details);

/** All that was answered to an agreement. */
export function listAnswers(
  { items }: WorkshopState,
  boardId: string,
  agreementId: string,
): AnswersDetails[] {
  return items
    .onBoard(ANSWER_KIND, boardId)
    .map(readAnswers)
    .filter((one) => one.agreementId === agreementId);
}

/** Puts an answer behind those before; the oldest goes when there are too many. */
export function putAnswer(
  { workshop }: WorkshopState,
  boardId: string,
  { agreementId, actorId, history }: AnswersDetails,
): WorkshopChange {
  const more = { agreementId, actorId, history: history.slice(-MOST_ANSWERS) };
  const id = `${agreementId}/${actorId}`;
  return putItem({ id, workshopId: workshop.id, boardId, kind: ANSWER_KIND, more });
}

/** Answers to what is erased for good, and of whom is, go with it: they name people too. */
export function planDropAnswers(
  { items }: WorkshopState,
  boardId: string,
  erased: readonly string[],
): WorkshopChange[] {
  const ids = new Set(erased);
  return items
    .onBoard(ANSWER_KIND, boardId)
    .filter((item) => {
      const { agreementId, actorId } = readAnswers(item);
      return ids.has(agreementId) || ids.has(actorId);
    })
    .map(dropItem);
}
