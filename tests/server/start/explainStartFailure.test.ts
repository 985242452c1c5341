import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { explainStartFailure } from '../../../server/start/explainStartFailure.ts';
import { StorageError } from '../../../server/storage/storageError.ts';

function explain(error: unknown, env: Record<string, string> = { DATA_DIR: '/data' }) {
  const result = readConfig(env);
  if (!result.ok) throw new Error('these settings are expected to be good');
  return explainStartFailure(error, result.config);
}

const systemError = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall });

describe('explainStartFailure', () => {
  it.each([
    ['EADDRINUSE', 'listen', 'PORT=3001'],
    ['EACCES', 'listen', 'above 1023'],
    ['EADDRNOTAVAIL', 'listen', 'HOST'],
    ['ENOTFOUND', 'getaddrinfo', 'HOST'],
    ['EACCES', 'mkdir', 'cannot write to /data'],
    ['EROFS', 'open', 'cannot write to /data'],
    ['ENOTDIR', 'mkdir', '/data is a file'],
    ['ENOSPC', 'write', 'is full'],
  ])('%s of %s: what happened and what to do', (code, syscall, part) => {
    expect(explain(systemError(code, syscall))).toContain(part);
  });

  it.each([
    ['locked', 'Another Netboard is running on the same data (/data)'],
    ['notWritable', 'cannot write to /data'],
    ['diskFull', 'is full'],
    ['corrupt', 'restore your last backup'],
    ['tooNew', 'newer Netboard'],
  ] as const)('storage: %s', (kind, part) => {
    expect(explain(new StorageError(kind, 'a sentence.'))).toContain(part);
  });

  it('proposes a port that exists', () => {
    expect(explain(systemError('EADDRINUSE', 'listen'), { PORT: '65535' })).toContain('PORT=3000');
  });

  it('leaves what nobody foresaw to a stack', () => {
    expect(explain(new TypeError('x is undefined'))).toBeNull();
    expect(explain('a string')).toBeNull();
    expect(explain(new StorageError('failed', 'a sentence.'))).toBeNull();
  });
});
