import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CLIENTS_AT_ONCE } from '../../../server/sync/clientQuota.ts';
import { LAG_LIMIT_MS, QUEUE_LIMIT } from '../../../server/sync/connection.ts';
import type { SyncServer } from '../../../server/sync/createSyncServer.ts';
import type { Room } from '../../../server/sync/room.ts';
import type { Faults } from '../../support/faultStore.ts';
import { encodeClientSync } from '../../support/encodeClientSync.ts';
import { createWriter, docOf, textsOf, type FakeClock } from './roomFixture.ts';
import { ADA, addLane, BEN, EYE, roomForEachTest } from './roomForEachTest.ts';

const here = roomForEachTest();
const { connect } = here;
let clock: FakeClock;
let faults: Faults;
let room: Room;
let sync: SyncServer;
beforeEach(() => void ({ clock, faults, room, sync } = here));

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

function createWriterWithNote() {
  const writer = createWriter();
  writer.addNote('elsewhere');
  return writer;
}
