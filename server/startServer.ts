import { existsSync } from 'node:fs';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { getRequestListener } from '@hono/node-server';
import { createGrants } from './access/grants.ts';
import { createGuessing, type GuessingClock } from './access/guessing.ts';
import { createHostDoor, formatHostKey } from './access/hostDoor.ts';
import { createIdentify } from './access/identify.ts';
import { createOriginRule, createOwnNames } from './access/originRule.ts';
import { createSyncAdmission } from './access/syncAdmission.ts';
import { createTickets } from './access/tickets.ts';
import { watchRoles } from './access/watchRoles.ts';
import { CLOSE } from '../shared/sync/messages.ts';
import type { Config } from './config.ts';
import type { Access, Addresses } from './http/appParts.ts';
import { createBoardDocuments } from './http/boardDocuments.ts';
import { createApp } from './http/createApp.ts';
import { createEnding } from './http/ending.ts';
import { furnishBoard } from './http/furnishBoard.ts';
import { createMetrics } from './http/metrics.ts';
import { routeUpgrades, takeUpgradeListener } from './http/routeUpgrades.ts';
import { attachSession, mayConnect, type Session } from './session/attachSession.ts';
import { createCommandDesk } from './session/commandDesk.ts';
import { eraseWorkshop } from './session/eraseWorkshop.ts';
import { createRoomAuthorship } from './session/roomAuthorship.ts';
import { loadWorkshopRegistry, type WorkshopRegistry } from './session/workshopRegistry.ts';
import { listAddresses, localUrl } from './start/addresses.ts';
import { openSqliteStorage } from './storage/sqlite/sqliteStorage.ts';
import { eraseExpired, type Storage } from './storage/storage.ts';
import { systemClock } from './sync/clock.ts';
import { createSyncServer, type SyncServer } from './sync/createSyncServer.ts';
import { checkUpdate } from './sync/guard/guard.ts';
import { isSyncPath } from './sync/upgrade.ts';
import type { Logger } from './telemetry/logger.ts';

export interface StartOptions {
  readonly log: Logger;
  /** Milliseconds since 1970; tests bring their own. */
  readonly now?: () => number;
  /** How wrong guesses are slowed down; tests need not wait. */
  readonly wait?: GuessingClock['wait'];
  /** How often the server looks for what has expired, in milliseconds. */
  readonly upkeepEvery?: number;
  /** Where everything is kept; else SQLite in the data folder. */
  readonly storage?: Storage;
}

/** A server that answers. */
export interface RunningServer {
  readonly port: number;
  readonly hostKey: string;
  /** Stores what was accepted, sends everybody away and lets go of the data; within 5 s. Twice is harmless. */
  stop(): Promise<void>;
}

const upkeepMilliseconds = 60_000;
const cutAfterMilliseconds = 1500;

/**
 * Puts the server together and starts it: nothing is served before what has expired is erased and all workshops are
 * loaded.
 * @throws StorageError and errors of `listen`, with the data folder let go
 */
export async function startServer(config: Config, options: StartOptions): Promise<RunningServer> {
  const now = options.now ?? Date.now;
  const storage = options.storage ?? openSqliteStorage(config.dataDir, now);
  try {
    return await compose(config, options, storage, now);
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function compose(
  config: Config,
  options: StartOptions,
  storage: Storage,
  now: () => number,
): Promise<RunningServer> {
  const { log } = options;
  const clock: GuessingClock = { now, wait: options.wait ?? waitOnTimer };
  await eraseExpired(storage, now());
  const registry = await loadWorkshopRegistry(storage.workshops);
  const access = await createAccess(config, storage, registry, clock);
  const { grants, identify, originRule } = access;
  const admission = createSyncAdmission(registry, grants, identify, originRule);
  const sync = createSyncServer({ admission, checkUpdate, store: storage.boards, log });
  // Another role may not read all it read before: its sockets come back and are judged anew.
  watchRoles(registry, (participantId) => sync.rooms.revoke(participantId, CLOSE.restart, 'role changed'));

  const boards = createBoardDocuments(sync.rooms);
  const http = createListener(config);
  const ending = createEnding(http);
  const addresses = createAddresses(config, () => readPort(http));
  const running = { isReady: false };
  const metrics = createMetrics(() => readNumbers(sync, session, registry));
  const app = createApp({
    access,
    addresses,
    boards,
    clientFolder: existsSync(config.clientDir) ? config.clientDir : null,
    clock,
    isReady: () => running.isReady,
    log,
    metrics: metrics.text,
    registry,
    store: storage.workshops,
    trustProxy: config.trustProxy,
  });
  // The adapter answers every failure itself, so nothing is left to wait for.
  const answer = getRequestListener(app.fetch);
  http.on('request', (request, response) => void answer(request, response));
  const session = attachSession(http, {
    after: systemClock.after,
    authorship: createRoomAuthorship(
      {
        authorsOf: (id) => sync.rooms.authorsOf(id),
        read: (id, read) => sync.rooms.read(id, read),
        onOwned: sync.onOwned,
      },
      registry,
      (error) => log.warn('session.authorsNotLoaded', {}, error),
    ),
    commands: createCommandDesk({
      furnish: (boardId, template) => furnishBoard(boards, boardId, template),
      grants,
      log,
      now,
      registry,
      store: storage.workshops,
    }),
    grants,
    identify,
    joinOrigin: () => addresses.forOthers()[0] ?? localUrl(config, readPort(http)),
    log,
    now,
    originRule,
    registry,
  });
  const serveSession = takeUpgradeListener(http);
  routeUpgrades(http, [
    { isFor: isSyncPath, mayCome: () => true, serve: sync.handleUpgrade },
    { isFor: isSessionPath, mayCome: ({ headers }) => mayConnect(originRule, headers), serve: serveSession },
  ]);

  await listen(http, config);
  running.isReady = true;
  const upkeep = setInterval(() => {
    session.announceAddress();
    for (const workshopId of grants.revokeExpired()) {
      eraseWorkshop(registry, boards.erase, workshopId).catch((error: unknown) =>
        log.error('workshop.notErased', {}, error),
      );
    }
    storage.workshops
      .forgetOldCommands(now())
      .catch((error: unknown) => log.warn('commands.kept', {}, error));
  }, options.upkeepEvery ?? upkeepMilliseconds);
  upkeep.unref();

  let stopped: Promise<void> | null = null;
  async function stop(): Promise<void> {
    running.isReady = false;
    clearInterval(upkeep);
    ending.begin();
    await sync.close();
    session.close();
    await ending.finish(cutAfterMilliseconds);
    metrics.close();
    await storage.close();
  }
  return { port: readPort(http), hostKey: access.host.key, stop: () => (stopped ??= stop()) };
}

async function createAccess(
  config: Config,
  storage: Storage,
  registry: WorkshopRegistry,
  clock: GuessingClock,
): Promise<Access> {
  const { workshops } = storage;
  const key = config.hostKey ?? formatHostKey(await workshops.secret('hostKey'));
  const machineNames = createOwnNames();
  const originRule = createOriginRule({
    publicUrl: config.publicUrl ?? undefined,
    ownNames: () => [...machineNames(), config.host],
  });
  const tickets = createTickets(clock.now);
  return {
    grants: createGrants(registry, clock.now),
    guessing: createGuessing(clock),
    host: createHostDoor(key, await workshops.secret('cookieKey')),
    identify: createIdentify(workshops, tickets, originRule, clock.now),
    originRule,
    tickets,
  };
}

function createAddresses(config: Config, port: () => number): Addresses {
  return {
    forOthers: () => listAddresses(config, port(), networkInterfaces()).map(({ url }) => url),
    isSecure(headers) {
      if (config.tls !== null) return true;
      if (config.trustProxy && headers['x-forwarded-proto'] === 'https') return true;
      // A proxy that says nothing about itself: what was asked for under an https PUBLIC_URL came over https.
      return config.publicUrl !== null && config.publicUrl === `https://${headers.host ?? ''}`;
    },
  };
}

/** Whoever sends a request drop by drop is let go; an import of 5 MB over a hall's Wi-Fi has time enough. */
const patience = { headersTimeout: 15_000, requestTimeout: 120_000 } as const;

function createListener({ tls }: Config): HttpServer | HttpsServer {
  return tls === null
    ? createHttpServer(patience)
    : createHttpsServer({ ...patience, cert: tls.cert, key: tls.key });
}

function listen(http: HttpServer | HttpsServer, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

function readPort(http: HttpServer | HttpsServer): number {
  const address: AddressInfo | string | null = http.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function isSessionPath(url: string | undefined): boolean {
  return url?.startsWith('/socket.io/') === true;
}

function readNumbers(sync: SyncServer, session: Session, registry: WorkshopRegistry): Record<string, number> {
  const { sockets, people } = session.count();
  return {
    workshops: registry.list().length,
    people_here: people,
    session_sockets: sockets,
    sync_sockets: sync.rooms.connections,
    open_rooms: sync.rooms.openRooms,
    sync_updates: sync.counts.updates,
    sync_updates_not_saved: sync.counts.notSaved,
    room_recoveries: sync.counts.recoveries,
    room_quarantines: sync.counts.quarantines,
  };
}

function waitOnTimer(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
