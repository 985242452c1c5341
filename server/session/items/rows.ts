import type { JsonObject, StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import type { ItemShelf } from '../itemShelf.ts';
import { putItem } from './itemChanges.ts';

/** What one person answered or voted: a row of its own, which is deleted with that person and when all is counted. */
export type RowKind = 'answer' | 'vote';

/** The row of one person on a check or ballot. */
export function findRow(items: ItemShelf, kind: RowKind, parentId: string, participantId: string) {
  return items.get(kind, rowId(parentId, participantId));
}

/** Adds the row, or gives it new contents. @param counts it changes what all are told: more than how many have a row */
export function putRow(
  items: ItemShelf,
  kind: RowKind,
  parent: StoredItem,
  participantId: string,
  more: JsonObject,
  counts = false,
): WorkshopChange {
  const { workshopId, boardId } = parent;
  const isFirst = findRow(items, kind, parent.id, participantId) === undefined;
  return putItem({
    ...{ id: rowId(parent.id, participantId), workshopId, boardId, kind, participantId },
    more: { ...more, of: parent.id, counts: isFirst || counts },
  });
}

/** Whether with this the counts changed that all are told: the row came into being, or all of it is answered now. */
export function countsAnew({ more }: StoredItem): boolean {
  return more['counts'] === true;
}

/** The check or ballot that a row belongs to, by the row's id. */
export function parentOfRow(id: string): string {
  return id.split('/')[0] ?? '';
}

function rowId(parentId: string, participantId: string): string {
  return `${parentId}/${participantId}`;
}
