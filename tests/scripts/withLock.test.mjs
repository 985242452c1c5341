import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withLock } from '../../scripts/withLock.mjs';

let folder;
let path;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'netboard-lock-'));
  path = join(folder, 'inner', 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeLock(owner) {
  mkdirSync(join(folder, 'inner'));
  writeFileSync(path, JSON.stringify(owner));
}

describe('withLock', () => {
  it('gives back what the work gives and removes the lock, also when the work fails', async () => {
    expect(await withLock(path, async () => existsSync(path))).toBe(true);
    const fail = async () => {
      throw new Error('no');
    };
    await expect(withLock(path, fail)).rejects.toThrow('no');
    expect(existsSync(path)).toBe(false);
  });

  it('lets one process work at a time', async () => {
    const log = join(folder, 'log');
    const module = resolve('scripts/withLock.mjs');
    const script = `
      import { appendFileSync } from 'node:fs';
      import { setTimeout as pause } from 'node:timers/promises';
      import { withLock } from ${JSON.stringify(module)};
      await withLock(${JSON.stringify(path)}, async () => {
        appendFileSync(${JSON.stringify(log)}, 'in ');
        await pause(150);
        appendFileSync(${JSON.stringify(log)}, 'out ');
      });`;
    const children = [1, 2, 3].map(() => spawn(process.execPath, ['--input-type=module', '-e', script]));
    const codes = await Promise.all(children.map((child) => once(child, 'exit')));
    expect(codes.map(([code]) => code)).toEqual([0, 0, 0]);
    expect(readFileSync(log, 'utf8')).toBe('in out in out in out ');
  });

  it('takes over from a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeLock({ pid, host: hostname() });
    expect(await withLock(path, async () => 'done')).toBe('done');
  });

  it('takes over a lock that nobody has touched for half a minute', async () => {
    writeLock({ pid: process.pid, host: hostname() });
    const past = new Date(Date.now() - 31_000);
    utimesSync(path, past, past);
    expect(await withLock(path, async () => 'done')).toBe('done');
  });

  it('waits for another, and says so once', async () => {
    writeLock({ pid: process.pid, host: hostname() });
    const onWait = vi.fn(() => rmSync(path));
    expect(await withLock(path, async () => 'done', onWait)).toBe('done');
    expect(onWait).toHaveBeenCalledTimes(1);
  });
});
