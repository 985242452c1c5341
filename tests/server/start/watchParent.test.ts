import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readParentOfShell, watchParent } from '../../../server/start/watchParent.ts';
import { eventually } from '../../support/eventually.ts';

describe('watchParent', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watch(start: { parent: number; above: number | null }) {
    const now = { ...start };
    const onGone = vi.fn();
    const end = watchParent({ parent: () => now.parent, parentOfShell: () => now.above }, onGone, 10);
    return { now, onGone, end };
  }

  it('is quiet while all stays as it is', () => {
    const { onGone } = watch({ parent: 7, above: 6 });
    vi.advanceTimersByTime(1000);
    expect(onGone).not.toHaveBeenCalled();
  });

  it('tells once that the parent is gone', () => {
    const { now, onGone } = watch({ parent: 7, above: null });
    now.parent = 1;
    vi.advanceTimersByTime(1000);
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  it('tells that the one above the shell is gone', () => {
    const { now, onGone } = watch({ parent: 7, above: 6 });
    now.above = 1;
    vi.advanceTimersByTime(1000);
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  it('can be ended', () => {
    const { now, onGone, end } = watch({ parent: 7, above: 6 });
    end();
    now.parent = 1;
    vi.advanceTimersByTime(1000);
    expect(onGone).not.toHaveBeenCalled();
  });
});

describe.runIf(process.platform === 'linux')('readParentOfShell', () => {
  it('gives the parent of a shell and of nothing else', async () => {
    // Two commands, so that the shell stays instead of becoming the first one.
    const shell = spawn('sh', ['-c', 'read line; true'], { stdio: ['pipe', 'ignore', 'ignore'] });
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    await Promise.all([once(shell, 'spawn'), once(other, 'spawn')]);
    await eventually(() => expect(readParentOfShell(shell.pid ?? 0)).toBe(process.pid));
    expect(readParentOfShell(other.pid ?? 0)).toBeNull();
    const gone = Promise.all([once(shell, 'exit'), once(other, 'exit')]);
    shell.stdin.end();
    other.stdin.end();
    await gone;
    expect(readParentOfShell(shell.pid ?? 0)).toBeNull();
  });
});
