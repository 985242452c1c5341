import * as z from 'zod/mini';
import { newId } from '../../../shared/model/ids.ts';
import { STEP_KINDS } from '../../../shared/model/step.ts';
import { MOST_POWERS, POWERS, type PowerFact } from '../../../shared/session/powers.ts';
import type { WorkshopChange } from '../../storage/workshopStore.ts';
import type { WorkshopState } from '../workshopState.ts';
import { WHOLE_WORKSHOP } from './agenda.ts';
import { changeItem, createItemReader, dropItem, putItem } from './itemChanges.ts';

const powerDetails = z.object({
  power: z.enum(POWERS),
  role: z.enum(['facilitator', 'participant', 'observer']),
  at: z.number(),
  times: z.number(),
  // Uses of before did not say it.
  step: z.catch(z.nullable(z.enum(STEP_KINDS)), null),
});

export const readPower = createItemReader(powerDetails);

const MINUTE = 60_000;

type UsedPower = Pick<PowerFact, 'power' | 'role' | 'step'>;

function isSame(one: UsedPower, { power, role, step }: UsedPower): boolean {
  return one.power === power && one.role === role && one.step === step;
}

/** Writes down that a power was used. The same one within a minute is counted; the oldest are forgotten. */
export function planPower(
  state: WorkshopState,
  { power, role, step }: UsedPower,
  now: number,
): WorkshopChange[] {
  const at = Math.floor(now / MINUTE) * MINUTE;
  const kept = [...state.items.ofKind('power').values()];
  const last = kept.at(-1);
  if (last) {
    const before = readPower(last);
    if (isSame(before, { power, role, step }) && before.at === at)
      return [changeItem(last, { ...before, times: before.times + 1 })];
  }
  const more = { power, role, at, times: 1, step };
  const put = putItem({
    ...{ id: newId(), workshopId: state.workshop.id, boardId: WHOLE_WORKSHOP, kind: 'power', more },
  });
  return [put, ...kept.slice(0, Math.max(0, kept.length + 1 - MOST_POWERS)).map(dropItem)];
}
