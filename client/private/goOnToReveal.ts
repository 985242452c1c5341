import { currentStep, stepAfter } from '../../shared/session/agenda.ts';
import { agendaOf } from '../session/factsActor.ts';
import type { Session } from '../session/openSession.ts';

/** Once notes are shown the agenda is at their reveal, if that is the step that follows the writing. */
export async function goOnToReveal(session: Pick<Session, 'facts' | 'command'>): Promise<void> {
  const agenda = agendaOf(session.facts);
  const step = currentStep(agenda);
  if (!agenda || step?.kind !== 'writePrivately') return;
  if (stepAfter(agenda, step.id)?.kind === 'reveal') await session.command('nextStep', { from: step.id });
}
