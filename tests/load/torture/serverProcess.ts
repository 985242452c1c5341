import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '../../..');
export const HOST_KEY = 'torture-host-key-0123456789';

/** What to run: the arguments of node. */
export type Program = readonly string[];

/** Each run has a build of its own, so that nobody's build changes it midway. */
const builtServer = join(root, `dist/torture-${process.pid}`);

/** Builds the server as it runs in production, in a folder of its own. @throws when it can not be built */
export async function buildServer(): Promise<Program> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--ssr', 'server/main.ts', '--outDir', builtServer, '--logLevel', 'error'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error('the server could not be built');
  process.on('exit', () => rmSync(builtServer, { recursive: true, force: true }));
  return [join(builtServer, 'main.js')];
}

/** The server from its sources: nothing has to be built, but it starts more slowly. */
export const sourceServer: Program = ['--import', 'tsx', join(root, 'server/main.ts')];

export interface ServerPlan {
  readonly program: Program;
  readonly dataDir: string;
  readonly port: number;
  /** Further environment, such as a preloaded library. */
  readonly env?: Readonly<Record<string, string>>;
  /** More options of node, such as `--expose-gc`. */
  readonly nodeOptions?: readonly string[];
}

const running = new Set<ChildProcess>();
// A run that breaks off leaves nothing behind.
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** One life of the server, as a process that can be killed like one. */
export class ServerProcess {
  /** Resolves when it answers; rejects when it ends before that. */
  readonly ready: Promise<void>;
  readonly ended: Promise<number | null>;
  readonly pid: number;
  hasEnded = false;
  readonly #child: ChildProcess;
  #complaints = '';

  constructor({ program, dataDir, port, env = {}, nodeOptions = [] }: ServerPlan) {
    const settings = {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      HOST_KEY,
      LOG_LEVEL: 'error',
    };
    const child = spawn(process.execPath, [...nodeOptions, ...program, 'start', '--link-only'], {
      cwd: root,
      env: { ...process.env, npm_lifecycle_event: undefined, ...settings, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    this.#child = child;
    this.pid = child.pid ?? 0;
    this.ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
    this.ready = this.#whenReady(child);
    this.ready.catch(() => undefined);
    void this.ended.then(() => {
      this.hasEnded = true;
      running.delete(child);
    });
    child.stderr?.on('data', (bytes: Buffer) => this.#complain(bytes));
  }

  #whenReady(child: ChildProcess): Promise<void> {
    return new Promise((resolve, reject) => {
      if (!child.stdout) return reject(new Error('no pipe to the server'));
      const lines = createInterface(child.stdout);
      lines.once('line', () => resolve());
      lines.on('line', (line) => {
        if (line.startsWith('{')) this.#complain(`${line}\n`);
      });
      child.once('exit', (code, signal) =>
        reject(new Error(`the server ended with ${code ?? signal}: ${this.#complaints}`)),
      );
    });
  }

  #complain(bytes: Buffer | string): void {
    this.#complaints = (this.#complaints + String(bytes)).slice(-4000);
  }

  /** The last of what it logged as an error. */
  get complaints(): string {
    return this.#complaints;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  /** Asks it to end in order. */
  terminate(): void {
    this.#child.kill('SIGTERM');
  }

  async stop(): Promise<void> {
    this.terminate();
    await this.ended;
  }
}
