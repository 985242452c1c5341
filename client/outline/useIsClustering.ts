import { currentStep } from '../../shared/session/agenda.ts';
import { mayAddTheme } from '../actions/selectedThemes.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useFact } from '../session/useFact.ts';

/** Whether the room puts notes together now, and whoever is here may. */
export function useIsClustering(): boolean {
  const workspace = useWorkspace();
  const kind = useFact(workspace.session, ({ items }) => currentStep(Object.values(items.agenda)[0])?.kind);
  return kind === 'cluster' && mayAddTheme(workspace);
}
