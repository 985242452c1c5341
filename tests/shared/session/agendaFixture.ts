import { stepTables, type StepKind } from '../../../shared/model/step.ts';
import type { Agenda } from '../../../shared/session/agenda.ts';
import type { Step } from '../../../shared/session/agendaFacts.ts';

export const MINUTE = 60_000;

/** A step named after its kind. */
export function stepOf(kind: StepKind, minutes = stepTables[kind].minutes, rest: Partial<Step> = {}): Step {
  const { allows } = stepTables[kind];
  return { id: kind, kind, title: '', prompt: '', minutes, boardId: null, allows, ...rest };
}

/** An agenda that runs: its current step began at 0. */
export function runningAgenda(steps: readonly Step[], current: string, startedAt = 0): Agenda {
  return { state: 'running', steps, current, been: [], stepStartedAt: 0, startedAt, plannedEnd: null };
}
