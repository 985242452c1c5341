import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toStorageError } from '../../../../server/storage/sqlite/sqliteError.ts';
import { StorageError } from '../../../../server/storage/storageError.ts';

const withCode = (code: string) => Object.assign(new Error('words that nobody should read'), { code });

describe('errors of disk and database', () => {
  it.each([
    ['SQLITE_FULL', 'diskFull'],
    ['ENOSPC', 'diskFull'],
    ['SQLITE_READONLY_DBMOVED', 'notWritable'],
    ['EACCES', 'notWritable'],
    ['EROFS', 'notWritable'],
    ['SQLITE_CORRUPT', 'corrupt'],
    ['SQLITE_NOTADB', 'corrupt'],
    ['SQLITE_BUSY', 'locked'],
    ['SQLITE_CONSTRAINT_PRIMARYKEY', 'conflict'],
    ['SQLITE_IOERR_FSYNC', 'failed'],
    ['', 'failed'],
  ])('%s is %s', (code, kind) => {
    const cause = withCode(code);
    const error = toStorageError(cause);
    expect(error).toMatchObject({ name: 'StorageError', kind, cause });
    expect(error.message).not.toContain('words');
  });

  it('leave a StorageError as it is', () => {
    const error = new StorageError('erased', 'Gone.');
    expect(toStorageError(error)).toBe(error);
  });

  it('make something of whatever was thrown', () => {
    expect(toStorageError('text').kind).toBe('failed');
    expect(toStorageError(null).kind).toBe('failed');
  });
});

it('libsql is imported by one file only', () => {
  const server = fileURLToPath(new URL('../../../../server', import.meta.url));
  const importing = readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .filter((path) => /['"]libsql['"]/.test(readFileSync(join(server, path), 'utf8')));
  expect(importing).toEqual([join('storage', 'sqlite', 'database.ts')]);
});
