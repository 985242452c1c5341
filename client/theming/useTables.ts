import type { TableFact } from '../../shared/session/themingFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { createNameOrder } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useText.ts';
import { useItems } from './useItems.ts';

/** The tables of the open board by their names: Table 2 before Table 10. */
export function useTables(): readonly TableFact[] {
  const tables = useItems('table');
  const order = createNameOrder(useLanguage());
  return [...tables].sort((a, b) => order(a.title, b.title));
}

/** The table that one sits at, or undefined. */
export function useOwnTable(): TableFact | undefined {
  const { participantId } = useWorkspace();
  return useItems('table').find(({ people }) => people.includes(participantId));
}
