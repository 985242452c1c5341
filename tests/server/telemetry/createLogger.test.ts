import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../server/telemetry/createLogger.ts';
import type { LogLevel } from '../../../server/config.ts';

function recordLog(level: LogLevel = 'debug') {
  const lines: Record<string, unknown>[] = [];
  const log = createLogger(level, { write: (line) => void lines.push(JSON.parse(line)) });
  return { log, lines };
}

describe('createLogger', () => {
  it('writes event, numbers, switches and codes', () => {
    const { log, lines } = recordLog();
    log.info('room.loaded', { board: 'aB3~facilitators', updates: 12, fresh: false });
    expect(lines).toEqual([
      expect.objectContaining({ event: 'room.loaded', board: 'aB3~facilitators', updates: 12, fresh: false }),
    ]);
  });

  it('keeps anything that reads like words out', () => {
    const { log, lines } = recordLog();
    log.warn('update.refused', { reason: 'Mum drinks again', code: 'tooLong' });
    log.warn('update.refused', { reason: 'a'.repeat(121) });
    expect(lines[0]).toMatchObject({ reason: '(left out)', code: 'tooLong' });
    expect(lines[1]).toMatchObject({ reason: '(left out)' });
  });

  it('keeps the name, code and frames of an error and not its message', () => {
    const { log, lines } = recordLog();
    const error = Object.assign(new TypeError('bad note: Ada is ill\n    at secret (words:1:1)'), {
      code: 'E_BAD',
    });
    log.error('request.failed', {}, error);
    const written = JSON.stringify(lines);
    expect(written).not.toContain('Ada');
    expect(written).not.toContain('secret');
    expect(lines[0]).toMatchObject({ error: { name: 'TypeError', code: 'E_BAD' } });
    expect(written).toContain('createLogger.test.ts');
  });

  it('survives things thrown that are no errors', () => {
    const { log, lines } = recordLog();
    log.error('request.failed', {}, 'private words');
    expect(lines[0]).toMatchObject({ error: { name: 'string' } });
  });

  it('is quiet below its level', () => {
    const { log, lines } = recordLog('error');
    log.debug('a');
    log.info('b');
    log.warn('c');
    log.error('d');
    expect(lines.map((line) => line['event'])).toEqual(['d']);
  });
});
