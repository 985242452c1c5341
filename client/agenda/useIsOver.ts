import { hasJustEnded } from '../../shared/session/agenda.ts';
import { useWorkspace } from '../board/workspace.ts';
import { agendaOf } from '../session/factsActor.ts';
import { useFact } from '../session/useFact.ts';

/** Whether the session that people were at has ended. */
export function useIsOver(): boolean {
  const { session } = useWorkspace();
  return useFact(session, (facts) => hasJustEnded(agendaOf(facts), session.now()));
}
