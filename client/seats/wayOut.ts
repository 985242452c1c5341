import type { StepKind } from '../../shared/model/step.ts';
import { currentStep } from '../../shared/session/agenda.ts';
import type { AgendaFact, Step } from '../../shared/session/agendaFacts.ts';

/** The steps that lead out of roles, one after the other. */
export const OUT: readonly StepKind[] = ['deRole', 'share'];
const AFTER: readonly StepKind[] = ['checkOut', 'close'];

export type Known = Pick<AgendaFact, 'steps' | 'current'> | null;

/** Whether people come out of their roles now, or say what it was like. */
export function isWayOut(agenda: Known): boolean {
  const kind = currentStep(agenda)?.kind;
  return kind !== undefined && OUT.includes(kind);
}

/** Whether nobody is invited into a role now: people come out of them, or go home. */
export function isSeatingOver(agenda: Known): boolean {
  const kind = currentStep(agenda)?.kind;
  return isWayOut(agenda) || (kind !== undefined && AFTER.includes(kind));
}

/** The step in which everybody comes out of their role: the next one of its kind, else one that was there before. */
export function stepOutOf({ steps, current }: NonNullable<Known>): Step | null {
  const at = steps.findIndex(({ id }) => id === current);
  const isIt = ({ kind }: Step) => kind === 'deRole';
  return steps.slice(at + 1).find(isIt) ?? steps.find(isIt) ?? null;
}
