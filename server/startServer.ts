import { existsSync } from 'node:fs';
import { getRequestListener } from '@hono/node-server';
import { CLOSE } from '../shared/sync/messages.ts';
import { createAccess, type Access } from './access/createAccess.ts';
import type { GuessingClock } from './access/guessing.ts';
import { createSyncAdmission } from './access/syncAdmission.ts';
import { watchRoles } from './access/watchRoles.ts';
import type { Config } from './config.ts';
import { createBoardDocuments, type BoardDocuments } from './http/boardDocuments.ts';
import { createAddresses, type Addresses } from './http/createAddresses.ts';
import { createApp } from './http/createApp.ts';
import { createEnding } from './http/ending.ts';
import { furnishBoard } from './http/furnishBoard.ts';
import { createListener, listen, readPort, type Listener } from './http/listener.ts';
import { createRoomCheck } from './http/roomCheck.ts';
import { createMetrics } from './http/metrics.ts';
import { createPrivateWriting } from './http/privateDocuments.ts';
import { routeUpgrades, takeUpgradeListener } from './http/routeUpgrades.ts';
import { attachSession, mayConnect, type Session } from './session/attachSession.ts';
import { catchUp } from './session/catchUp.ts';
import { createCommandDesk } from './session/commandDesk.ts';
import { createCoverKeeper, type CoverKeeper } from './session/coverKeeper.ts';
import { createRoster, type Roster } from './session/facilities/roster.ts';
import { createMoments, type Moments } from './session/moments.ts';
import { createLobby, type Lobby } from './session/lobby.ts';
import { eraseLeftOver } from './session/private/eraseLeftOver.ts';
import { followReadiness } from './session/private/followReadiness.ts';
import type { PrivateWriting } from './session/private/privateWriting.ts';
import { finishTakingBack } from './session/private/withdrawals.ts';
import { binsEveryMilliseconds, emptyBins } from './session/emptyBins.ts';
import { endReadersAsks, writeRound, type WidenParts } from './session/readers/widen.ts';
import { createPretendRoom, type PretendRoom } from './session/rehearsal/pretendRoom.ts';
import { createRoomAuthorship, listMakers } from './session/roomAuthorship.ts';
import { atMostEvery, startUpkeep } from './session/upkeep.ts';
import { loadWorkshopRegistry, type WorkshopRegistry } from './session/workshopRegistry.ts';
import { createKeptAddress } from './start/keptAddress.ts';
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
  /** How often people are told how many are ready, in milliseconds. */
  readonly readinessEvery?: number;
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

/** What all sides of the server share. */
interface Core {
  readonly config: Config;
  readonly log: Logger;
  readonly clock: GuessingClock;
  readonly storage: Storage;
  readonly registry: WorkshopRegistry;
  readonly access: Access;
  readonly sync: SyncServer;
  readonly boards: BoardDocuments;
  readonly moments: Moments;
  readonly covers: CoverKeeper;
  readonly privateWriting: PrivateWriting;
  readonly widening: WidenParts;
  readonly http: Listener;
  readonly lobby: Lobby;
  readonly pretendRoom: PretendRoom;
  readonly addresses: Addresses;
}

const upkeepMilliseconds = 60_000;
const purgeMilliseconds = 3_600_000;
const readinessMilliseconds = 30_000;
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
    const clock = { now, wait: options.wait ?? waitOnTimer };
    const core = await createCore(config, options.log, clock, storage);
    return await run(
      core,
      options.upkeepEvery ?? upkeepMilliseconds,
      options.readinessEvery ?? readinessMilliseconds,
    );
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function createCore(
  config: Config,
  log: Logger,
  clock: GuessingClock,
  storage: Storage,
): Promise<Core> {
  await eraseExpired(storage, clock.now());
  const registry = await loadWorkshopRegistry(storage.workshops);
  const access = await createAccess(config, storage.workshops, registry, clock);
  const admission = createSyncAdmission(registry, access.grants, access.identify, access.originRule);
  const sync = createSyncServer({ admission, checkUpdate, store: storage.boards, log });
  // Another role may not read all it read before: its sockets come back and are judged anew.
  watchRoles(registry, (participantId) => sync.rooms.revoke(participantId, CLOSE.restart, 'role changed'));
  const documents = createBoardDocuments(sync.rooms, admission.locksOf);
  const moments = createMoments(registry, storage.boards, (boardId, read) =>
    sync.rooms.glance(boardId, read),
  );
  const boards: BoardDocuments = {
    ...documents,
    async eraseWords(boardId, ids) {
      await documents.eraseWords(boardId, ids);
      await moments.purge(boardId);
    },
  };
  const covers = createCoverKeeper({
    ...{ registry, moments, log, after: systemClock.after },
    coverWords: boards.coverWords,
  });
  sync.onRecords(covers.wordsChanged);
  const privateWriting = createPrivateWriting(sync.rooms, boards, storage.boards, moments);
  const widening: WidenParts = {
    registry,
    readBoard: (boardId, read) => sync.rooms.read(boardId, read),
    makersOf: async (boardId) => listMakers(await sync.rooms.authorsOf(boardId)),
    moveToRound: (boardId, noteIds, roundId, changes) =>
      sync.rooms.change(
        boardId,
        null,
        (doc, snapshot) => writeRound(doc, snapshot, noteIds, roundId),
        undefined,
        { together: { erased: [], changes } },
      ),
  };
  const http = createListener(config);
  const addresses = createAddresses(config, () => readPort(http), createKeptAddress(config.dataDir), log);
  const lobby = createLobby(registry);
  const pretendRoom = createPretendRoom({
    ...{ registry, log, after: systemClock.after, random: Math.random },
    ...{ read: boards.read, run: boards.run, actorFor: admission.actorFor },
  });
  return {
    ...{ config, log, clock, storage, registry, access, sync, boards, moments, covers },
    ...{ privateWriting, widening },
    ...{ http, lobby, pretendRoom, addresses },
  };
}

async function run(core: Core, upkeepEvery: number, readinessEvery: number): Promise<RunningServer> {
  const { http, sync, access, boards, privateWriting, registry, storage, log, clock } = core;
  const ending = createEnding(http);
  const state = { isReady: false };
  const metrics = createMetrics(() => readNumbers(core, session));
  // Before the session, which hands on to this what is not its own.
  answerRequests(
    core,
    () => state.isReady,
    metrics.text,
    () => session.announceAddress(),
  );
  const roster = createRoster(clock.now);
  const session = openSession(core, roster);

  await catchUp({
    ...{ registry, log, privateWriting, moments: core.moments, now: clock.now },
    readBoard: (boardId, read) => sync.rooms.glance(boardId, read),
  });
  await listen(http, core.config);
  state.isReady = true;
  const stopUpkeep = startUpkeep(
    {
      ...{ registry, log, grants: access.grants, store: storage.workshops, now: clock.now },
      eraseBoard: boards.erase,
      emptyBins: atMostEvery(binsEveryMilliseconds, clock.now, () =>
        emptyBins({
          ...{ registry, log, now: clock.now, eraseWords: boards.eraseWords },
          readBoard: (boardId, read) => sync.rooms.glance(boardId, read),
        }),
      ),
      announceAddress: session.announceAddress,
      coverNames: () => core.covers.keepUp(),
      endReadersAsks: () => endReadersAsks(core.widening, clock.now()),
      finishTakingBack: () => finishTakingBack(registry, privateWriting),
      purge: atMostEvery(purgeMilliseconds, clock.now, () => core.moments.purge()),
      eraseLeftOver: atMostEvery(purgeMilliseconds, clock.now, () => eraseLeftOver(registry, privateWriting)),
    },
    upkeepEvery,
  );
  const stopReadiness = followReadiness(
    registry,
    log,
    () => ({ now: clock.now(), awaySince: roster.awaySince }),
    readinessEvery,
  );

  async function stop(): Promise<void> {
    state.isReady = false;
    stopUpkeep();
    stopReadiness();
    ending.begin();
    core.lobby.close();
    core.covers.close();
    core.pretendRoom.close();
    await sync.close();
    session.close();
    await ending.finish(cutAfterMilliseconds);
    metrics.close();
    await storage.close();
  }
  let stopped: Promise<void> | null = null;
  return { port: readPort(http), hostKey: access.host.key, stop: () => (stopped ??= stop()) };
}

function answerRequests(
  core: Core,
  isReady: () => boolean,
  metrics: () => Promise<string>,
  announceAddress: () => void,
): void {
  const { access, addresses, boards, clock, config, http, lobby, log, privateWriting, registry, storage } =
    core;
  const app = createApp({
    ...{ access, addresses, boards, clock, isReady, lobby, log, metrics, privateWriting, registry },
    moments: core.moments,
    pretendRoom: core.pretendRoom,
    roomCheck: createRoomCheck(config.dataDir, clock.now),
    announceAddress,
    clientFolder: existsSync(config.clientDir) ? config.clientDir : null,
    store: storage.workshops,
    trustProxy: config.trustProxy,
  });
  const answer = getRequestListener(app.fetch);
  // The adapter answers every failure itself, so nothing is left to wait for.
  http.on('request', (request, response) => void answer(request, response));
}

/** Opens both kinds of sockets; everything else that asks for one gets 404. */
function openSession(core: Core, roster: Roster): Session {
  const { access, addresses, boards, clock, http, log, moments, privateWriting, registry, storage, sync } =
    core;
  const { grants, identify, originRule } = access;
  const { now } = clock;
  const session = attachSession(http, {
    ...{ grants, identify, log, now, originRule, registry, roster },
    readBoard: (boardId, read) => sync.rooms.read(boardId, read),
    after: systemClock.after,
    authorship: createRoomAuthorship(
      {
        authorsOf: (documentId) => sync.rooms.authorsOf(documentId),
        read: (documentId, read) => sync.rooms.read(documentId, read),
        onOwned: sync.onOwned,
        onWriters: sync.onWriters,
      },
      registry,
      (error) => log.warn('session.authorsNotLoaded', {}, error),
    ),
    commands: createCommandDesk({
      ...{ grants, log, moments, now, registry, coverNames: core.covers.coverAll },
      awaySince: roster.awaySince,
      boards: {
        furnish: (boardId, template) => furnishBoard(boards, boardId, template),
        takeBack: (...what) => sync.rooms.takeBack(...what),
        readBoard: (boardId, read) => sync.rooms.read(boardId, read),
        makersOf: async (boardId) => listMakers(await sync.rooms.authorsOf(boardId)),
        addCopies: boards.addCopies,
        eraseBoard: boards.erase,
        privateWriting,
        eraseWords: boards.eraseWords,
      },
      store: storage.workshops,
    }),
    joinOrigin: addresses.forJoining,
  });
  const serve = takeUpgradeListener(http);
  routeUpgrades(http, [
    { isFor: isSyncPath, mayCome: () => true, serve: sync.handleUpgrade },
    { isFor: isSessionPath, mayCome: ({ headers }) => mayConnect(originRule, headers), serve },
  ]);
  return session;
}

function isSessionPath(url: string | undefined): boolean {
  return url?.startsWith('/socket.io/') === true;
}

function readNumbers({ sync, registry }: Core, session: Session): Record<string, number> {
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
