import type { JsonObject, StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import type { ItemShelf } from '../itemShelf.ts';
import { putItem } from './itemChanges.ts';

/** What one person answered or voted: a row of its own, which is deleted with that person and when all is counted. */
export type RowKind = 'answer' | 'vote';

/** The row of one person on a check or ballot. */
export function findRow(items: ItemShelf, kind: RowKind, parentId: string, participantId: string) {
  return items.get(kind, rowId(parentId, participantId));
}

/** Adds the row, or gives it new contents. */
export function putRow(
  items: ItemShelf,
  kind: RowKind,
  parent: StoredItem,
  participantId: string,
  more: JsonObject,
): WorkshopChange {
  const { workshopId, boardId } = parent;
  const isFirst = findRow(items, kind, parent.id, participantId) === undefined;
  return putItem({
    ...{ id: rowId(parent.id, participantId), workshopId, boardId, kind, participantId },
    more: { ...more, of: parent.id, isFirst },
  });
}

/** Whether this is how the row came into being: only then do more people than before have a row. */
export function isFirstRow({ more }: StoredItem): boolean {
  return more['isFirst'] === true;
}

/** The check or ballot that a row belongs to, by the row's id. */
export function parentOfRow(id: string): string {
  return id.split('/')[0] ?? '';
}

function rowId(parentId: string, participantId: string): string {
  return `${parentId}/${participantId}`;
}
