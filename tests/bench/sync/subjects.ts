import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A server under load, in a process of its own. */
export interface Subject {
  readonly name: 'real' | 'relay' | 'batched';
  readonly pid: number;
  /** `127.0.0.1:<port>` */
  readonly host: string;
  readonly hostKey: string;
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

const root = join(import.meta.dirname, '../../..');
const serverBuild = join(root, 'dist/bench-server');

/** Builds the server as it runs in production. */
export async function buildServer(): Promise<void> {
  const args = ['vite', 'build', '--ssr', 'server/main.ts', '--outDir', serverBuild, '--logLevel', 'error'];
  const child = spawn('npx', args, { cwd: root, stdio: 'inherit' });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error('the server could not be built');
}

export function makeDataDir(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'netboard-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Makes the server collect its garbage on SIGUSR2. */
export const collecting = ['--expose-gc', '--import', join(import.meta.dirname, 'collectGarbage.mjs')];

export async function startReal(dataDir: string, moreArgs: readonly string[] = []): Promise<Subject> {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'error' };
  // For profiles: BENCH_NODE_ARGS="--cpu-prof --cpu-prof-dir=<folder>".
  const nodeArgs = process.env['BENCH_NODE_ARGS']?.split(' ') ?? [];
  const args = [...nodeArgs, ...moreArgs, join(serverBuild, 'main.js'), 'start', '--link-only'];
  const child = spawn(process.execPath, args, { cwd: root, env });
  const line = await firstLine(child);
  const found = /^https?:\/\/[^:]+:(\d+)\/host#(.+)$/.exec(line);
  if (!found) throw new Error('the server did not print its link');
  return subjectOf('real', child, `127.0.0.1:${found[1]}`, found[2] ?? '');
}

/** @param content file with the answer to "what am I missing" */
export async function startRelay(name: 'relay' | 'batched', content?: string): Promise<Subject> {
  const args = [
    '--import',
    'tsx',
    join(import.meta.dirname, 'relay.ts'),
    '--tick',
    name === 'batched' ? '5' : '0',
  ];
  const child = spawn(process.execPath, content === undefined ? args : [...args, '--content', content], {
    cwd: root,
  });
  return subjectOf(name, child, `127.0.0.1:${await firstLine(child)}`, '');
}

function firstLine(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('no pipe to the server');
  stderr.on('data', (bytes: Buffer) => process.stderr.write(bytes));
  return new Promise((resolve, reject) => {
    createInterface(stdout).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

const running = new Set<ChildProcess>();
// A run that breaks off leaves nothing behind.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function subjectOf(name: Subject['name'], child: ChildProcess, host: string, hostKey: string): Subject {
  const { pid } = child;
  if (pid === undefined) throw new Error('no process');
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => running.delete(child));
  return {
    name,
    pid,
    host,
    hostKey,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
  };
}
