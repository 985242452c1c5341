import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { readConfig, type Config } from '../../server/config.ts';
import { startServer, type RunningServer, type StartOptions } from '../../server/startServer.ts';
import { createLogger } from '../../server/telemetry/createLogger.ts';

export interface RealServerOptions extends Omit<StartOptions, 'log'> {
  /** Further settings, as in the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** A data folder to start on; it is then not removed. */
  readonly dataDir?: string;
  readonly clientDir?: string;
}

/** The real server on a free port of the loopback. */
export interface RealServer extends RunningServer {
  /** `http://localhost:<port>` */
  readonly url: string;
  readonly dataDir: string;
  readonly config: Config;
  /** Everything it has logged, at the most talkative level. */
  readLog(): string;
  /** Stops it and removes its data, unless the folder was given. */
  remove(): Promise<void>;
}

/** Starts a server as main.ts does, with a temporary data folder. */
export async function startRealServer(options: RealServerOptions = {}): Promise<RealServer> {
  const { env = {}, clientDir = join(tmpdir(), 'no-client'), dataDir: given, ...startOptions } = options;
  const dataDir = given ?? mkdtempSync(join(tmpdir(), 'netboard-test-'));
  const result = readConfig(
    { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'trace', DATA_DIR: dataDir, ...env },
    { clientDir },
  );
  if (!result.ok) throw new Error(result.errors.join('\n'));
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  const log = createLogger(result.config.logLevel, destination);
  const server = await startServer(result.config, { ...startOptions, log });
  return {
    ...server,
    url: `${result.config.tls === null ? 'http' : 'https'}://localhost:${server.port}`,
    dataDir,
    config: result.config,
    readLog: () => lines.join(''),
    async remove() {
      await server.stop();
      if (given === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
