import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addPostIts } from '../../../shared/operations/postIt.ts';
import { addLanes } from '../../../shared/operations/lane.ts';
import { addRecords } from '../../../shared/operations/addRecords.ts';
import { recordText } from '../../../shared/document/roots.ts';
import { newId } from '../../../shared/model/ids.ts';
import { encodeIntent } from '../../../shared/sync/messages.ts';
import { createMemoryStorage } from '../../../server/storage/memory/memoryStorage.ts';
import { CLIENTS_AT_ONCE } from '../../../server/sync/clientQuota.ts';
import type { Clock } from '../../../server/sync/clock.ts';
import { Connection, LAG_LIMIT_MS, QUEUE_LIMIT } from '../../../server/sync/connection.ts';
import { createSyncServer, type SyncServer } from '../../../server/sync/createSyncServer.ts';
import { refusedWhole } from '../../../server/sync/guard/guardVerdict.ts';
import { judgeUpdate } from '../../../server/sync/guard/judgeUpdate.ts';
import { NotSaved, tickFor } from '../../../server/sync/ledger.ts';
import { receiveMessage } from '../../../server/sync/receiveMessage.ts';
import type { Room } from '../../../server/sync/room.ts';
import { silentLogger } from '../../../server/telemetry/logger.ts';
import { createFaultStorage, type Faults } from '../../support/faultStore.ts';
import { encodeClientSync } from '../../support/encodeClientSync.ts';
import {
  BOARD,
  captureUpdate,
  createFakeAdmission,
  createFakeClock,
  createFakeWire,
  createWriter,
  docOf,
  settle,
  textsOf,
  verdictsOf,
  type FakeAdmission,
  type FakeClock,
  type FakeWire,
} from './roomFixture.ts';

const ADA = 'adaadaadaadaada1';
const BEN = 'benbenbenbenben1';
const EYE = 'eyeeyeeyeeyeeye1';
const NOTHING = Uint8Array.of(0);

interface Client {
  readonly wire: FakeWire;
  readonly connection: Connection;
  send(bytes: Uint8Array): void;
  write(update: Uint8Array): void;
  ask(stateVector?: Uint8Array): void;
}

let clock: FakeClock;
let admission: FakeAdmission;
let faults: Faults;
let sync: SyncServer;
let room: Room;

function start(checkUpdate?: Parameters<typeof createSyncServer>[0]['checkUpdate'], time: Clock = clock) {
  const store = createFaultStorage(() => createMemoryStorage(clock.date));
  faults = store.faults;
  sync = createSyncServer({
    admission,
    store: store.storage.boards,
    log: silentLogger,
    clock: time,
    ...(checkUpdate === undefined ? {} : { checkUpdate }),
  });
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
  start();
  ({ room } = await sync.rooms.hold(BOARD));
});

describe('a change', () => {
  test('goes to the others and is acknowledged only after its commit', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    ben.ask();
    ada.ask();
    faults.holdWrites();
    ada.write(createWriter().addNote('one'));
    await clock.advance(100);
    expect(textsOf(docOf(ben.wire))).toEqual([]);
    expect(verdictsOf(ada.wire)).toEqual([]);
    await faults.releaseWrites();
    await settle();
    expect(textsOf(docOf(ben.wire))).toEqual(['one']);
    expect(verdictsOf(ada.wire)).toEqual([{ n: 1, outcome: 'durable' }]);
    // Its writer has it already.
    expect(textsOf(docOf(ada.wire))).toEqual([]);
  });

  test('waits for its tick; all of one tick make one frame', async () => {
    const [ada, ben, eye] = [connect(ADA), connect(BEN), connect(EYE)];
    eye.ask();
    const before = eye.wire.said.length;
    ada.write(createWriter().addNote('one'));
    ben.write(createWriter().addNote('two'));
    await clock.advance(tickFor(3) - 1);
    expect(eye.wire.said.length).toBe(before);
    await clock.advance(1);
    expect(eye.wire.said.length).toBe(before + 1);
    expect(textsOf(docOf(eye.wire))).toEqual(['one', 'two']);
  });

  test('waits longer where more people would each be sent it, and never so long that anybody sees it', () => {
    expect([2, 60, 200, 500, 5_000].map(tickFor)).toEqual([8, 8, 18, 45, 80]);
  });

  test('of which many come before a commit is answered by one verdict for the last', async () => {
    const ada = connect(ADA);
    const writer = createWriter();
    for (const text of ['a', 'b', 'c']) ada.write(writer.addNote(text));
    await clock.advance(10);
    expect(verdictsOf(ada.wire)).toEqual([{ n: 3, outcome: 'durable' }]);
  });

  test('that arrives while another is being written goes into the next batch', async () => {
    const ada = connect(ADA);
    const writer = createWriter();
    faults.holdWrites();
    ada.write(writer.addNote('a'));
    await clock.advance(10);
    ada.write(writer.addNote('b'));
    await clock.advance(10);
    expect(faults.writes).toBe(1);
    await faults.releaseWrites();
    await clock.advance(50);
    expect(faults.writes).toBe(2);
    expect(verdictsOf(ada.wire).map(({ n }) => n)).toEqual([1, 2]);
  });

  test('sent again is stored once, and acknowledged only when the first one is stored', async () => {
    const [ada, again] = [connect(ADA), connect(ADA)];
    const update = createWriter().addNote('a');
    faults.holdWrites();
    ada.write(update);
    await clock.advance(10);
    again.write(update);
    await clock.advance(10);
    expect(verdictsOf(again.wire)).toEqual([]);
    await faults.releaseWrites();
    await clock.advance(100);
    expect(verdictsOf(again.wire)).toEqual([{ n: 1, outcome: 'durable' }]);
    expect(faults.writes).toBe(1);
  });
});

describe('changes that come within one tick', () => {
  test('are judged each by the board as the one before left it', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    const [id, writer] = [newId(), createWriter()];
    ada.write(writer.addNote('mine', id));
    ada.write(captureUpdate(writer.doc, () => recordText(writer.doc, 'postIt', id, 'text')?.insert(4, '!')));
    ben.write(createWriter().addNote('the same id', id));
    await clock.advance(10);
    expect(verdictsOf(ada.wire)).toEqual([{ n: 2, outcome: 'durable' }]);
    expect(verdictsOf(ben.wire)).toMatchObject([{ n: 1, outcome: 'refused' }]);
    expect(room.read(({ postIt }) => postIt.get(id)?.text)).toBe('mine!');
    expect(room.records()).toEqual([{ kind: 'postIt', recordId: id, participantId: ADA }]);
  });

  test('are answered in the order in which they came, the refused ones among them', async () => {
    const ada = connect(ADA);
    const writer = createWriter();
    ada.write(writer.addNote('one'));
    ada.send(encodeClientSync(2, Uint8Array.of(7, 7, 7)));
    ada.write(writer.addNote('two'));
    expect(verdictsOf(ada.wire)).toEqual([]);
    await clock.advance(10);
    expect(verdictsOf(ada.wire).map(({ n, outcome }) => [n, outcome])).toEqual([
      [1, 'durable'],
      [2, 'refused'],
      [3, 'durable'],
    ]);
  });

  test('are one piece of news to whoever listens', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    const ids = [newId(), newId()];
    const told: (readonly string[])[] = [];
    // Whoever is told may look at once.
    sync.onRecords((_documentId, changed) =>
      told.push([...changed, room.read(({ postIt }) => `${postIt.size} notes`)]),
    );
    ada.write(createWriter().addNote('one', ids[0]));
    ben.write(createWriter().addNote('two', ids[1]));
    await clock.advance(10);
    expect(told).toEqual([[...ids, '2 notes']]);
  });

  test('stand, and the room goes on, though a listener stumbles over them', async () => {
    const ada = connect(ADA);
    sync.onRecords(() => {
      throw new Error('a mistake of ours');
    });
    const writer = createWriter();
    ada.write(writer.addNote('one'));
    await clock.advance(10);
    ada.write(writer.addNote('two'));
    await clock.advance(100);
    expect(verdictsOf(ada.wire).map(({ n, outcome }) => [n, outcome])).toEqual([
      [1, 'durable'],
      [2, 'durable'],
    ]);
    expect(sync.counts.quarantines).toBe(0);
  });

  test('are there for who reads or changes the board before they are due', async () => {
    const ada = connect(ADA);
    const id = newId();
    ada.write(createWriter().addNote('just come', id));
    expect(room.read(({ postIt }) => postIt.has(id))).toBe(true);
    ada.write(createWriter().addNote('just come too'));
    const seen = room.change(null, (_doc, { postIt }) => postIt.size);
    await clock.advance(10);
    expect(await seen).toBe(2);
    expect(verdictsOf(ada.wire)).toEqual([{ n: 2, outcome: 'durable' }]);
  });

  test('can be taken back of one person alone', async () => {
    admission.allow(EYE, 'facilitator');
    const [ada, ben] = [connect(ADA), connect(BEN)];
    ada.write(createWriter().addNote('stays'));
    ben.write(createWriter().addNote('goes'));
    const taken = room.takeBack(BEN, 60_000, EYE);
    await clock.advance(10);
    expect(await taken).toBe(1);
    const left = room.read(({ postIt }) => [...postIt.values()].filter(({ deleted }) => !deleted));
    expect(left.map(({ text }) => text)).toEqual(['stays']);
  });

  test('of somebody who has left by then are kept; of somebody removed by then they are not', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    ada.write(createWriter().addNote('left'));
    room.readers.delete(ada.connection);
    ben.write(createWriter().addNote('removed'));
    admission.revoke(BEN, 'removed');
    await clock.advance(10);
    expect(room.read(({ postIt }) => [...postIt.values()].map(({ text }) => text))).toEqual(['left']);
    expect(verdictsOf(ben.wire)).toEqual([
      { n: 1, outcome: 'refused', refused: [{ reason: 'not-admitted' }] },
    ]);
  });

  test('keep a room from being let go of, and are stored when the server ends', async () => {
    const ada = connect(ADA);
    ada.write(createWriter().addNote('last words'));
    expect(room.isBusy).toBe(true);
    const closed = sync.rooms.closeAll();
    await clock.advance(100);
    await closed;
    expect(verdictsOf(ada.wire)).toEqual([{ n: 1, outcome: 'durable' }]);
  });

  test('are judged a few at a time where that takes long, and all in their turn', async () => {
    const { now } = clock;
    let spent = 0;
    // Each verdict takes 10 ms.
    start((...asked) => ((spent += 10), judgeUpdate(...asked)), { ...clock, now: () => now() + spent });
    ({ room } = await sync.rooms.hold(BOARD));
    const ada = connect(ADA);
    const writer = createWriter();
    for (let n = 0; n < 10; n++) ada.write(writer.addNote(`note ${n}`));
    await clock.advance(8);
    expect(verdictsOf(ada.wire)).toEqual([{ n: 3, outcome: 'durable' }]);
    await clock.advance(1_000);
    expect(verdictsOf(ada.wire).map(({ n }) => n)).toEqual([3, 6, 9, 10]);
    expect(spent).toBe(100);
  });

  test('one of which the server itself stumbles over are not tried again for ever', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    const { actorFor } = admission;
    admission.actorFor = (participantId, documentId) => {
      if (participantId === ADA) throw new Error('a mistake of ours');
      return actorFor.call(admission, participantId, documentId);
    };
    ada.write(createWriter().addNote('stumbles'));
    ben.write(createWriter().addNote('follows'));
    await clock.advance(1_000);
    expect(sync.counts.quarantines).toBe(1);
    expect(ada.wire.terminated).toBe(true);
    expect(verdictsOf(ben.wire)).toEqual([{ n: 1, outcome: 'durable' }]);
  });

  test('of which Yjs can not take one: those before it stand, those after it come again', async () => {
    start(letThrough);
    ({ room } = await sync.rooms.hold(BOARD));
    const [ada, ben] = [connect(ADA), connect(BEN)];
    const [good, later] = [createWriter().addNote('good'), createWriter().addNote('later')];
    const writer = createWriter();
    writer.addNote('never sent');
    ben.write(good);
    ada.write(writer.addNote('bad'));
    ben.write(later);
    await clock.advance(1_000);
    expect(sync.counts.quarantines).toBe(1);
    expect(ada.wire.terminated).toBe(true);
    expect(verdictsOf(ben.wire).map(({ n, outcome }) => [n, outcome])).toEqual([
      [2, 'not-saved'],
      [1, 'durable'],
    ]);
    ben.write(later);
    await clock.advance(10);
    expect(room.read(({ postIt }) => [...postIt.values()].map(({ text }) => text)).sort()).toEqual([
      'good',
      'later',
    ]);
  });
});

describe('a refusal', () => {
  test('of an observer changes nothing and is told', async () => {
    const [eye, ben] = [connect(EYE), connect(BEN)];
    ben.ask();
    eye.write(createWriter().addNote('no'));
    await clock.advance(10);
    expect(verdictsOf(eye.wire)).toEqual([{ n: 1, outcome: 'refused', refused: [{ reason: 'observer' }] }]);
    expect(textsOf(docOf(ben.wire))).toEqual([]);
  });

  test('does not keep what its writer does next from landing', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    ben.ask();
    const writer = createWriter();
    ada.write(addLane(writer.doc));
    ada.write(writer.addNote('later'));
    await clock.advance(10);
    expect(verdictsOf(ada.wire)).toEqual([
      expect.objectContaining({ n: 1, outcome: 'refused' }),
      { n: 2, outcome: 'durable' },
    ]);
    expect(textsOf(docOf(ben.wire))).toEqual(['later']);
  });

  test('of the first change under a client id is neither stored nor sent to anybody', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    ben.ask();
    const heard = ben.wire.said.length;
    ada.write(addLane(createWriter().doc));
    await clock.advance(10);
    expect(verdictsOf(ada.wire)).toMatchObject([{ n: 1, outcome: 'refused' }]);
    expect(faults.writes).toBe(0);
    expect(ben.wire.said.length).toBe(heard);
  });

  test('is remembered for its writer on another connection, and after the store failed', async () => {
    const [ada, again] = [connect(ADA), connect(ADA)];
    const writer = createWriter();
    ada.write(addLane(writer.doc));
    const later = writer.addNote('later');
    faults.failWrite(1, 'before', 'failed');
    again.write(later);
    await clock.advance(10_000);
    expect(verdictsOf(again.wire)).toEqual([{ n: 1, outcome: 'not-saved' }]);
    again.write(later);
    await clock.advance(10);
    expect(verdictsOf(again.wire).at(-1)).toEqual({ n: 2, outcome: 'durable' });
  });

  test('for too many new client ids passes by itself', async () => {
    const ada = connect(ADA);
    for (let count = 0; count < CLIENTS_AT_ONCE; count++) ada.write(createWriter().addNote(`note ${count}`));
    const writer = createWriter();
    const update = writer.addNote('one more');
    ada.write(update);
    await clock.advance(10);
    const refused = [{ reason: 'rate' }];
    expect(verdictsOf(ada.wire).at(-1)).toEqual({ n: CLIENTS_AT_ONCE + 1, outcome: 'refused', refused });
    await clock.advance(10_000);
    ada.write(update);
    await clock.advance(10);
    expect(verdictsOf(ada.wire).at(-1)).toEqual({ n: CLIENTS_AT_ONCE + 2, outcome: 'durable' });
  });

  test('takes effect with the next message after a role changes', async () => {
    const ada = connect(ADA);
    const writer = createWriter();
    ada.write(writer.addNote('one'));
    await clock.advance(10);
    admission.allow(ADA, 'observer');
    ada.write(writer.addNote('two'));
    await clock.advance(10);
    expect(verdictsOf(ada.wire).at(-1)).toMatchObject({ n: 2, outcome: 'refused' });
  });

  test('for too many messages at once names its reason', async () => {
    const ada = connect(ADA);
    const update = createWriter().addNote('one');
    for (let count = 0; count < 2_001; count++) ada.write(update);
    await clock.advance(10);
    expect(verdictsOf(ada.wire).at(-1)).toEqual({
      n: 2_001,
      outcome: 'refused',
      refused: [{ reason: 'rate' }],
    });
  });

  test('for broken bytes is told; bytes that are no message are passed over', async () => {
    const ada = connect(ADA);
    for (const bytes of [[], [99, 1, 2], [1, 5, 1], [3], [0], [0, 9], [0, 0], [13], [0, 2, 200]]) {
      ada.send(Uint8Array.from(bytes));
    }
    ada.send(encodeClientSync(2, Uint8Array.of(7, 7, 7)));
    await clock.advance(10);
    expect(verdictsOf(ada.wire)).toEqual([
      { n: 1, outcome: 'refused', refused: [{ reason: 'malformed' }] },
      { n: 2, outcome: 'refused', refused: [{ reason: 'malformed' }] },
    ]);
  });

  test('of one part refuses all when the client said that they belong together', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    ben.ask();
    const writer = createWriter();
    const mixed = captureUpdate(writer.doc, () => {
      addRecords.apply(writer.doc, addPostIts([{ text: 'lawful' }]).input);
      addRecords.apply(writer.doc, addLanes([{ title: 'not mine to add' }]).input);
    });
    ada.send(encodeIntent({ atomic: true }));
    ada.write(mixed);
    await clock.advance(10);
    expect(verdictsOf(ada.wire)).toMatchObject([{ n: 1, outcome: 'refused' }]);
    expect(textsOf(docOf(ben.wire))).toEqual([]);
  });
});

describe('a joiner', () => {
  test('is served committed changes only, whatever it has already', async () => {
    const ada = connect(ADA);
    const writer = createWriter();
    ada.write(writer.addNote('stored'));
    await clock.advance(10);
    faults.holdWrites();
    ada.write(writer.addNote('on its way'));
    await clock.advance(10);
    const [fresh, returning] = [connect(BEN), connect(BEN)];
    fresh.ask();
    returning.ask(Y.encodeStateVector(docOf(fresh.wire)));
    expect(textsOf(docOf(fresh.wire))).toEqual(['stored']);
    expect(returning.wire.said).toEqual([]);
    await faults.releaseWrites();
    await clock.advance(10);
    expect(textsOf(docOf(fresh.wire))).toEqual(['on its way', 'stored']);
    const caughtUp = docOf(fresh.wire);
    for (const one of returning.wire.said) if ('update' in one) Y.applyUpdate(caughtUp, one.update);
    expect(returning.wire.said.map(({ type }) => type)).toEqual(['step2']);
    expect(textsOf(caughtUp)).toEqual(['on its way', 'stored']);
  });

  test('who asks while a batch is gathered gets what came into the batch after that, too', async () => {
    const ada = connect(ADA);
    const writer = createWriter();
    ada.write(writer.addNote('stored'));
    await clock.advance(10);
    const [earlier, ben] = [connect(BEN), connect(BEN)];
    earlier.ask();
    ada.write(writer.addNote('before the question'));
    const caughtUp = docOf(earlier.wire);
    ben.ask(Y.encodeStateVector(caughtUp));
    ada.write(writer.addNote('after the question'));
    await clock.advance(10);
    for (const one of ben.wire.said) if ('update' in one) Y.applyUpdate(caughtUp, one.update);
    expect(textsOf(caughtUp)).toEqual(expect.arrayContaining(['after the question', 'before the question']));
  });

  test('whose answer waited for a commit that failed gets what is stored', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    const writer = createWriter();
    ada.write(writer.addNote('stored'));
    await clock.advance(10);
    ada.write(writer.addNote('lost'));
    ben.ask(Y.encodeStateVector(createWriterWithNote().doc));
    faults.failWrite(1, 'before', 'diskFull');
    await clock.advance(10);
    expect(textsOf(docOf(ben.wire))).toEqual(['stored']);
  });

  test('is told that it has everything only at the end', async () => {
    const ada = connect(ADA);
    const writer = createWriter();
    for (let count = 0; count < 150; count++) {
      ada.write(writer.addNote(`note ${count}`));
      await clock.advance(5);
    }
    const ben = connect(BEN);
    ben.ask();
    const types = ben.wire.said.map(({ type }) => type);
    expect(types.indexOf('step2')).toBe(types.length - 1);
    expect(textsOf(docOf(ben.wire)).length).toBe(150);
    // Folded: far fewer frames than commits.
    expect(types.length).toBeLessThan(70);
  });

  test('that asks again and again is answered now and then', async () => {
    const ada = connect(ADA);
    for (let count = 0; count < 50; count++) ada.ask();
    const first = ada.wire.said.length;
    expect(first).toBeLessThan(20);
    await clock.advance(60_000);
    const answers = ada.wire.said.filter(({ type }) => type === 'step2');
    expect(answers.length).toBe(7);
  });

  test('sending nonsense for a state vector gets everything', async () => {
    const ada = connect(ADA);
    ada.write(createWriter().addNote('one'));
    await clock.advance(10);
    const ben = connect(BEN);
    ben.ask(Uint8Array.of(255, 255, 255, 255, 14, 1, 2));
    expect(textsOf(docOf(ben.wire))).toEqual(['one']);
  });

  test('with a stock client is asked once for what the server is missing; our own is not', () => {
    const [own, stock] = [connect(ADA), connect(BEN, false)];
    own.ask();
    stock.ask();
    stock.ask();
    expect(own.wire.said.map(({ type }) => type)).not.toContain('step1');
    expect(stock.wire.said.filter(({ type }) => type === 'step1').length).toBe(1);
  });

  test('with a stock client is asked again when something is missing, once at a time', async () => {
    const stock = connect(ADA, false);
    const writer = createWriter();
    writer.addNote('never sent');
    const asked = () => stock.wire.said.filter(({ type }) => type === 'step1').length;
    stock.write(writer.addNote('first'));
    stock.write(writer.addNote('second'));
    await clock.advance(10);
    expect(asked()).toBe(1);
    stock.send(encodeClientSync(1, Y.encodeStateAsUpdate(writer.doc)));
    stock.write(writer.addNote('third'));
    await clock.advance(10);
    const ben = connect(BEN);
    ben.ask();
    expect(textsOf(docOf(ben.wire))).toEqual(['first', 'never sent', 'second', 'third']);
    const other = createWriter();
    other.addNote('never sent');
    stock.write(other.addNote('fourth'));
    await clock.advance(10);
    expect(asked()).toBe(2);
  });

  test('with a stock client whose first change is refused goes on behind it', async () => {
    const stock = connect(ADA, false);
    const writer = createWriter();
    stock.write(addLane(writer.doc));
    stock.write(writer.addNote('later'));
    await clock.advance(10);
    const ben = connect(BEN);
    ben.ask();
    expect(textsOf(docOf(ben.wire))).toEqual(['later']);
    expect(stock.wire.said.map(({ type }) => type)).not.toContain('step1');
  });

  test('with a stock client that brings too many new client ids is sent away to come again', async () => {
    const stock = connect(ADA, false);
    for (let count = 0; count <= CLIENTS_AT_ONCE; count++) stock.write(createWriter().addNote('note'));
    await clock.advance(10);
    expect(stock.wire.closed).toMatchObject([{ code: 1013 }]);
  });

  test('that only reads may answer that question without writing', async () => {
    const eye = connect(EYE, false);
    eye.send(encodeClientSync(1, Uint8Array.of(0, 0)));
    eye.send(encodeClientSync(1, Uint8Array.of(0, 1, 5, 1, 0, 3)));
    await clock.advance(10);
    expect(sync.counts.updates).toBe(0);
    expect(eye.wire.closed).toEqual([]);
  });
});

describe('a store that fails', () => {
  test('is told as not saved; nothing unsaved is shown, and what comes again is kept', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    ben.ask();
    const writer = createWriter();
    const [first, second] = [writer.addNote('one'), writer.addNote('two')];
    faults.fillDisk();
    ada.write(first);
    await clock.advance(10);
    expect(verdictsOf(ada.wire)).toEqual([{ n: 1, outcome: 'not-saved' }]);
    ada.write(second);
    await clock.advance(30);
    expect(verdictsOf(ada.wire).at(-1)).toEqual({ n: 2, outcome: 'not-saved' });
    expect(textsOf(docOf(ben.wire))).toEqual([]);
    const late = connect(BEN);
    late.ask();
    expect(late.wire.said.map(({ type }) => type)).toEqual(['step2']);
    faults.freeDisk();
    await clock.advance(10_000);
    // Alone it hangs in the air: no refusal, since it is good.
    ada.write(second);
    await clock.advance(10);
    expect(verdictsOf(ada.wire).at(-1)).toEqual({ n: 3, outcome: 'not-saved' });
    ada.write(first);
    ada.write(second);
    await clock.advance(10);
    expect(verdictsOf(ada.wire).at(-1)).toEqual({ n: 5, outcome: 'durable' });
    expect(textsOf(docOf(ben.wire))).toEqual(['one', 'two']);
  });

  test('does not hold up what follows a change that is refused when it comes again', async () => {
    admission.allow(ADA, 'facilitator');
    const ada = connect(ADA);
    const writer = createWriter();
    const [lane, note] = [addLane(writer.doc), writer.addNote('note')];
    faults.fillDisk();
    ada.write(lane);
    ada.write(note);
    await clock.advance(10);
    faults.freeDisk();
    await clock.advance(10_000);
    admission.allow(ADA, 'participant');
    ada.write(lane);
    const stranded = createWriter();
    stranded.addNote('never sent');
    ada.write(stranded.addNote('gap'));
    ada.write(note);
    await clock.advance(10);
    expect(verdictsOf(ada.wire).map(({ n, outcome }) => [n, outcome])).toEqual([
      [1, 'not-saved'],
      [2, 'not-saved'],
      [3, 'refused'],
      [4, 'refused'],
      [5, 'durable'],
    ]);
  });

  test('keeps what was accepted later from being kept without what it builds on', async () => {
    const ada = connect(ADA);
    const writer = createWriter();
    faults.holdWrites();
    faults.failWrite(1, 'before', 'failed');
    ada.write(writer.addNote('one'));
    await clock.advance(10);
    ada.write(writer.addNote('two'));
    await faults.releaseWrites();
    await clock.advance(100);
    expect(verdictsOf(ada.wire)).toEqual([
      { n: 1, outcome: 'not-saved' },
      { n: 2, outcome: 'not-saved' },
    ]);
    const ben = connect(BEN);
    ben.ask();
    expect(textsOf(docOf(ben.wire))).toEqual([]);
  });

  test('though it had written: the others get the change, and its return is harmless', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    ben.ask();
    const update = createWriter().addNote('one');
    faults.failWrite(1, 'after', 'failed');
    ada.write(update);
    await clock.advance(10);
    expect(verdictsOf(ada.wire)).toEqual([{ n: 1, outcome: 'not-saved' }]);
    await clock.advance(1_000);
    expect(textsOf(docOf(ben.wire))).toEqual(['one']);
    ada.write(update);
    await clock.advance(10);
    expect(verdictsOf(ada.wire).at(-1)).toEqual({ n: 2, outcome: 'durable' });
  });

  test('sends stock clients away to come again, since they read no verdicts', async () => {
    const stock = connect(ADA, false);
    faults.fillDisk();
    stock.write(createWriter().addNote('one'));
    await clock.advance(10);
    expect(stock.wire.closed[0]).toMatchObject({ code: 1013 });
  });
});

/** A guard that has nothing against anything. */
const letThrough: Parameters<typeof start>[0] = (_context, update) => ({
  ...refusedWhole('malformed'),
  refused: [],
  canonical: update,
});

test('an update that Yjs can not take after all: memory is thrown away, that socket goes, the others stay', async () => {
  start(letThrough);
  ({ room } = await sync.rooms.hold(BOARD));
  const [ada, ben] = [connect(ADA), connect(BEN)];
  ben.ask();
  ben.write(createWriter().addNote('good'));
  const writer = createWriter();
  writer.addNote('never sent');
  // Builds on what nobody has: Yjs would keep it pending for ever.
  ada.write(writer.addNote('bad'));
  await clock.advance(10);
  expect(ada.wire.terminated).toBe(true);
  await clock.advance(1_000);
  expect(sync.counts.quarantines).toBe(1);
  expect(ben.wire.terminated).toBe(false);
  expect(verdictsOf(ben.wire)).toEqual([{ n: 1, outcome: 'durable' }]);
  ben.write(createWriter().addNote('goes on'));
  await clock.advance(10);
  expect(verdictsOf(ben.wire).at(-1)).toEqual({ n: 2, outcome: 'durable' });
});

describe('a reader that does not keep up', () => {
  test('is sent nothing more, then goes on where it fell behind', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    ben.ask();
    const writer = createWriter();
    ada.write(writer.addNote('one'));
    await clock.advance(10);
    ben.wire.queued = QUEUE_LIMIT + 1;
    const before = ben.wire.said.length;
    for (const text of ['two', 'three']) {
      ada.write(writer.addNote(text));
      await clock.advance(10);
    }
    expect(ben.wire.said.length).toBe(before);
    ben.wire.queued = 0;
    room.drained(ben.connection);
    expect(ben.wire.said.length).toBe(before + 2);
    expect(textsOf(docOf(ben.wire))).toEqual(['one', 'three', 'two']);
    ada.write(writer.addNote('four'));
    await clock.advance(10);
    expect(textsOf(docOf(ben.wire))).toContain('four');
  });

  test('for very long is let go', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    ben.ask();
    ben.wire.queued = QUEUE_LIMIT + 1;
    ada.write(createWriter().addNote('one'));
    await clock.advance(LAG_LIMIT_MS + 15_000);
    ben.connection.silentBeats = 0;
    await clock.advance(15_000);
    expect(ben.wire.closed).toEqual([{ code: 1013, reason: 'too slow' }]);
  });

  test('and asks for everything again gets it once it has read the rest', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    ada.write(createWriter().addNote('one'));
    await clock.advance(10);
    ben.wire.queued = QUEUE_LIMIT + 1;
    ben.ask();
    ben.ask();
    expect(ben.wire.said).toEqual([]);
    ben.wire.queued = 0;
    room.drained(ben.connection);
    expect(textsOf(docOf(ben.wire))).toEqual(['one']);
  });
});

describe('the room shows that it lives', () => {
  test('every 15 s, to each kind of client in its own words', async () => {
    const [own, stock] = [connect(ADA), connect(BEN, false)];
    await clock.advance(15_000);
    expect(own.wire.said).toEqual([{ type: 'heartbeat' }]);
    expect(stock.wire.said.map(({ type }) => type)).toEqual(['update']);
    expect(own.wire.pings).toBe(1);
  });

  test('and drops who has not been heard of for more than 30 s', async () => {
    const [ada, ben] = [connect(ADA), connect(BEN)];
    await clock.advance(30_000);
    ben.connection.silentBeats = 0;
    await clock.advance(15_000);
    expect(ada.wire.terminated).toBe(true);
    expect(ben.wire.terminated).toBe(false);
  });
});

describe('a change of the server itself', () => {
  const addOne = (doc: Y.Doc) => void addRecords.apply(doc, addLanes([{ title: 'Lane' }]).input);

  test('is stored, sent to all, and bound to whom it is for', async () => {
    const ben = connect(BEN);
    ben.ask();
    const told: string[] = [];
    sync.onOwned((_documentId, owned) => told.push(...owned.map(({ participantId }) => `${participantId}`)));
    const change = sync.rooms.change(BOARD, ADA, addOne);
    await clock.advance(10);
    await change;
    expect(docOf(ben.wire).getMap('lane').size).toBe(1);
    expect(told).toEqual([ADA]);
    expect(await sync.rooms.authorsOf(BOARD)).toMatchObject([{ kind: 'lane', participantId: ADA }]);
  });

  test('that is refused before it writes leaves everything as it was', async () => {
    const change = sync.rooms.change(BOARD, ADA, () => {
      throw new Error('not allowed');
    });
    await expect(change).rejects.toThrow('not allowed');
    expect(sync.counts.recoveries).toBe(0);
  });

  test('that breaks off half done leaves nothing', async () => {
    const change = sync.rooms.change(BOARD, ADA, (doc) => {
      addOne(doc);
      throw new Error('broken');
    });
    await expect(change).rejects.toThrow('broken');
    await clock.advance(10);
    expect(await sync.rooms.read(BOARD, ({ lane }) => lane.size)).toBe(0);
  });

  test('that can not be stored is said so, and is gone', async () => {
    faults.fillDisk();
    const change = sync.rooms.change(BOARD, null, addOne);
    const failed = expect(change).rejects.toBeInstanceOf(NotSaved);
    await clock.advance(10);
    await failed;
    expect(await sync.rooms.read(BOARD, ({ lane }) => lane.size)).toBe(0);
  });

  test('after a restart goes on under the same client id, which nobody else may take', async () => {
    const first = sync.rooms.change(BOARD, null, addOne);
    await clock.advance(10);
    await first;
    await clock.advance(10);
    const ada = connect(ADA);
    ada.ask();
    const thief = docOf(ada.wire);
    thief.clientID = 1;
    ada.write(captureUpdate(thief, () => void addRecords.apply(thief, addLanes([{ title: 'x' }]).input)));
    await clock.advance(10);
    expect(verdictsOf(ada.wire)).toMatchObject([{ outcome: 'refused' }]);
    const second = sync.rooms.change(BOARD, null, addOne);
    await clock.advance(10);
    await second;
    expect(await sync.rooms.read(BOARD, ({ lane }) => lane.size)).toBe(2);
  });
});

/** Only facilitators may. */
function addLane(doc: Y.Doc): Uint8Array {
  return captureUpdate(doc, () => void addRecords.apply(doc, addLanes([{ title: 'mine' }]).input));
}

function createWriterWithNote() {
  const writer = createWriter();
  writer.addNote('elsewhere');
  return writer;
}
