import { beforeEach, describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { addLanes } from '../../../shared/operations/lane.ts';
import { addRecords } from '../../../shared/operations/addRecords.ts';
import { recordText } from '../../../shared/document/roots.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { SyncServer } from '../../../server/sync/createSyncServer.ts';
import { judgeUpdate } from '../../../server/sync/guard/judgeUpdate.ts';
import { NotSaved, tickFor } from '../../../server/sync/ledger.ts';
import type { Room } from '../../../server/sync/room.ts';
import type { Faults } from '../../support/faultStore.ts';
import { encodeClientSync } from '../../support/encodeClientSync.ts';
import {
  BOARD,
  captureUpdate,
  createWriter,
  docOf,
  settle,
  textsOf,
  verdictsOf,
  type FakeAdmission,
  type FakeClock,
} from './roomFixture.ts';
import { ADA, BEN, EYE, letThrough, roomForEachTest } from './roomForEachTest.ts';

const here = roomForEachTest();
const { connect, reopen } = here;
let admission: FakeAdmission;
let clock: FakeClock;
let faults: Faults;
let room: Room;
let sync: SyncServer;
beforeEach(() => void ({ admission, clock, faults, room, sync } = here));

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
    const slow = { ...clock, now: () => now() + spent };
    await reopen((...asked) => ((spent += 10), judgeUpdate(...asked)), slow);
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
    await reopen(letThrough);
    ({ sync, room } = here);
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
