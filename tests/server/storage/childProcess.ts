import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A script of these tests in a process of its own. */
export interface Child {
  /** Lines that it has printed so far. */
  readonly lines: readonly string[];
  /** Resolves once it has printed `count` lines. */
  waitForLines(count: number): Promise<void>;
  /** Ends it at once and resolves when it is gone and all that it printed is in `lines`. */
  kill(): Promise<void>;
}

/** Starts a script beside the calling test; it is ended with the test at the latest. */
export function startChild(script: URL, parameters: readonly string[]): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(script), ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const { lines, waitForLines } = collectLines(child);
  async function kill(): Promise<void> {
    child.kill('SIGKILL');
    await closed;
  }
  onTestFinished(kill);
  return { lines, waitForLines, kill };
}

function collectLines(child: ChildProcessByStdio<null, Readable, null>) {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const wake = () => waiting.forEach((look) => look());
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    wake();
  });
  child.on('exit', wake);

  function waitForLines(count: number): Promise<void> {
    return new Promise((resolve, reject) => {
      function look(): void {
        if (lines.length < count && child.exitCode === null) return;
        waiting.delete(look);
        if (lines.length >= count) resolve();
        else reject(new Error(`The child ended by itself with ${child.exitCode}.`));
      }
      waiting.add(look);
      look();
    });
  }

  return { lines, waitForLines };
}
