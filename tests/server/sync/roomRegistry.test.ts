import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { addRecords } from '../../../shared/operations/addRecords.ts';
import { changeRecords } from '../../../shared/operations/changeRecords.ts';
import { addPostIts, movePostIts } from '../../../shared/operations/postIt.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { privateDocumentId } from '../../../shared/model/documentId.ts';
import { createMemoryStorage } from '../../support/memoryStorage/memoryStorage.ts';
import type { BoardStore } from '../../../server/storage/boardStore.ts';
import { StorageError } from '../../../server/storage/storageError.ts';
import type { CommittedParts } from '../../../server/sync/committedBytes.ts';
import { Connection } from '../../../server/sync/connection.ts';
import { createSyncServer, type SyncServer } from '../../../server/sync/createSyncServer.ts';
import { receiveMessage } from '../../../server/sync/receiveMessage.ts';
import { tickFor } from '../../../server/sync/ledger.ts';
import type { Room } from '../../../server/sync/room.ts';
import { silentLogger } from '../../../server/telemetry/logger.ts';
import { createFaultStorage, type Faults } from '../../support/faultStore.ts';
import { encodeClientSync } from '../../support/encodeClientSync.ts';
import {
  BOARD,
  OTHER_BOARD,
  createFakeAdmission,
  createFakeClock,
  createFakeWire,
  createWriter,
  docOf,
  settle,
  textsOf,
  verdictsOf,
  type FakeClock,
} from './roomFixture.ts';
import { eventually } from '../../support/eventually.ts';

const ADA = 'adaadaadaadaada1';
const IDLE = 30_000;

let clock: FakeClock;
let faults: Faults;
let store: BoardStore;
let sync: SyncServer;
let loads: number;

beforeEach(() => {
  clock = createFakeClock();
  const storage = createFaultStorage(() => createMemoryStorage(clock.date));
  faults = storage.faults;
  loads = 0;
  const { boards } = storage.storage;
  store = {
    ...boards,
    load(documentId) {
      loads += 1;
      return boards.load(documentId);
    },
  };
  sync = start();
});

function start(options: Partial<Parameters<typeof createSyncServer>[0]> = {}): SyncServer {
  const admission = createFakeAdmission();
  admission.allow(ADA);
  return createSyncServer({ admission, store, log: silentLogger, clock, ...options });
}

async function write(room: Room, text: string, writer = createWriter()) {
  const wire = createFakeWire();
  const connection = new Connection(ADA, true, wire, clock);
  room.join(connection);
  receiveMessage(room, connection, clock, encodeClientSync(2, writer.addNote(text)));
  return { wire, connection };
}

function read(room: Room): string[] {
  const wire = createFakeWire();
  const connection = new Connection(ADA, true, wire, clock);
  room.join(connection);
  receiveMessage(room, connection, clock, encodeClientSync(0, Uint8Array.of(0)));
  room.readers.delete(connection);
  return textsOf(docOf(wire));
}

describe('a document', () => {
  test('is loaded once for all who come at the same time', async () => {
    const held = await Promise.all([1, 2, 3].map(() => sync.rooms.hold(BOARD)));
    expect(loads).toBe(1);
    expect(new Set(held.map(({ room }) => room)).size).toBe(1);
  });

  test('that can not be loaded is an error for everybody, and no blank board; the next one tries anew', async () => {
    const { load } = store;
    store.load = () => Promise.reject(new StorageError('corrupt', 'broken on purpose'));
    await expect(sync.rooms.hold(BOARD)).rejects.toMatchObject({ kind: 'corrupt' });
    expect(sync.rooms.openRooms).toBe(0);
    store.load = load;
    await expect(sync.rooms.hold(BOARD)).resolves.toBeDefined();
  });

  test('whose updates do not fit together is an error too', async () => {
    const writer = createWriter();
    writer.addNote('missing');
    const update = writer.addNote('builds on it');
    await store.appendBatch([
      { documentId: BOARD, participantId: ADA, update, firstClocks: [], owned: [], clients: [] },
    ]);
    await expect(sync.rooms.hold(BOARD)).rejects.toThrow('fit together');
  });

  test('remembers how records were before the first change after it was loaded', async () => {
    const id = 'NoteNoteNoteNot1';
    const place = (x: number) => ['board', x, 0, 'a0'] as const;
    const add = addPostIts([{ id, text: 'here', place: place(10) }]);
    const made = sync.rooms.change(BOARD, null, (doc) => void addRecords.apply(doc, add.input));
    await clock.advance(10);
    await made;
    await clock.advance(IDLE);
    expect(sync.rooms.openRooms).toBe(0);
    const move = movePostIts([{ id, place: place(500) }]);
    const moved = sync.rooms.change(BOARD, ADA, (doc) => void changeRecords.apply(doc, move.input));
    const taken = sync.rooms.takeBack(BOARD, ADA, 60_000, ADA);
    await clock.advance(10);
    await moved;
    expect(await taken).toBe(1);
    const found = await sync.rooms.read(BOARD, ({ postIt }) => postIt.get(id));
    expect(found?.place).toEqual(place(10));
  });

  test('is let go when nobody needs it for a while, compacted, and comes back whole', async () => {
    const { room, release } = await sync.rooms.hold(BOARD);
    await write(room, 'one');
    await clock.advance(10);
    release();
    await clock.advance(IDLE);
    expect(sync.rooms.openRooms).toBe(0);
    expect(await store.load(BOARD)).toMatchObject({ tail: [], seq: 1 });
    const again = await sync.rooms.hold(BOARD);
    expect(again.room).not.toBe(room);
    expect(read(again.room)).toEqual(['one']);
  });

  test('stays when somebody comes while it is being let go (nothing blank, nothing lost)', async () => {
    const { room, release } = await sync.rooms.hold(BOARD);
    await write(room, 'one');
    await clock.advance(10);
    release();
    faults.holdWrites();
    await clock.advance(IDLE);
    const again = sync.rooms.hold(BOARD);
    await settle();
    expect((await again).room).toBe(room);
    await faults.releaseWrites();
    await settle();
    expect(sync.rooms.openRooms).toBe(1);
    await write(room, 'two');
    await clock.advance(10);
    expect(read(room)).toEqual(['one', 'two']);
    expect(loads).toBe(1);
  });

  test('released twice by one is still there for the other', async () => {
    const [a, b] = [await sync.rooms.hold(BOARD), await sync.rooms.hold(BOARD)];
    a.release();
    a.release();
    await clock.advance(IDLE * 2);
    expect(sync.rooms.openRooms).toBe(1);
    b.release();
    await clock.advance(IDLE);
    expect(sync.rooms.openRooms).toBe(0);
  });

  test('opened for a glance alone goes at once; one where somebody is, or was lately, stays', async () => {
    const countNotes = ({ postIt }: BoardSnapshot) => postIt.size;
    expect(await sync.rooms.glance(BOARD, countNotes)).toBe(0);
    await settle();
    expect(sync.rooms.openRooms).toBe(0);

    const { room, release } = await sync.rooms.hold(BOARD);
    await write(room, 'one');
    await clock.advance(10);
    expect(await sync.rooms.glance(BOARD, countNotes)).toBe(1);
    await settle();
    expect(sync.rooms.openRooms).toBe(1);
    release();
    await clock.advance(IDLE - 1);
    expect(await sync.rooms.glance(BOARD, countNotes)).toBe(1);
    await clock.advance(IDLE - 1);
    expect(sync.rooms.openRooms).toBe(1);
    await clock.advance(1);
    expect(sync.rooms.openRooms).toBe(0);
    expect(loads).toBe(2);
  });

  test('row 73: keeps its new socket when the old one closes late', async () => {
    const { room } = await sync.rooms.hold(BOARD);
    const old = await write(room, 'old');
    const next = await write(room, 'new');
    room.readers.delete(old.connection);
    room.readers.delete(old.connection);
    await clock.advance(10);
    expect(room.readers.size).toBe(1);
    expect(verdictsOf(next.wire)).toEqual([{ n: 1, outcome: 'durable' }]);
  });

  test('is compacted when it has grown, and goes on meanwhile', async () => {
    const { room } = await sync.rooms.hold(BOARD);
    const writer = createWriter();
    for (let count = 0; count < 90; count++) {
      await write(room, 'long '.repeat(990), writer);
      await clock.advance(tickFor(90));
    }
    await eventually(() => expect(sync.counts.compactions).toBeGreaterThan(0));
    const stored = await store.load(BOARD);
    expect(stored?.snapshot).not.toBeNull();
    expect(stored?.seq).toBe(90);
    expect(read(room).length).toBe(90);
  });

  test('is not compacted again right away, however much is written', async () => {
    const compact = vi.fn(async ({ base, tail }: CommittedParts) => Y.mergeUpdates([base, ...tail]));
    const { room } = await start({ compact }).rooms.hold(BOARD);
    const writer = createWriter();
    const writeMuch = async () => {
      for (let count = 0; count < 60; count++) {
        await write(room, 'long '.repeat(990), writer);
        await clock.advance(tickFor(60));
      }
    };
    for (let times = 0; times < 4; times++) await writeMuch();
    expect(compact).toHaveBeenCalledTimes(1);
    await clock.advance(60_000);
    expect(compact).toHaveBeenCalledTimes(2);
    expect(read(room).length).toBe(240);
  });

  test('is brought up to date before anybody is let in, and only once', async () => {
    const migrate = (doc: Y.Doc) => {
      if (doc.getMap('postIt').size === 0) addRecords.apply(doc, addPostIts([{ text: 'migrated' }]).input);
    };
    const { room } = await start({ migrate }).rooms.hold(BOARD);
    expect(read(room)).toEqual(['migrated']);
    const after = await start({ migrate }).rooms.hold(BOARD);
    expect(read(after.room)).toEqual(['migrated']);
    expect(await store.load(BOARD)).toMatchObject({ seq: 1 });
  });
});

describe('erasing a board', () => {
  test('closes all its documents, stores nothing more and leaves others alone', async () => {
    const mine = await sync.rooms.hold(BOARD);
    const hidden = await sync.rooms.hold(privateDocumentId(BOARD, 'roundroundround1', ADA));
    const kept = await sync.rooms.hold(OTHER_BOARD);
    const [a, b] = [await write(mine.room, 'a'), await write(hidden.room, 'b')];
    const c = await write(kept.room, 'c');
    await sync.rooms.erase(BOARD);
    await clock.advance(10);
    expect(a.wire.closed[0]?.code).toBe(4410);
    expect(b.wire.closed[0]?.code).toBe(4410);
    expect(c.wire.closed).toEqual([]);
    expect(await store.isTombstoned(BOARD)).toBe(true);
    await expect(sync.rooms.hold(BOARD)).rejects.toMatchObject({ kind: 'erased' });
    mine.release();
    hidden.release();
    await clock.advance(IDLE);
    expect(verdictsOf(c.wire)).toEqual([{ n: 1, outcome: 'durable' }]);
  });

  test('while a commit is under way waits for it', async () => {
    const { room } = await sync.rooms.hold(BOARD);
    await write(room, 'a');
    faults.holdWrites();
    await clock.advance(10);
    const erased = sync.rooms.erase(BOARD);
    await settle();
    await faults.releaseWrites();
    await erased;
    expect(await store.isTombstoned(BOARD)).toBe(true);
  });
});

describe('the end of the server', () => {
  test('stores what was accepted, acknowledges it, and sends everybody away to come back', async () => {
    const { room } = await sync.rooms.hold(BOARD);
    const { wire } = await write(room, 'last words');
    const closed = sync.close();
    await clock.advance(10);
    await closed;
    expect(verdictsOf(wire)).toEqual([{ n: 1, outcome: 'durable' }]);
    expect(wire.closed).toEqual([{ code: 1012, reason: 'restarting' }]);
    expect((await store.load(BOARD))?.seq).toBe(1);
    await expect(sync.rooms.hold(BOARD)).rejects.toThrow();
  });

  test('does not wait for ever for a store that hangs', async () => {
    const { room } = await sync.rooms.hold(BOARD);
    faults.holdWrites();
    const { wire } = await write(room, 'stuck');
    const closed = sync.close();
    await clock.advance(3_000);
    await closed;
    expect(verdictsOf(wire)).toEqual([]);
    expect(wire.closed.length).toBe(1);
  });
});
