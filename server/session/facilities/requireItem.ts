import type { StoredItem } from '../../storage/workshopStore.ts';
import { CommandRefused } from '../commandRun.ts';
import type { WorkshopState } from '../workshopState.ts';

/** An item of this workshop; refuses with these words when it has none of this kind and id. */
export function requireItem(state: WorkshopState, kind: string, id: string, words: string): StoredItem {
  const item = state.items.get(kind, id);
  if (item === undefined) throw new CommandRefused('not-found', words);
  return item;
}
