import { stepTables, type StepKind } from '../../shared/model/step.ts';
import { currentStep, type Agenda } from '../../shared/session/agenda.ts';
import type { Step } from '../../shared/session/agendaFacts.ts';
import { inRole, listSeats, readSeat } from './items/seat.ts';
import type { WorkshopState } from './workshopState.ts';

const outOfRole: readonly StepKind[] = ['deRole', 'share'];
const closing: readonly StepKind[] = ['checkOut', 'close'];

/**
 * Why nobody goes there while people are in roles: not out of coming out of them and sharing, not past these steps, not into a break,
 * the close or the end, from wherever. Null where it does no harm.
 * @param target null = the end
 */
export function whyHeldBySeats(state: WorkshopState, agenda: Agenda, target: Step | null): string | null {
  if (!leadsOutOfRoles(agenda, target)) return null;
  const people = new Set(listSeats(state).flatMap((seat) => inRole(readSeat(seat))));
  if (people.size === 0) return null;
  const who =
    people.size === 1 ? 'One person is still in a role.' : `${people.size} people are still in roles.`;
  return `${who} Everybody comes out of theirs first; for who is away you can do it under “Seats”.`;
}

function leadsOutOfRoles(agenda: Agenda, target: Step | null): boolean {
  const kind = currentStep(agenda)?.kind;
  if (target === null || (kind !== undefined && outOfRole.includes(kind))) return true;
  if (stepTables[target.kind].isBreak || closing.includes(target.kind)) return true;
  return passedBy(agenda, target).some((step) => outOfRole.includes(step.kind));
}

/** The steps that are left out on the way forward to another one. */
function passedBy({ steps, current }: Agenda, target: Step): readonly Step[] {
  const from = steps.findIndex(({ id }) => id === current);
  const to = steps.findIndex(({ id }) => id === target.id);
  return steps.slice(from + 1, Math.max(to, from + 1));
}
