import type { Capability } from '../model/capability.ts';
import { capabilitiesOf, stepTables, WITHOUT_AGENDA } from '../model/step.ts';
import type { AgendaFact, Step } from './agendaFacts.ts';
import type { PrivateState } from './privateFacts.ts';

/** An agenda without its id. */
export type Agenda = Omit<AgendaFact, 'id'>;

const MINUTE = 60_000;

/** The step that everybody is at; null when none is. */
export function currentStep(agenda: Pick<Agenda, 'current' | 'steps'> | null | undefined): Step | null {
  return agenda?.steps.find(({ id }) => id === agenda.current) ?? null;
}

/**
 * What participants may do on a board now.
 *
 * @param asked where the board's private question stands: while it is answered nobody puts a note where all can read,
 * since the answer would be taken for private. In the step of private writing itself what a facilitator chose holds.
 */
export function allowedNow(
  agenda: Pick<Agenda, 'current' | 'steps'> | null | undefined,
  asked: PrivateState | null = null,
): ReadonlySet<Capability> {
  const step = currentStep(agenda);
  const allowed = step ? capabilitiesOf(step.allows) : WITHOUT_AGENDA;
  const waits = asked === 'open' || (asked === 'closed' && step === null);
  return waits && step?.kind !== 'writePrivately' ? withoutNotes(allowed) : allowed;
}

const knownWithout = new WeakMap<ReadonlySet<Capability>, ReadonlySet<Capability>>();

/** The same set for the same freedoms. */
function withoutNotes(allowed: ReadonlySet<Capability>): ReadonlySet<Capability> {
  const found = knownWithout.get(allowed) ?? new Set([...allowed].filter((one) => one !== 'addPostIts'));
  knownWithout.set(allowed, found);
  return found;
}

/** Whether people listen to each other now. */
export function isQuietNow(agenda: Pick<Agenda, 'current' | 'steps'> | null | undefined): boolean {
  const step = currentStep(agenda);
  return step !== null && stepTables[step.kind].quiet;
}

/** Where people have been once they leave the current step. */
export function beenAt({ been, current }: Pick<Agenda, 'been' | 'current'>): string[] {
  return current === null ? [...been] : [...been.filter((id) => id !== current), current];
}

/** The next step that is not left out; null after the last one. */
export function stepAfter({ steps }: Pick<Agenda, 'steps'>, stepId: string | null): Step | null {
  const at = steps.findIndex(({ id }) => id === stepId);
  return steps.slice(at + 1).find(({ minutes }) => minutes > 0) ?? null;
}

/** How long after its beginning a session that has ended is what people have come from. */
const ONE_DAY = 12 * 60 * MINUTE;

/** Whether the session that people were at has ended: on another day the next one may begin. */
export function hasJustEnded(agenda: Pick<Agenda, 'state' | 'startedAt'> | null, now: number): boolean {
  return agenda?.state === 'ended' && agenda.startedAt !== null && now - agenda.startedAt < ONE_DAY;
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

/** When the session was to end as it was planned at its start, ms since 1970; null before it began. */
export function plannedEndOf({ plannedEnd, startedAt, steps }: Agenda): number | null {
  if (plannedEnd !== null || startedAt === null) return plannedEnd;
  return startedAt + sumMinutes(steps) * MINUTE;
}

/** Minutes from now until the end that was planned at the start; one at least. */
export function minutesToPlannedEnd(agenda: Agenda, now: number): number {
  const end = plannedEndOf(agenda) ?? now + sumMinutes(agenda.steps) * MINUTE;
  return Math.max(1, Math.round((end - now) / MINUTE));
}

function minutesAfter({ steps, current }: Agenda): number {
  const at = steps.findIndex(({ id }) => id === current);
  return sumMinutes(steps.slice(at + 1));
}

function sumMinutes(steps: readonly Step[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}
