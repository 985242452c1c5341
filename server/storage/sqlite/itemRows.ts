import { openJson, sealJson } from '../seal.ts';
import { StorageError } from '../storageError.ts';
import type {
  StoredBoard,
  StoredCohort,
  StoredItem,
  StoredParticipant,
  StoredRound,
} from '../workshopStore.ts';
import type { Database, Row } from './database.ts';
import { readBytes, readNumber, readText } from './readRow.ts';
import type { WorkshopHead } from './workshopRows.ts';

/** What `item` rows hold, by kind. */
export interface ItemKinds {
  readonly cohort: StoredCohort;
  readonly board: StoredBoard;
  readonly round: StoredRound;
  readonly participant: StoredParticipant;
  readonly item: StoredItem;
}

/** Adds an item or replaces the one of this id. @throws StorageError `conflict` if the id is another thing's. */
export function putItem<Kind extends keyof ItemKinds>(
  database: Database,
  head: WorkshopHead,
  kind: Kind,
  value: ItemKinds[Kind],
): void {
  const board = 'boardId' in value ? value.boardId : null;
  const participant = 'participantId' in value ? value.participantId : null;
  const written = database.run(
    `INSERT INTO item (id, workshop, kind, board, participant, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
     ON CONFLICT (id) DO UPDATE SET board = ?4, participant = ?5, sealed = ?6 WHERE workshop = ?2 AND kind = ?3`,
    [
      value.id,
      head.number,
      kind,
      board,
      participant,
      sealJson(head.sealKey, itemPlace(kind, value.id), value),
    ],
  );
  if (written !== 1) throw new StorageError('conflict', 'This id is in use for something else.');
}

/** All items of one kind, in the order in which they were first put. */
export function readItems<Kind extends keyof ItemKinds>(
  database: Database,
  head: WorkshopHead,
  kind: Kind,
): ItemKinds[Kind][] {
  const rows = database.all('SELECT id, sealed FROM item WHERE workshop = ? AND kind = ? ORDER BY number', [
    head.number,
    kind,
  ]);
  return rows.map((row) => openItem(head, kind, row));
}

/** The workshop that an item of this kind belongs to, or null. */
export function findItemWorkshop(database: Database, kind: keyof ItemKinds, id: string): string | null {
  const row = database.get(
    'SELECT workshop.id FROM item JOIN workshop ON workshop.number = workshop WHERE item.id = ? AND kind = ?',
    [id, kind],
  );
  return row === undefined ? null : readText(row, 0);
}

/** Deletes one item and what hangs on it; returns whether there was one. */
export function dropItem(database: Database, kind: keyof ItemKinds, id: string): boolean {
  const row = database.get('SELECT number FROM item WHERE id = ? AND kind = ?', [id, kind]);
  if (row === undefined) return false;
  database.run('DELETE FROM item WHERE number = ?', [readNumber(row, 0)]);
  if (kind === 'board') database.run('DELETE FROM item WHERE board = ?', [id]);
  if (kind === 'participant') {
    database.run('DELETE FROM item WHERE participant = ?', [id]);
    database.run('DELETE FROM access WHERE participant = ?', [id]);
    database.run('DELETE FROM command WHERE participant = ?', [id]);
  }
  return true;
}

function openItem<Kind extends keyof ItemKinds>(head: WorkshopHead, kind: Kind, row: Row): ItemKinds[Kind] {
  return openJson(head.sealKey, itemPlace(kind, readText(row, 0)), readBytes(row, 1));
}

function itemPlace(kind: string, id: string): string {
  return `${kind} ${id}`;
}
