import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from './config.ts';
import { listAddresses, localUrl } from './start/addresses.ts';
import { composeAnnouncement, composeHostLink } from './start/composeAnnouncement.ts';
import { explainStartFailure } from './start/explainStartFailure.ts';
import { readParentOfShell, watchParent } from './start/watchParent.ts';
import { startServer } from './startServer.ts';
import { createBackup, restoreBackup } from './storage/backup.ts';
import { StorageError } from './storage/storageError.ts';
import { createLogger } from './telemetry/createLogger.ts';

/** Longest time for ending in order; whatever was acknowledged is on disk even if this runs out. */
const stopWithinMs = 4_500;

const clientDir = fileURLToPath(new URL('../client', import.meta.url));

await main(process.argv[2] ?? 'start', process.argv[3]);

async function main(task: string, argument: string | undefined): Promise<void> {
  const result = readConfig(process.env, { clientDir });
  if (!result.ok) return exitWith(result.errors);
  const { config } = result;
  if (task === 'backup') return attempt(() => backup(config, argument), describeStorageError);
  if (task === 'restore') return attempt(() => restore(config, argument), describeStorageError);
  return attempt(
    () => serve(config),
    (error) => explainStartFailure(error, config),
  );
}

/** Runs a task; an error that can be told in plain words is, any other keeps its stack. */
async function attempt(
  task: () => Promise<void> | void,
  explain: (error: unknown) => string | null,
): Promise<void> {
  try {
    await task();
  } catch (error) {
    const explanation = explain(error);
    if (explanation === null) throw error;
    exitWith([explanation]);
  }
}

function describeStorageError(error: unknown): string | null {
  return error instanceof StorageError ? error.message : null;
}

async function serve(config: Config): Promise<void> {
  const log = createLogger(config.logLevel);
  const { port, hostKey, stop } = await startServer(config, { log });
  announce(config, port, hostKey);

  let stopping = false;
  const end = (reason: string, code: number) => {
    if (stopping) return;
    stopping = true;
    log.info('server.stopping', { reason });
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    stop().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error('server.stopFailed', {}, error);
        process.exit(1);
      },
    );
  };
  // npm passes Ctrl-C on although the terminal sent it already: the second one must not cut the first one short.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal, 0));
  process.on('unhandledRejection', (error) => log.error('process.unhandledRejection', {}, error));
  process.on('uncaughtException', (error) => {
    log.error('process.uncaughtException', {}, error);
    end('uncaughtException', 1);
  });
  if (process.env['npm_lifecycle_event'] !== undefined) {
    const ancestry = { parent: () => process.ppid, parentOfShell: readParentOfShell };
    watchParent(ancestry, () => end('parentGone', 0));
  }
}

function backup(config: Config, folder = 'backups'): void {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const file = resolve(folder, `netboard-${stamp}.db`);
  createBackup(config.dataDir, file);
  console.log(`Everything is in ${file}`);
  console.log('Whoever has this file can read all of it: keep it as safe as the laptop itself.');
}

async function restore(config: Config, file: string | undefined): Promise<void> {
  if (file === undefined) return exitWith(['Say which backup to restore: npm run restore -- <file>']);
  const erased = await restoreBackup(resolve(file), config.dataDir, Date.now());
  console.log(`Restored into ${config.dataDir}. Start Netboard with npm start.`);
  if (erased > 0) console.log(`${erased} workshops had reached their expiry since, and were erased.`);
}

function announce(config: Config, port: number, hostKey: string): void {
  const url = localUrl(config, port);
  if (process.argv.includes('--link-only')) {
    console.log(composeHostLink(url, hostKey));
    return;
  }
  const addresses = listAddresses(config, port, networkInterfaces());
  console.log(composeAnnouncement({ url, hostKey, addresses, colors: process.stdout.isTTY }));
}

function exitWith(messages: readonly string[]): void {
  for (const message of messages) console.error(message);
  process.exitCode = 1;
}
