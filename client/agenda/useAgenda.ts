import { currentStep } from '../../shared/session/agenda.ts';
import type { AgendaFact, Step, TimerFact } from '../../shared/session/agendaFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { agendaOf } from '../session/factsActor.ts';
import { useFact } from '../session/useFact.ts';

/** The workshop's agenda; null before anybody planned one. */
export function useAgenda(): AgendaFact | null {
  const { session } = useWorkspace();
  return useFact(session, agendaOf);
}

/** The step that everybody is at; null when the agenda does not run. */
export function useCurrentStep(): Step | null {
  return currentStep(useAgenda());
}

/** The clock that facilitators set; null when none is. */
export function useTimer(): TimerFact | null {
  const { session } = useWorkspace();
  return useFact(session, (facts) => Object.values(facts.items.timer)[0] ?? null);
}
