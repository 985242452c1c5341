import * as z from 'zod/mini';
import { BEYONDS, REACHES } from '../../../shared/session/facts.ts';
import type { StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import { createItemReader, dropItem, putItem } from '../items/itemChanges.ts';
import type { WorkshopState } from '../workshopState.ts';

export const ASK_KIND = 'readersAsk';
/** One person's answer; gone with the ask. */
export const ASK_ANSWER_KIND = 'readersAnswer';

const askDetails = z.object({
  roundId: z.string(),
  readers: z.string(),
  reach: z.enum(REACHES),
  beyond: z.enum(BEYONDS),
  until: z.number(),
  /** Notes that are nobody's any more, whose tokens agreed. In the order of their ids. */
  notes: z.array(z.string()),
});
export type AskDetails = z.infer<typeof askDetails>;
export const readAsk = createItemReader(askDetails);
const readAnswer = createItemReader(z.object({ agrees: z.boolean() }));

export function answerOf({ items }: WorkshopState, askId: string, participantId: string): boolean | null {
  const row = items.get(ASK_ANSWER_KIND, `${askId}/${participantId}`);
  return row === undefined ? null : readAnswer(row).agrees;
}

export function putAnswer(ask: StoredItem, participantId: string, agrees: boolean): WorkshopChange {
  const { workshopId, boardId, id } = ask;
  return putItem({
    ...{ id: `${id}/${participantId}`, workshopId, boardId, kind: ASK_ANSWER_KIND, participantId },
    more: { of: id, agrees },
  });
}

/** The ask that an answer belongs to, by the row's id. */
export function askOfAnswer(rowId: string): string {
  return rowId.split('/')[0] ?? '';
}

/** Takes an ask away with all that was answered. */
export function dropAsk({ items }: WorkshopState, ask: StoredItem): WorkshopChange[] {
  return [...items.rowsOf(ask.id).values(), ask].map(dropItem);
}

/** The ask that is open for a round, or undefined. */
export function findAsk({ items }: WorkshopState, roundId: string): StoredItem | undefined {
  return [...items.ofKind(ASK_KIND).values()].find((ask) => readAsk(ask).roundId === roundId);
}
