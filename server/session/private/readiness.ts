import * as z from 'zod/mini';
import { ASKED_OF_WRITERS } from '../../../shared/session/privateFacts.ts';
import type { StoredItem, StoredRound, WorkshopChange } from '../../storage/workshopStore.ts';
import { awaySinceOf, type AwaySince } from '../awaySince.ts';
import { createItemReader, dropItem, putItem } from '../items/itemChanges.ts';
import { isWaiting } from '../waiting.ts';
import type { WorkshopRegistry } from '../workshopRegistry.ts';
import type { WorkshopState } from '../workshopState.ts';
import { changePrivateRound, listLiveRounds } from './privateRound.ts';

/** What one person said in a round of private writing; gone with the round. */
export const READY_KIND = 'privateReady';

const readyDetails = z.object({
  ready: z.boolean(),
  answer: z.nullable(z.object({ as: z.enum(ASKED_OF_WRITERS), agrees: z.boolean() })),
});
export type Readiness = z.infer<typeof readyDetails>;

const readReady = createItemReader(readyDetails);
const nothingSaid: Readiness = { ready: false, answer: null };

/** The round that a row belongs to, by the row's id. */
export function roundOfReady(rowId: string): string {
  return rowId.split('/')[0] ?? '';
}

export function readinessOf({ items }: WorkshopState, roundId: string, participantId: string): Readiness {
  const row = items.get(READY_KIND, `${roundId}/${participantId}`);
  return row === undefined ? nothingSaid : readReady(row);
}

export function putReadiness(
  { workshopId, boardId, id }: StoredRound,
  participantId: string,
  readiness: Readiness,
): WorkshopChange {
  return putItem({
    ...{ id: `${id}/${participantId}`, workshopId, boardId, kind: READY_KIND, participantId },
    more: { of: id, ...readiness },
  });
}

function rowsOf({ items }: WorkshopState, roundId: string): StoredItem[] {
  return [...items.rowsOf(roundId).values()].filter(({ kind }) => kind === READY_KIND);
}

export function dropReadiness(state: WorkshopState, roundId: string): WorkshopChange[] {
  return rowsOf(state, roundId).map(dropItem);
}

/** Takes back what writers agreed to, and leaves who is ready. */
export function forgetAnswers(state: WorkshopState, round: StoredRound): WorkshopChange[] {
  return rowsOf(state, round.id).flatMap((row) => {
    const { ready, answer } = readReady(row);
    return answer === null || row.participantId === null
      ? []
      : [putReadiness(round, row.participantId, { ready, answer: null })];
  });
}

/** A phone that is locked, or has lost the network, is not gone at once. */
const GRACE = 2 * 60_000;

/** Who is here, and when that is asked. */
export interface Present {
  readonly now: number;
  readonly awaySince: AwaySince;
}

/** How many are ready, and of how many: the people who take part and are here, and those who were ready before they left. */
export function countReady(
  state: WorkshopState,
  roundId: string,
  { now, awaySince }: Present,
): { ready: number; of: number } {
  const people = [...state.participants.values()].filter(
    (one) => one.role === 'participant' && !one.removed && !isWaiting(one),
  );
  const isReady = ({ id }: { id: string }) => readinessOf(state, roundId, id).ready;
  const ready = people.filter(isReady).length;
  const isHere = ({ id }: { id: string }) => {
    const since = awaySinceOf(state, awaySince, id);
    return since === null || now - since < GRACE;
  };
  return { ready, of: people.filter((one) => isHere(one) || isReady(one)).length };
}

/** Tells all rounds how many are ready by now. Seldom, so that nobody sees who has just said so. */
export async function tellReadiness(registry: WorkshopRegistry, present: Present): Promise<void> {
  for (const { workshop } of registry.list()) {
    const plan = (state: WorkshopState) =>
      listLiveRounds(state).flatMap(({ round, details }) => {
        const told = countReady(state, round.id, present);
        const isSame = told.ready === details.told.ready && told.of === details.told.of;
        return isSame ? [] : [changePrivateRound(round, details, { told })];
      });
    const state = registry.get(workshop.id);
    if (state === null || plan(state).length === 0) continue;
    await registry.change(workshop.id, (newest) => ({ changes: plan(newest), result: null }));
  }
}
