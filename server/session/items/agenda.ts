import * as z from 'zod/mini';
import { FREEDOMS, STEP_KINDS } from '../../../shared/model/step.ts';
import type { Agenda } from '../../../shared/session/agenda.ts';
import type { Timer } from '../../../shared/session/timer.ts';
import type { StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import type { WorkshopState } from '../workshopState.ts';
import { changeItem, createItemReader, putItem } from './itemChanges.ts';
import { newId } from '../../../shared/model/ids.ts';

const agendaDetails = z.object({
  state: z.enum(['planned', 'running', 'ended']),
  steps: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(STEP_KINDS),
      title: z.string(),
      prompt: z.string(),
      minutes: z.number(),
      boardId: z.nullable(z.string()),
      allows: z.array(z.enum(FREEDOMS)),
    }),
  ),
  current: z.nullable(z.string()),
  // Agendas of before did not know it.
  been: z.catch(z.array(z.string()), []),
  stepStartedAt: z.nullable(z.number()),
  startedAt: z.nullable(z.number()),
  // Nor this.
  plannedEnd: z.catch(z.nullable(z.number()), null),
});

const timerDetails = z.object({ endsAt: z.nullable(z.number()), left: z.number(), total: z.number() });

export type AgendaDetails = z.infer<typeof agendaDetails>;
export const readAgenda = createItemReader(agendaDetails);
export const readTimer = createItemReader(timerDetails);

/** The workshop's one agenda; null before anybody planned one. */
export function findAgenda({ items }: WorkshopState): AgendaDetails | null {
  const item = findOnly(items.ofKind('agenda'));
  return item ? readAgenda(item) : null;
}

/** The workshop's one timer; null when none is set. */
export function findTimer({ items }: WorkshopState): Timer | null {
  const item = findOnly(items.ofKind('timer'));
  return item ? readTimer(item) : null;
}

/** Stores the agenda anew. */
export function putAgenda(state: WorkshopState, agenda: Agenda): WorkshopChange {
  return putOnly(state, 'agenda', {
    ...agenda,
    steps: agenda.steps.map((one) => ({ ...one })),
    been: [...agenda.been],
  });
}

/** Stores the timer anew; null takes it away. */
export function planTimer(state: WorkshopState, timer: Timer | null): WorkshopChange[] {
  if (timer !== null) return [putOnly(state, 'timer', { ...timer })];
  const item = findOnly(state.items.ofKind('timer'));
  return item ? [{ drop: 'item', id: item.id, kind: 'timer' }] : [];
}

function putOnly(state: WorkshopState, kind: 'agenda' | 'timer', more: StoredItem['more']): WorkshopChange {
  const item = findOnly(state.items.ofKind(kind));
  if (item) return changeItem(item, more);
  return putItem({ id: newId(), workshopId: state.workshop.id, boardId: WHOLE_WORKSHOP, kind, more });
}

/** In place of a board's id: it belongs to the workshop and goes with it. */
export const WHOLE_WORKSHOP = '';

function findOnly(items: ReadonlyMap<string, StoredItem>): StoredItem | undefined {
  return items.values().next().value;
}
