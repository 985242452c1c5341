import { beforeEach } from 'vitest';
import type * as Y from 'yjs';
import { addLanes } from '../../../shared/operations/lane.ts';
import { addRecords } from '../../../shared/operations/addRecords.ts';
import { createMemoryStorage } from '../../support/memoryStorage/memoryStorage.ts';
import type { Clock } from '../../../server/sync/clock.ts';
import { Connection } from '../../../server/sync/connection.ts';
import { createSyncServer, type SyncServer } from '../../../server/sync/createSyncServer.ts';
import { refusedWhole } from '../../../server/sync/guard/guardVerdict.ts';
import { receiveMessage } from '../../../server/sync/receiveMessage.ts';
import type { Room } from '../../../server/sync/room.ts';
import { silentLogger } from '../../../server/telemetry/logger.ts';
import { encodeClientSync } from '../../support/encodeClientSync.ts';
import { createFaultStorage, type Faults } from '../../support/faultStore.ts';
import {
  BOARD,
  captureUpdate,
  createFakeAdmission,
  createFakeClock,
  createFakeWire,
  type FakeAdmission,
  type FakeClock,
  type FakeWire,
} from './roomFixture.ts';

export const ADA = 'adaadaadaadaada1';
export const BEN = 'benbenbenbenben1';
/** Only looks on. */
export const EYE = 'eyeeyeeyeeyeeye1';

const NOTHING = Uint8Array.of(0);

type CheckUpdate = NonNullable<Parameters<typeof createSyncServer>[0]['checkUpdate']>;

/** Somebody's connection, and what was said over it. */
export interface Client {
  readonly wire: FakeWire;
  readonly connection: Connection;
  send(bytes: Uint8Array): void;
  write(update: Uint8Array): void;
  ask(stateVector?: Uint8Array): void;
}

/** One board's room over a store that can fail, with Ada, Ben and an observer admitted. */
export interface TestRoom {
  readonly clock: FakeClock;
  readonly admission: FakeAdmission;
  readonly faults: Faults;
  readonly sync: SyncServer;
  readonly room: Room;
  connect(participantId: string, isOwn?: boolean): Client;
  /** Opens the room anew on an empty store, with another judge or another time. */
  reopen(checkUpdate: CheckUpdate, time?: Clock): Promise<void>;
}

/** Opens a room before each test of a file. */
export function roomForEachTest(): TestRoom {
  let clock: FakeClock;
  let admission: FakeAdmission;
  let faults: Faults;
  let sync: SyncServer;
  let room: Room;

  async function open(checkUpdate?: CheckUpdate, time: Clock = clock): Promise<void> {
    const store = createFaultStorage(() => createMemoryStorage(clock.date));
    faults = store.faults;
    sync = createSyncServer({
      admission,
      store: store.storage.boards,
      log: silentLogger,
      clock: time,
      ...(checkUpdate === undefined ? {} : { checkUpdate }),
    });
    ({ room } = await sync.rooms.hold(BOARD));
  }

  function connect(participantId: string, isOwn = true): Client {
    const wire = createFakeWire();
    const connection = new Connection(participantId, isOwn, wire, clock);
    room.join(connection);
    const send = (bytes: Uint8Array) => receiveMessage(room, connection, clock, bytes);
    return {
      wire,
      connection,
      send,
      write: (update) => send(encodeClientSync(2, update)),
      ask: (stateVector = NOTHING) => send(encodeClientSync(0, stateVector)),
    };
  }

  beforeEach(async () => {
    clock = createFakeClock();
    admission = createFakeAdmission();
    for (const id of [ADA, BEN]) admission.allow(id);
    admission.allow(EYE, 'observer');
    await open();
  });

  return {
    get clock() {
      return clock;
    },
    get admission() {
      return admission;
    },
    get faults() {
      return faults;
    },
    get sync() {
      return sync;
    },
    get room() {
      return room;
    },
    connect,
    reopen: open,
  };
}

/** A guard that has nothing against anything. */
export const letThrough: CheckUpdate = (_context, update) => ({
  ...refusedWhole('malformed'),
  refused: [],
  canonical: update,
});

/** Only facilitators may. */
export function addLane(doc: Y.Doc): Uint8Array {
  return captureUpdate(doc, () => void addRecords.apply(doc, addLanes([{ title: 'mine' }]).input));
}
