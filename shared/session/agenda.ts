import type { Capability } from '../model/capability.ts';
import { capabilitiesOf, stepTables, WITHOUT_AGENDA } from '../model/step.ts';
import type { AgendaFact, Step } from './agendaFacts.ts';

/** An agenda without its id. */
export type Agenda = Omit<AgendaFact, 'id'>;

const MINUTE = 60_000;

/** The step that everybody is at; null when none is. */
export function currentStep(agenda: Pick<Agenda, 'current' | 'steps'> | null | undefined): Step | null {
  return agenda?.steps.find(({ id }) => id === agenda.current) ?? null;
}

/** What participants may do on the boards now. */
export function allowedNow(
  agenda: Pick<Agenda, 'current' | 'steps'> | null | undefined,
): ReadonlySet<Capability> {
  const step = currentStep(agenda);
  return step ? capabilitiesOf(step.allows) : WITHOUT_AGENDA;
}

/** Whether people listen to each other now. */
export function isQuietNow(agenda: Pick<Agenda, 'current' | 'steps'> | null | undefined): boolean {
  const step = currentStep(agenda);
  return step !== null && stepTables[step.kind].quiet;
}

/** The next step that is not left out; null after the last one. */
export function stepAfter({ steps }: Pick<Agenda, 'steps'>, stepId: string | null): Step | null {
  const at = steps.findIndex(({ id }) => id === stepId);
  return steps.slice(at + 1).find(({ minutes }) => minutes > 0) ?? null;
}

/** When people are back from a break, ms since 1970; null when this is none. */
export function backAt(agenda: Agenda): number | null {
  const step = currentStep(agenda);
  if (!step || !stepTables[step.kind].isBreak || agenda.stepStartedAt === null) return null;
  return agenda.stepStartedAt + step.minutes * MINUTE;
}

/** When the last step will be over if each takes its minutes from now on, ms since 1970. */
export function expectedEnd(agenda: Agenda, now: number): number {
  const step = currentStep(agenda);
  const spent = now - (agenda.stepStartedAt ?? now);
  const rest = step ? Math.max(0, step.minutes * MINUTE - spent) : 0;
  return now + rest + minutesAfter(agenda) * MINUTE;
}

/** Minutes from now until the end that was planned at the start; one at least. */
export function minutesToPlannedEnd({ steps, startedAt }: Agenda, now: number): number {
  const planned = steps.reduce((sum, { minutes }) => sum + minutes, 0);
  return Math.max(1, Math.round(planned - (now - (startedAt ?? now)) / MINUTE));
}

/** How far behind its plan the session is, in ms; 0 when it is in time. */
export function lateBy(agenda: Agenda, now: number): number {
  if (agenda.startedAt === null || agenda.current === null) return 0;
  const planned = agenda.steps.reduce((sum, { minutes }) => sum + minutes, 0) * MINUTE;
  return Math.max(0, expectedEnd(agenda, now) - (agenda.startedAt + planned));
}

function minutesAfter({ steps, current }: Agenda): number {
  const at = steps.findIndex(({ id }) => id === current);
  return steps.slice(at + 1).reduce((sum, { minutes }) => sum + minutes, 0);
}
