import { StorageError, type StorageErrorKind } from '../storageError.ts';

const kinds: readonly (readonly [prefix: string, kind: StorageErrorKind])[] = [
  ['SQLITE_FULL', 'diskFull'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['SQLITE_READONLY', 'notWritable'],
  ['SQLITE_CANTOPEN', 'notWritable'],
  ['SQLITE_PERM', 'notWritable'],
  ['EACCES', 'notWritable'],
  ['EPERM', 'notWritable'],
  ['EROFS', 'notWritable'],
  ['ENOTDIR', 'notWritable'],
  ['EISDIR', 'notWritable'],
  ['EEXIST', 'notWritable'],
  ['ENOENT', 'notWritable'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_CONSTRAINT', 'conflict'],
];

const messages: Partial<Record<StorageErrorKind, string>> = {
  diskFull: 'The disk is full.',
  notWritable: 'The data folder cannot be opened or written.',
  corrupt: 'The stored data is damaged.',
  locked: 'The stored data is in use by another program.',
  conflict: 'The change collides with what is stored.',
};

/** Turns whatever libsql or the file system threw into a StorageError; one that is already passes through. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const code = readCode(error);
  const kind = kinds.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'failed';
  return new StorageError(kind, messages[kind] ?? 'The disk or the database failed.', { cause: error });
}

/**
 * Does some work with the disk or the database.
 * @throws StorageError whatever it throws
 */
export function attempt<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw toStorageError(error);
  }
}

/** libsql gives no code when a file can't be opened, only the number 14 at the end of the message. */
function readCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  return /Unable to open connection.*: 14\b/.test(error.message) ? 'SQLITE_CANTOPEN' : '';
}
