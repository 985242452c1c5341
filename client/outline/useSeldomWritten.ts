import { useIsFrozen } from '../theming/useIsFrozen.ts';
import { useItems } from '../theming/useItems.ts';

/** Whether something else comes first than writing now: themes are made, frozen or asked about. */
export function useSeldomWritten(): boolean {
  const isFrozen = useIsFrozen();
  const hasTables = useItems('table').length > 0;
  const isAsked = useItems('check').some(({ state }) => state === 'open');
  return isFrozen || hasTables || isAsked;
}
