import { StorageError } from '../storageError.ts';
import type { Row } from './database.ts';

/** Reads one column of a row; a value of another type than the schema says is damage. */
export function readNumber(row: Row, column: number): number {
  const value = row[column];
  return typeof value === 'number' ? value : refuse();
}

export function readText(row: Row, column: number): string {
  const value = row[column];
  return typeof value === 'string' ? value : refuse();
}

export function readBytes(row: Row, column: number): Uint8Array {
  const value = row[column];
  return value instanceof Uint8Array ? value : refuse();
}

/** Reads a column that may be NULL. */
export function readOrNull<Value>(
  row: Row,
  column: number,
  read: (row: Row, column: number) => Value,
): Value | null {
  return row[column] === null ? null : read(row, column);
}

function refuse(): never {
  throw new StorageError('corrupt', 'A stored row has a value of the wrong type.');
}
