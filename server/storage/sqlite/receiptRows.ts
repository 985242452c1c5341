import { StorageError } from '../storageError.ts';
import type { Receipt } from '../workshopStore.ts';
import type { Database } from './database.ts';
import { readNumber, readText } from './readRow.ts';

export function addReceipt(database: Database, { workshopId, why, at, boards }: Receipt): void {
  database.run('INSERT INTO receipt (workshop, why, at, boards) VALUES (?, ?, ?, ?)', [
    workshopId,
    why,
    at,
    boards,
  ]);
}

/** The oldest first. */
export function readReceipts(database: Database): Receipt[] {
  const rows = database.all('SELECT workshop, why, at, boards FROM receipt ORDER BY number', []);
  return rows.map((row) => ({
    workshopId: readText(row, 0),
    why: readWhy(readText(row, 1)),
    at: readNumber(row, 2),
    boards: readNumber(row, 3),
  }));
}

function readWhy(text: string): Receipt['why'] {
  if (text === 'expired' || text === 'deleted') return text;
  throw new StorageError('corrupt', 'A receipt says something unknown.');
}
