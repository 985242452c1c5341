import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinAsProgram, type Joined } from '../robots/joinAsProgram.ts';
import { findFreePort } from '../../support/findFreePort.ts';
import { HOST_KEY, ServerProcess, type Program } from './serverProcess.ts';

type Environment = Readonly<Record<string, string>>;

/** One data folder and one port, on which one life of the server follows another. */
export class Site {
  readonly folder: string;
  /** May be changed between two lives. */
  dataDir: string;
  readonly port: number;
  readonly env: Environment;
  readonly #program: Program;
  #server: ServerProcess | null = null;
  #waiting: (() => void)[] = [];
  #isUp = false;

  private constructor(program: Program, port: number, env: Environment) {
    this.folder = mkdtempSync(join(tmpdir(), 'netboard-torture-'));
    this.dataDir = join(this.folder, 'data');
    this.#program = program;
    this.port = port;
    this.env = env;
  }

  static async open(program: Program, env: Environment = {}): Promise<Site> {
    return new Site(program, await findFreePort(), env);
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  get server(): ServerProcess {
    if (this.#server === null) throw new Error('the server was never started');
    return this.#server;
  }

  /** Begins a new life; whoever waits for it goes on once it answers. */
  spawn(env: Environment = {}, nodeOptions: readonly string[] = []): ServerProcess {
    const { dataDir, port } = this;
    const plan = { program: this.#program, dataDir, port, env: { ...this.env, ...env }, nodeOptions };
    const server = new ServerProcess(plan);
    this.#server = server;
    server.ready.then(
      () => this.#setUp(server),
      () => undefined,
    );
    void server.ended.then(() => this.#setDown(server));
    return server;
  }

  #setUp(server: ServerProcess): void {
    if (this.#server !== server || server.hasEnded) return;
    this.#isUp = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const goOn of waiting) goOn();
  }

  #setDown(server: ServerProcess): void {
    if (this.#server === server) this.#isUp = false;
  }

  /** Resolves when the server answers, now or in its next life. */
  whenUp(): Promise<void> {
    return this.#isUp ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Starts the server and waits until it answers. */
  async start(env: Environment = {}, nodeOptions: readonly string[] = []): Promise<ServerProcess> {
    const server = this.spawn(env, nodeOptions);
    await within(60, server.ready, 'the server did not start');
    return server;
  }

  /** A new workshop; resolves to its code. */
  async createWorkshop(): Promise<string> {
    const answer = await fetchPersistently(`${this.url}/api/workshops`, {
      method: 'POST',
      headers: { authorization: `Bearer ${HOST_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Torture' }),
    });
    if (!answer.ok) throw new Error(`no workshop: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { code: string }).code;
  }

  /** Joins as a program whose tickets wait for the server to be up, instead of for a pause to end. */
  async join(code: string, name: string): Promise<Joined> {
    const joined = await persist(() => joinAsProgram(this.url, code, name));
    return {
      ...joined,
      ticket: async () => {
        await this.whenUp();
        return joined.ticket();
      },
    };
  }

  async remove(): Promise<void> {
    if (this.#server !== null) await this.#server.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const TRIES = 3;

/**
 * Tries again when the connection fails: `fetch` may have kept one to a server that was killed since. A server that
 * is really gone fails every time.
 */
async function persist<Result>(request: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await request();
    } catch (error) {
      if (tries === TRIES || !(error instanceof TypeError)) throw error;
      await pause(50);
    }
  }
}

/** For what may be asked twice. */
export function fetchPersistently(url: string, init: RequestInit): Promise<Response> {
  return persist(() => fetch(url, init));
}

/** Gives up after so many seconds. @throws with these words */
export async function within<Result>(
  seconds: number,
  result: Promise<Result>,
  words: string,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${words} within ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
