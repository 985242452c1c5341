import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const mainFile = resolve(import.meta.dirname, '../../../dist/server/main.js');

/** The built server as people run it: a process of its own, on a free port, with a data folder of its own. */
export interface AppServer {
  /** Origin, for example `http://localhost:40123`; the same after `restart`. */
  readonly url: string;
  readonly hostKey: string;
  /** The link a host opens first. */
  readonly hostLink: string;
  readonly dataDir: string;
  /** Ends the process with that signal and waits until it is gone; its data stay. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same port with the same data; ends the running one first, in order. */
  restart(): Promise<void>;
  /** Ends it in order and removes its data. */
  remove(): Promise<void>;
}

export async function startAppServer(env: Record<string, string> = {}): Promise<AppServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'netboard-e2e-'));
  const first = await launch({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ...env });
  const { origin, hash } = new URL(first.hostLink.replace('127.0.0.1', 'localhost'));
  let child = first.child;

  const kill = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };

  return {
    url: origin,
    hostKey: hash.slice(1),
    hostLink: `${origin}/host${hash}`,
    dataDir,
    kill,
    async restart() {
      await kill('SIGTERM');
      const port = new URL(origin).port;
      child = (await launch({ HOST: '127.0.0.1', DATA_DIR: dataDir, ...env, PORT: port })).child;
    },
    async remove() {
      await kill('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Resolves once the server has printed its host link; rejects with what it said if it ends before. */
function launch(env: Record<string, string>): Promise<{ child: ChildProcess; hostLink: string }> {
  const settings = { ...process.env, PUBLIC_URL: '', HOST_KEY: '', TLS_CERT: '', TLS_KEY: '', ...env };
  const child = spawn(process.execPath, [mainFile, 'start', '--link-only'], {
    env: settings,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  return new Promise((resolveLaunch, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (/^https?:\/\/\S+\/host#\S+$/.test(line)) resolveLaunch({ child, hostLink: line });
      });
    }
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said.join('\n')}`)));
  });
}
