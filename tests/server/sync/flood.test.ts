import { beforeEach, describe, expect, test } from 'vitest';
import { createMemoryStorage } from '../../support/memoryStorage/memoryStorage.ts';
import { BACKLOG_BYTES, BACKLOG_UPDATES } from '../../../server/sync/backlog.ts';
import { Connection, QUEUE_LIMIT, UNREAD_VERDICTS } from '../../../server/sync/connection.ts';
import { createSyncServer, type SyncServer } from '../../../server/sync/createSyncServer.ts';
import { LIVE_LIMITS } from '../../../server/sync/guard/limits.ts';
import { judgeUpdate } from '../../../server/sync/guard/judgeUpdate.ts';
import { receiveMessage } from '../../../server/sync/receiveMessage.ts';
import type { Room } from '../../../server/sync/room.ts';
import { silentLogger } from '../../../server/telemetry/logger.ts';
import { privateDocumentId, facilitatorsDocumentId } from '../../../shared/model/documentId.ts';
import { encodeClientSync } from '../../support/encodeClientSync.ts';
import { createFaultStorage, type Faults } from '../../support/faultStore.ts';
import {
  BOARD,
  createFakeAdmission,
  createFakeClock,
  createFakeWire,
  createWriter,
  settle,
  verdictsOf,
  type FakeAdmission,
  type FakeClock,
} from './roomFixture.ts';

const ADA = 'adaadaadaadaada1';
const BEN = 'benbenbenbenben1';
/** A sync update that ends before it begins. */
const BROKEN = Uint8Array.of(0, 2, 200, 1);

let clock: FakeClock;
let admission: FakeAdmission;
let faults: Faults;
let sync: SyncServer;
let room: Room;
/** What one judging takes, by the rooms' clock, ms. */
let judgingTakes: number;
let judged: number;
let skew: number;

beforeEach(async () => {
  clock = createFakeClock();
  admission = createFakeAdmission();
  for (const id of [ADA, BEN]) admission.allow(id);
  const store = createFaultStorage(() => createMemoryStorage(clock.date));
  faults = store.faults;
  [judgingTakes, judged, skew] = [0, 0, 0];
  sync = createSyncServer({
    admission,
    store: store.storage.boards,
    log: silentLogger,
    clock: { ...clock, now: () => clock.now() + skew },
    checkUpdate: (context, update) => {
      judged += 1;
      skew += judgingTakes;
      return judgeUpdate(context, update);
    },
  });
  ({ room } = await sync.rooms.hold(BOARD));
});

function connect(participantId: string, { isOwn = true, at = room } = {}) {
  const wire = createFakeWire();
  const connection = new Connection(participantId, isOwn, wire, clock);
  at.join(connection);
  const send = (bytes: Uint8Array) => receiveMessage(at, connection, clock, bytes);
  return {
    wire,
    connection,
    send,
    write: (update: Uint8Array) => send(encodeClientSync(2, update)),
    ask: () => send(encodeClientSync(0, Uint8Array.of(0))),
  };
}

describe('whoever sends more than is judged', () => {
  test('is not read from until it is, on none of their sockets; others are', async () => {
    const [ada, again, ben] = [connect(ADA), connect(ADA), connect(BEN)];
    const writer = createWriter();
    for (let n = 1; n < BACKLOG_UPDATES; n++) ada.write(writer.addNote(`note ${n}`));
    expect([ada, again, ben].map(({ wire }) => wire.paused)).toEqual([false, false, false]);
    ada.write(writer.addNote('one more'));
    expect([ada, again, ben].map(({ wire }) => wire.paused)).toEqual([true, true, false]);
    expect(connect(ADA).wire.paused).toBe(true);
    await clock.advance(50);
    expect([ada, again].map(({ wire }) => wire.paused)).toEqual([false, false]);
    expect(verdictsOf(ada.wire)).toEqual([{ n: BACKLOG_UPDATES, outcome: 'durable' }]);
  });

  test('is measured by bytes too', () => {
    const ada = connect(ADA);
    for (let bytes = 0; bytes < BACKLOG_BYTES - 60_000; bytes += 60_000) ada.write(new Uint8Array(60_000));
    expect(ada.wire.paused).toBe(false);
    ada.write(new Uint8Array(60_000));
    expect(ada.wire.paused).toBe(true);
  });

  test('is read again also when judging takes several turns', async () => {
    judgingTakes = 10;
    const ada = connect(ADA);
    const writer = createWriter();
    for (let n = 0; n < BACKLOG_UPDATES; n++) ada.write(writer.addNote(`note ${n}`));
    await clock.advance(10);
    expect(judged).toBeLessThan(10);
    expect(ada.wire.paused).toBe(false);
    await clock.advance(5_000);
    expect(verdictsOf(ada.wire).at(-1)).toEqual({ n: BACKLOG_UPDATES, outcome: 'durable' });
  });

  test('has what is larger than any update may be refused at once, and not kept', async () => {
    const ada = connect(ADA);
    for (let n = 0; n < 8; n++) ada.write(new Uint8Array(LIVE_LIMITS.bytes + 1));
    expect(ada.wire.paused).toBe(false);
    await clock.advance(10);
    expect(judged).toBe(0);
    expect(verdictsOf(ada.wire)).toMatchObject(
      Array.from({ length: 8 }, () => ({ refused: [{ reason: 'too-large' }] })),
    );
  });

  test('and reads none of its verdicts is let go', async () => {
    const ada = connect(ADA);
    let bytes = 0;
    ada.wire.write = (frame) => {
      bytes += frame.length;
      ada.wire.queued += frame.length;
    };
    for (let round = 0; round < 30 && !ada.wire.terminated; round++) {
      for (let n = 0; n < 2_000; n++) ada.send(BROKEN);
      await clock.advance(1_000);
    }
    expect(ada.wire.terminated).toBe(true);
    expect(bytes).toBeLessThan(QUEUE_LIMIT + UNREAD_VERDICTS + 1_000);
  });

  test('but only reads slowly stays', async () => {
    const ada = connect(ADA);
    const writer = createWriter();
    // A large board is on its way to them.
    ada.wire.queued = 10 * QUEUE_LIMIT;
    for (let n = 0; n < 500; n++) {
      ada.write(writer.addNote(`note ${n}`));
      if (n % 100 === 99) await clock.advance(50);
    }
    expect(ada.wire.terminated).toBe(false);
    expect(verdictsOf(ada.wire).at(-1)).toEqual({ n: 500, outcome: 'durable' });
  });

  test('with bytes that are no update runs out of tokens as with others', async () => {
    const ada = connect(ADA);
    for (let n = 0; n < 2_001; n++) ada.send(BROKEN);
    await clock.advance(10);
    expect(verdictsOf(ada.wire).at(-1)).toMatchObject({ refused: [{ reason: 'rate' }] });
  });
});

test('what is stored by now is settled though more comes faster than it is judged', async () => {
  judgingTakes = 30;
  const ada = connect(ADA);
  const writer = createWriter();
  for (let n = 0; n < 100; n++) ada.write(writer.addNote(`before ${n}`));
  let isDone = false;
  void sync.rooms.compact(BOARD).then(() => (isDone = true));
  for (let n = 0; n < 100 && !isDone; n++) {
    ada.write(writer.addNote(`meanwhile ${n}`));
    await clock.advance(9);
  }
  expect(isDone).toBe(true);
});

describe('rights that went while an update waited', () => {
  test('to a document that only facilitators have', async () => {
    admission.allow(ADA, 'facilitator');
    const { room: theirs } = await sync.rooms.hold(facilitatorsDocumentId(BOARD));
    const ada = connect(ADA, { at: theirs });
    ada.write(createWriter().addNote('between us'));
    admission.allow(ADA, 'participant');
    await clock.advance(50);
    expect(verdictsOf(ada.wire)).toMatchObject([
      { outcome: 'refused', refused: [{ reason: 'not-admitted' }] },
    ]);
  });

  test('to a private document whose round is over', async () => {
    const round = 'roundroundround1';
    const { room: private_ } = await sync.rooms.hold(privateDocumentId(BOARD, round, ADA));
    const ada = connect(ADA, { at: private_ });
    ada.write(createWriter().addNote('for me'));
    admission.privateRound = () => 'over';
    await clock.advance(50);
    expect(verdictsOf(ada.wire)).toMatchObject([
      { outcome: 'refused', refused: [{ reason: 'not-admitted' }] },
    ]);
  });
});

test('a store that fails for one room leaves another alone that had only something to refuse', async () => {
  const { room: other } = await sync.rooms.hold(facilitatorsDocumentId(BOARD));
  admission.allow(BEN, 'facilitator');
  const [ada, ben] = [connect(ADA), connect(BEN, { at: other })];
  faults.failWrite(1, 'before', 'diskFull');
  ada.write(createWriter().addNote('one'));
  ben.write(Uint8Array.of(7, 7, 7));
  await clock.advance(20);
  await settle();
  expect(sync.counts.recoveries).toBe(1);
  expect(verdictsOf(ben.wire)).toMatchObject([{ n: 1, outcome: 'refused' }]);
});
