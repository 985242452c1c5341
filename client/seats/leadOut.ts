import { agendas } from '../../shared/templates/agendas.ts';
import type { SendCommand } from '../board/useCommand.ts';
import { OUT, stepOutOf, type Known } from './wayOut.ts';

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
