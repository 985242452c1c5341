import { createKey, deriveKey, openJson, sealJson } from '../seal.ts';
import { StorageError } from '../storageError.ts';
import type { StoredWorkshop } from '../workshopStore.ts';
import type { Database, Row } from './database.ts';
import { readBytes, readNumber, readText } from './readRow.ts';

/** Where a workshop's rows are and the key that they are sealed with. */
export interface WorkshopHead {
  readonly id: string;
  readonly number: number;
  readonly sealKey: Uint8Array;
}

const headColumns = 'id, number, key';
const fromWorkshops = 'FROM workshop LEFT JOIN workshop_key ON workshop_key.workshop = number';

export function findWorkshop(database: Database, workshopId: string): WorkshopHead | null {
  const row = database.get(`SELECT ${headColumns} ${fromWorkshops} WHERE id = ?`, [workshopId]);
  return row === undefined ? null : readHead(row);
}

/** @throws StorageError `missing`. */
export function requireWorkshop(database: Database, workshopId: string): WorkshopHead {
  const head = findWorkshop(database, workshopId);
  if (head === null) throw new StorageError('missing', 'There is no such workshop.');
  return head;
}

/** Adds or replaces the workshop's own row; a new workshop gets a key of its own. */
export function putWorkshop(database: Database, workshop: StoredWorkshop): void {
  const head = findWorkshop(database, workshop.id) ?? createWorkshop(database, workshop.id);
  const sealed = sealJson(head.sealKey, workshopPlace(head), workshop);
  database.run('UPDATE workshop SET expires = ?, sealed = ? WHERE number = ?', [
    workshop.expiresAt,
    sealed,
    head.number,
  ]);
}

export function readWorkshop(database: Database, head: WorkshopHead): StoredWorkshop {
  const row = database.get('SELECT sealed FROM workshop WHERE number = ?', [head.number]);
  if (row === undefined) throw new StorageError('missing', 'There is no such workshop.');
  return openJson(head.sealKey, workshopPlace(head), readBytes(row, 0));
}

export function readWorkshops(database: Database): StoredWorkshop[] {
  return database
    .all(`SELECT ${headColumns} ${fromWorkshops} ORDER BY number`, [])
    .map((row) => readWorkshop(database, readHead(row)));
}

export function readExpired(database: Database, now: number): string[] {
  return database
    .all('SELECT id FROM workshop WHERE expires <= ? ORDER BY number', [now])
    .map((row) => readText(row, 0));
}

export function deleteWorkshopRows(database: Database, head: WorkshopHead): void {
  for (const table of ['item', 'access', 'command', 'workshop_key']) {
    database.run(`DELETE FROM ${table} WHERE workshop = ?`, [head.number]);
  }
  database.run('DELETE FROM workshop WHERE number = ?', [head.number]);
}

function createWorkshop(database: Database, workshopId: string): WorkshopHead {
  database.run('INSERT INTO workshop (id, expires, sealed) VALUES (?, 0, ?)', [
    workshopId,
    new Uint8Array(0),
  ]);
  const row = database.get('SELECT number FROM workshop WHERE id = ?', [workshopId]);
  if (row === undefined) throw new StorageError('failed', 'A new workshop is not there.');
  const key = createKey();
  database.run('INSERT INTO workshop_key (workshop, key) VALUES (?, ?)', [readNumber(row, 0), key]);
  return requireWorkshop(database, workshopId);
}

function readHead(row: Row): WorkshopHead {
  return { id: readText(row, 0), number: readNumber(row, 1), sealKey: deriveKey(readBytes(row, 2), 'seal') };
}

function workshopPlace(head: WorkshopHead): string {
  return `workshop ${head.id}`;
}
