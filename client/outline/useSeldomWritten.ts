import { useIsFrozen } from '../theming/useIsFrozen.ts';
import { useItems } from '../theming/useItems.ts';
import { useIsClustering } from './useIsClustering.ts';

/** Whether something else comes first than writing now: notes are put together, themes frozen or asked about. */
export function useSeldomWritten(): boolean {
  const isFrozen = useIsFrozen();
  const hasTables = useItems('table').length > 0;
  const isAsked = useItems('check').some(({ state }) => state === 'open');
  const isClustering = useIsClustering();
  return isClustering || isFrozen || hasTables || isAsked;
}
