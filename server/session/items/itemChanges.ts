import type { z } from 'zod/mini';
import type { JsonObject, StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';

/** Reads what an item holds; each version of it is read once, for it is asked for every viewer. */
export function createItemReader<Details>(parser: z.ZodMiniType<Details>): (item: StoredItem) => Details {
  const known = new WeakMap<StoredItem, Details>();
  return (item) => {
    const found = known.get(item) ?? parser.parse(item.more);
    known.set(item, found);
    return found;
  };
}

/** Adds an item. */
export function putItem(
  item: Omit<StoredItem, 'participantId'> & { participantId?: string },
): WorkshopChange {
  return { put: 'item', value: { ...item, participantId: item.participantId ?? null } };
}

/** Gives an item new contents. */
export function changeItem(item: StoredItem, more: JsonObject): WorkshopChange {
  return { put: 'item', value: { ...item, more } };
}

export function dropItem({ id, kind }: StoredItem): WorkshopChange {
  return { drop: 'item', id, kind };
}
