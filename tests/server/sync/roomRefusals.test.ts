import { beforeEach, describe, expect, test } from 'vitest';
import { addPostIts } from '../../../shared/operations/postIt.ts';
import { addLanes } from '../../../shared/operations/lane.ts';
import { addRecords } from '../../../shared/operations/addRecords.ts';
import { encodeIntent } from '../../../shared/sync/messages.ts';
import { CLIENTS_AT_ONCE } from '../../../server/sync/clientQuota.ts';
import type { SyncServer } from '../../../server/sync/createSyncServer.ts';
import type { Faults } from '../../support/faultStore.ts';
import { encodeClientSync } from '../../support/encodeClientSync.ts';
import {
  captureUpdate,
  createWriter,
  docOf,
  textsOf,
  verdictsOf,
  type FakeAdmission,
  type FakeClock,
} from './roomFixture.ts';
import { ADA, addLane, BEN, EYE, letThrough, roomForEachTest } from './roomForEachTest.ts';

const here = roomForEachTest();
const { connect, reopen } = here;
let admission: FakeAdmission;
let clock: FakeClock;
let faults: Faults;
let sync: SyncServer;
beforeEach(() => void ({ admission, clock, faults, sync } = here));

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

test('an update that Yjs can not take after all: memory is thrown away, that socket goes, the others stay', async () => {
  await reopen(letThrough);
  ({ sync } = here);
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
