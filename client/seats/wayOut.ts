import type { StepKind } from '../../shared/model/step.ts';
import { currentStep } from '../../shared/session/agenda.ts';
import type { AgendaFact, Step } from '../../shared/session/agendaFacts.ts';
import { agendas } from '../../shared/templates/agendas.ts';
import type { SendCommand } from '../board/useCommand.ts';

const OUT: readonly StepKind[] = ['deRole', 'share'];
const AFTER: readonly StepKind[] = ['checkOut', 'close'];

type Known = Pick<AgendaFact, 'steps' | 'current'> | null;

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

/** Puts the two steps into the agenda, here and now; where none was planned they are all of it. */
async function addSteps(command: SendCommand, agenda: Known): Promise<string | null> {
  let after = agenda?.current ?? agenda?.steps.at(-1)?.id ?? null;
  const ids: string[] = [];
  for (const kind of OUT) {
    const step = agendas.liveGrid.find((one) => one.kind === kind);
    if (!step) return null;
    const answer = await command('addStep', { ...step, allows: [...step.allows], after });
    const id = answer.ok ? answer.result?.['stepId'] : undefined;
    if (typeof id !== 'string') return null;
    ids.push(id);
    after = id;
  }
  return ids[0] ?? null;
}

/** Leads everybody out of their roles: to the agenda's step for it, which is made where there is none. */
export async function leadOut(command: SendCommand, agenda: Known): Promise<void> {
  const stepId = (agenda && stepOutOf(agenda)?.id) ?? (await addSteps(command, agenda));
  if (stepId !== null) await command('goToStep', { stepId, from: agenda?.current ?? null });
}
