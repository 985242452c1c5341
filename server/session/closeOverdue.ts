import { eachOnItsOwn } from './eachOnItsOwn.ts';
import { readCheck } from './items/check.ts';
import { planCloseCheck } from './items/closeCheck.ts';
import type { StoredItem } from '../storage/workshopStore.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';
import type { WorkshopState } from './workshopState.ts';

/** Closes the checks whose time is over, those included that ran out while no server ran. */
export async function closeOverdue(registry: WorkshopRegistry, now: number): Promise<void> {
  const due = registry.list().filter((state) => listOverdue(state, now).length > 0);
  await eachOnItsOwn(due, ({ workshop }) =>
    registry.change(workshop.id, (current) => ({
      changes: listOverdue(current, now).flatMap((check) => planCloseCheck(current.items, check)),
      result: null,
    })),
  );
}

function listOverdue({ items }: WorkshopState, now: number): StoredItem[] {
  return [...items.ofKind('check').values()].filter((check) => {
    const { closed, closesAt } = readCheck(check);
    return closed === null && closesAt !== null && closesAt <= now;
  });
}
