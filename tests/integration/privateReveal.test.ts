import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createMemoryStorage as createStorage } from '../support/memoryStorage/memoryStorage.ts';
import { SERVER_CLIENT } from '../../server/sync/ownership.ts';
import { createProjection } from '../../shared/document/project.ts';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { privateDocumentId } from '../../shared/model/documentId.ts';
import { newId } from '../../shared/model/ids.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import { ask } from '../support/apiClient.ts';
import { createFaultStorage } from '../support/faultStore.ts';
import type { BoardStore, JournalEntry } from '../../server/storage/boardStore.ts';
import { StorageError } from '../../server/storage/storageError.ts';
import { add, set, textOf } from '../support/person.ts';
import type { RealServerOptions } from '../support/realServer.ts';
import { openPrivateRoom, type PrivateRoom, type Writer } from './privateRoom.ts';
import { eventually } from '../support/eventually.ts';

let room: PrivateRoom;

async function open(options: RealServerOptions = {}): Promise<void> {
  room = await openPrivateRoom(options);
}

afterEach(() => room.end());

async function sharedTap() {
  const tap = room.tap(await room.join());
  await tap.loaded;
  return tap;
}

const withdraw = (token: string) => ask(room.server, '/api/withdrawals', { body: { token } });

async function closedTap(writer: Writer, roundId: string) {
  const tap = room.tap(writer.joined, privateDocumentId(room.boardId, roundId, writer.joined.participantId));
  return (await tap.closed).code;
}

describe('revealing', () => {
  it('brings what is not held back onto the board, all alike, and ends the private documents', async () => {
    await open();
    const board = await sharedTap();
    const roundId = await room.ask();
    const writers = await room.writers(roundId, 5, (n) => [`  firste\u0301 of ${n} `, `second of ${n}`]);
    await writers[0]?.add('kept', { heldBack: true });
    await writers[1]?.add('   ');
    expect(await room.reveal(roundId)).toMatchObject({ ok: true, result: { notes: 10 } });
    await eventually(() => expect(room.notes(board)).toHaveLength(10));
    const notes = room.notes(board);
    expect(notes.map(({ text }) => text).sort()).toEqual(
      [0, 1, 2, 3, 4].flatMap((n) => [`firsté of ${n}`, `second of ${n}`]).sort(),
    );
    for (const note of notes)
      expect(note).toMatchObject({
        anonymous: true,
        size: 'M',
        color: 'yellow',
        cohort: null,
        round: roundId,
      });
    expect(new Set(notes.map(({ place }) => JSON.stringify(place))).size).toBe(10);
    for (const writer of writers) {
      expect((await writer.tap.closed).code).toBe(4410);
      expect(await closedTap(writer, roundId)).toBe(4410);
    }
    await room.restart();
    expect(await closedTap(writers[0] as Writer, roundId)).toBe(4410);
    expect(room.facilitator.facts().items.privateRound[roundId]).toMatchObject({
      state: 'revealed',
      revealedAs: 'anonymous',
    });
  });

  it('gives notes that answer no part of the board a part headed by the question, and puts it on the wall in the same moment', async () => {
    await open();
    const roundId = await room.ask();
    await room.writers(roundId, 5);
    const shownOn = () => room.facilitator.facts().items.board[room.boardId]?.spotlight;
    expect(shownOn()).toBeNull();
    expect(await room.reveal(roundId)).toMatchObject({ ok: true });
    const { snapshot } = createProjection((await sharedTap()).doc);
    const [own] = liveLanes(snapshot);
    const { title } = room.facilitator.facts().items.privateRound[roundId] ?? {};
    expect(own?.title).toBe(title);
    expect(livePostIts(snapshot).map(({ lane, place }) => [lane, place[0]])).toEqual(
      Array.from({ length: 5 }, () => [own?.id, 'lane']),
    );
    await eventually(() => expect(shownOn()).toMatchObject({ kind: 'lane', id: own?.id }));
  });

  it('row 52: is refused with fewer than five writers, whatever they wrote and whoever asks', async () => {
    await open();
    const roundId = await room.ask();
    const writers = await room.writers(roundId, 4, (n) => [`one of ${n}`, `two of ${n}`]);
    await (await room.writer(roundId, room.fay)).add('a facilitator hides nobody');
    const fifth = await room.writer(roundId);
    await fifth.add('held back', { heldBack: true });
    await fifth.add(' \n ');
    expect(await room.reveal(roundId)).toMatchObject({ ok: false, problem: 'too-few' });
    const board = await sharedTap();
    expect(room.notes(board)).toEqual([]);
    // Nothing is lost: the writing goes on, and one more makes five.
    await room.facilitator.command('reopenPrivateRound', { roundId });
    await fifth.add('now I say it');
    expect(await room.reveal(roundId)).toMatchObject({ ok: true, result: { notes: 10 } });
    for (const { tap } of writers) expect((await tap.closed).code).toBe(4410);
  });

  it('row 52: of fewer than five, only those who agree are shown', async () => {
    await open();
    const roundId = await room.ask();
    const [yes, no, silent] = await room.writers(roundId, 3);
    if (!yes || !no || !silent) throw new Error('three wrote');
    await room.facilitator.command('closePrivateRound', { roundId });
    expect(await room.reveal(roundId, 'mayBeRecognised')).toMatchObject({ ok: false, problem: 'not-found' });
    await room.facilitator.command('askWriters', { roundId, as: 'mayBeRecognised' });
    for (const [writer, agrees] of [
      [yes, true],
      [no, false],
    ] as const) {
      const facts = await room.connect(writer.joined);
      const answer = { roundId, as: 'mayBeRecognised', agrees };
      expect(await facts.command('answerWriters', answer)).toMatchObject({ ok: true });
    }
    // What they agreed to is not to be shown with names.
    expect(await room.reveal(roundId, 'named')).toMatchObject({ ok: false, problem: 'not-found' });
    expect(await room.reveal(roundId, 'mayBeRecognised')).toMatchObject({ ok: true, result: { notes: 1 } });
    const board = await sharedTap();
    expect(room.notes(board)).toMatchObject([{ text: 'words of 0', anonymous: true }]);
    expect(Object.keys(room.facilitator.facts().items.author)).toEqual([]);
  });

  it('with names shows whose a note is, where the writers were told so before', async () => {
    await open();
    const roundId = await room.ask({ naming: 'named' });
    const ada = await room.writer(roundId, await room.join('Ada'));
    await ada.add('signed');
    expect(await room.reveal(roundId, 'named')).toMatchObject({ ok: true, result: { notes: 1 } });
    const board = await sharedTap();
    const [note] = room.notes(board);
    expect(note).toMatchObject({ text: 'signed', anonymous: false });
    const { items } = await room.facilitator.until((facts) => Object.keys(facts.items.author).length === 1);
    expect(items.author[note?.id ?? '']?.participantId).toBe(ada.joined.participantId);
  });

  it('row 53: one who writes later is held until a batch of five', async () => {
    await open();
    const first = await room.ask();
    await room.writers(first, 5);
    expect(await room.reveal(first)).toMatchObject({ ok: true });
    const second = await room.ask();
    const [late] = await room.writers(second, 1, () => ['after the others']);
    expect(await room.reveal(second)).toMatchObject({ ok: false, problem: 'too-few' });
    const board = await sharedTap();
    expect(room.notes(board).map(({ text }) => text)).not.toContain('after the others');
    await room.facilitator.command('reopenPrivateRound', { roundId: second });
    await room.writers(second, 4);
    expect(await room.reveal(second)).toMatchObject({ ok: true, result: { notes: 5 } });
    expect((await late?.tap.closed)?.code).toBe(4410);
    // A round that is over is not revealed again, whatever came of it.
    expect(await room.reveal(first)).toMatchObject({ ok: false, problem: 'closed' });
  });

  it('row 54: nothing that is stored or sent afterwards names a writer, their clients, or their notes', async () => {
    await open();
    const roundId = await room.ask();
    const writers = await room.writers(roundId, 8, (n) => [`alpha ${n}`, `beta ${n}`]);
    const before = room.facilitator.received.length;
    expect(await room.reveal(roundId)).toMatchObject({ ok: true });
    const board = await sharedTap();
    await eventually(() => expect(room.notes(board)).toHaveLength(16));
    const clients = new Set(Y.decodeStateVector(Y.encodeStateVector(board.doc)).keys());
    const fresh = [...clients].filter((client) => client !== SERVER_CLIENT);
    expect(fresh).toHaveLength(1);
    const words = writers.flatMap(({ joined, noteIds }) => [...noteIds, joined.participantId]);
    const sent = [
      Buffer.concat(board.received).toString('latin1'),
      ...(await Promise.all(
        ['json', 'csv'].map((kind) =>
          ask(room.server, `/api/boards/${room.boardId}/export.${kind}`, { token: room.fay.token }),
        ),
      ).then((answers) => answers.map(({ text }) => text))),
      JSON.stringify(room.facilitator.received.slice(before).filter((line) => !line.includes('"person"'))),
    ].join('\n');
    for (const word of words) expect(sent).not.toContain(word);
    for (const { tap } of writers) expect(clients.has(tap.doc.clientID)).toBe(false);
    // One run a text, one transaction without a gap: no typing, no corrections.
    const structs = board.doc.store.clients.get(fresh[0] ?? 0) ?? [];
    const runs = structs.filter((one) => one instanceof Y.Item && one.content instanceof Y.ContentString);
    expect(runs).toHaveLength(16);
    // The file itself: ids of documents and of notes stand there in plain words as long as they exist.
    await room.server.stop();
    const files = readdirSync(room.server.dataDir).filter((name) => name.includes('.db'));
    expect(files).not.toEqual([]);
    const stored = Buffer.concat(files.map((name) => readFileSync(join(room.server.dataDir, name))));
    expect(stored.includes('~private~')).toBe(false);
    expect(stored.includes('privateReady')).toBe(false);
    for (const { noteIds } of writers) for (const id of noteIds) expect(stored.includes(id)).toBe(false);
  });

  it('row 55: a writer can not change, bin, or undo what was revealed, shared text or not; votes name nobody', async () => {
    await open();
    await room.facilitator.command('setSharedText', { boardId: room.boardId, sharedText: true });
    const roundId = await room.ask();
    const writers = await room.writers(roundId, 5);
    await room.reveal(roundId);
    const ada = writers[0] as Writer;
    const board = room.tap(ada.joined);
    await board.loaded;
    const mine = room.notes(board).find(({ text }) => text === 'words of 0');
    if (mine === undefined) throw new Error('the note is not there');
    const refused = { outcome: 'refused', refused: [{ reason: 'not-author', id: mine.id }] };
    expect(await board.write((doc) => textOf(doc, mine.id).insert(0, 'I wrote: '))).toMatchObject(refused);
    expect(await board.write(set('postIt', mine.id, 'deleted', true))).toMatchObject(refused);
    // What all may do they may do too: it tells nothing of who wrote it.
    const again = room.tap(ada.joined);
    await again.loaded;
    expect(await again.write(set('postIt', mine.id, 'color', 'blue'))).toMatchObject({ outcome: 'durable' });
    const taken = { boardId: room.boardId, participantId: ada.joined.participantId, minutes: 15 };
    await room.facilitator.command('takeBack', taken);
    const session = await room.connect(ada.joined);
    expect(session.facts().items.author).toEqual({});
    await room.facilitator.command('openBallot', {
      boardId: room.boardId,
      title: 'Which?',
      about: 'postIt',
      budget: 1,
    });
    const [ballotId = ''] = Object.keys(
      (await session.until(({ items }) => Object.keys(items.ballot).length === 1)).items.ballot,
    );
    await session.command('castVotes', { ballotId, votes: { [mine.id]: 1 } });
    await room.facilitator.command('closeBallot', { ballotId });
    const { items } = await room.facilitator.until(
      (facts) => facts.items.ballot[ballotId]?.state === 'closed',
    );
    expect(JSON.stringify(items.ballot)).not.toContain(ada.joined.participantId);
    expect(room.notes(again).find(({ id }) => id === mine.id)?.text).toBe('words of 0');
  });

  it('row 56: a token takes its note back once, whoever shows it; others open nothing', async () => {
    await open();
    const roundId = await room.ask();
    const writers = await room.writers(roundId, 5, (n) => [`one of ${n}`, `two of ${n}`]);
    const token = writers[2]?.tokens[0] ?? '';
    expect((await withdraw(token)).status).toBe(403);
    await room.reveal(roundId);
    const board = await sharedTap();
    await eventually(() => expect(room.notes(board)).toHaveLength(10));
    expect(await withdraw(randomBytes(32).toString('hex'))).toMatchObject({ status: 403 });
    expect(await withdraw('')).toMatchObject({ status: 403 });
    // Nobody says who they are: no cookie, no token of a person.
    const kept = await room.facilitator.command('keepMoment', { boardId: room.boardId, title: 'Before' });
    expect(kept).toMatchObject({ ok: true });
    expect(await withdraw(token)).toMatchObject({ status: 200, body: { takenBack: true } });
    await room.facilitator.until(({ items }) => Object.values(items.moment)[0]?.notes === 9);
    await eventually(() => expect(room.notes(board).map(({ text }) => text)).not.toContain('one of 2'));
    expect(room.notes(board)).toHaveLength(9);
    expect((await withdraw(token)).status).toBe(403);
    const late = await sharedTap();
    expect(Buffer.concat(late.received).includes('one of 2')).toBe(false);
    expect(room.server.readLog()).not.toContain(token);
  });

  it('row 56: taking back reaches joint boards, and outlives a restart', async () => {
    await open();
    const roundId = await room.ask();
    const writers = await room.writers(roundId, 5);
    await room.reveal(roundId);
    const made = await room.facilitator.command('makeJointBoard', {
      title: 'Joint',
      boardIds: [room.boardId],
    });
    if (!made.ok) throw new Error(made.detail);
    const jointId = String(made.result?.['boardId']);
    await room.restart();
    expect((await withdraw(writers[1]?.tokens[0] ?? '')).status).toBe(200);
    const joint = room.tap(room.fay, jointId);
    await joint.loaded;
    expect(
      room
        .notes(joint)
        .map(({ text }) => text)
        .sort(),
    ).toEqual([0, 2, 3, 4].map((n) => `words of ${n}`));
    expect(room.notes(joint)).toMatchObject([0, 0, 0, 0].map(() => ({ anonymous: true })));
  });

  it.each(['in moments', 'elsewhere'])(
    'row 56: what could not be erased %s of a note that was taken back is erased by itself later',
    async (where) => {
      const storage = createStorage(Date.now);
      let fails: (entry: JournalEntry) => boolean = () => false;
      const boards: BoardStore = {
        ...storage.boards,
        async appendBatch(batch) {
          if (batch.some(fails)) throw new StorageError('diskFull', 'full');
          return storage.boards.appendBatch(batch);
        },
      };
      await open({ storage: { ...storage, boards }, upkeepEvery: 10 });
      const roundId = await room.ask();
      const writers = await room.writers(roundId, 5);
      await room.reveal(roundId);
      const { facilitator, boardId } = room;
      const made = await facilitator.command('makeJointBoard', { title: 'Joint', boardIds: [boardId] });
      const jointId = made.ok ? String(made.result?.['boardId']) : '';
      for (const kept of [boardId, jointId])
        expect(await facilitator.command('keepMoment', { boardId: kept, title: '' })).toMatchObject({
          ok: true,
        });
      const storedTexts = async () => {
        const ids = [...(await storage.boards.list(boardId)), ...(await storage.boards.list(jointId))];
        const stored = await Promise.all(ids.map((id) => storage.boards.load(id)));
        const parts = stored.flatMap((one) => [one?.snapshot ?? new Uint8Array(), ...(one?.tail ?? [])]);
        return parts.map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n');
      };
      await eventually(async () => expect(await storedTexts()).toContain('words of 1'));
      // The note itself goes off its board, and in the first case its copy off the joint board.
      fails = ({ documentId }) =>
        where === 'in moments' ? documentId.includes('~moment~') : documentId !== boardId;
      expect((await withdraw(writers[1]?.tokens[0] ?? '')).status).toBe(200);
      expect(await storedTexts()).toContain('words of 1');
      fails = () => false;
      await eventually(async () => expect(await storedTexts()).not.toContain('words of 1'));
      expect(await storedTexts()).toContain('words of 2');
    },
  );

  it('many wrong tokens are slowed down, and the right one still works', async () => {
    const waits: number[] = [];
    await open({ wait: async (milliseconds) => void waits.push(milliseconds), now: () => 1_800_000_000_000 });
    const roundId = await room.ask();
    const writers = await room.writers(roundId, 5);
    await room.reveal(roundId);
    for (let turn = 0; turn < 40; turn++) await withdraw(`wrong ${turn}`);
    expect(waits.length).toBeGreaterThan(5);
    expect((await withdraw(writers[0]?.tokens[0] ?? '')).status).toBe(200);
  });

  it('words of a device that comes back after the reveal are refused, and shown to nobody', async () => {
    await open();
    const roundId = await room.ask();
    const writers = await room.writers(roundId, 6);
    const gone = writers[5] as Writer;
    gone.tap.close();
    await gone.tap.closed;
    await room.reveal(roundId);
    const board = await sharedTap();
    await eventually(() => expect(room.notes(board)).toHaveLength(6));
    expect(await closedTap(gone, roundId)).toBe(4410);
    // Not as part of that round on the board either.
    const forged = { text: 'late', round: roundId, anonymous: true };
    expect(await board.write(add('postIt', newId(), forged))).toMatchObject({ outcome: 'refused' });
  });
});

describe('putting a round away', () => {
  it('erases the private documents, and catches up with it when the server ended before', async () => {
    const { storage, faults } = createFaultStorage(() => createStorage());
    await open({ storage });
    const roundId = await room.ask();
    const [writer] = await room.writers(roundId, 2);
    const privateOnes = async () =>
      (await storage.boards.list(room.boardId)).filter((id) => id.includes('~private~'));
    expect(await privateOnes()).toHaveLength(2);
    // The first write says that it is over; the next one, which erases, fails.
    faults.failWrite(2);
    expect(await room.facilitator.command('putRoundAway', { roundId })).toMatchObject({ ok: true });
    expect(await privateOnes()).toHaveLength(2);
    expect(await closedTap(writer as Writer, roundId)).toBe(4410);
    const again = await faults.cutPower();
    await room.restart({ storage: again });
    const left = (await again.boards.list(room.boardId)).filter((id) => id.includes('~private~'));
    expect(left).toEqual([]);
    expect(room.facilitator.facts().items.privateRound[roundId]).toMatchObject({ state: 'putAway' });
    expect(await room.reveal(roundId)).toMatchObject({ ok: false, problem: 'closed' });
  });
});

describe('row 51: a crash while revealing', () => {
  async function crashAt(when: 'before' | 'after'): Promise<string> {
    const { storage, faults } = createFaultStorage(() => createStorage());
    await open({ storage });
    const roundId = await room.ask();
    const writers = await room.writers(roundId, 5);
    await room.facilitator.command('closePrivateRound', { roundId });
    faults.failWrite(1, when);
    const answer = await room.facilitator.command('revealRound', { roundId, as: 'anonymous' });
    const again = await faults.cutPower();
    await room.restart({ storage: again });
    const board = await sharedTap();
    const notes = room.notes(board);
    const stored = (await again.boards.list(room.boardId)).filter((id) => id.includes('~private~'));
    const state = room.facilitator.facts().items.privateRound[roundId]?.state;
    const { participantId } = room.fay;
    for (const note of notes) expect(note).toMatchObject({ anonymous: true });
    const owners = await again.boards.owners(room.boardId);
    expect(
      owners.filter((owner) => owner.participantId !== null && owner.participantId !== participantId),
    ).toEqual([]);
    const isBefore = state === 'closed' && notes.length === 0 && stored.length === 5;
    const isAfter = state === 'revealed' && notes.length === 5 && stored.length === 0;
    expect(isBefore || isAfter).toBe(true);
    if (isBefore)
      expect(await room.facilitator.command('revealRound', { roundId, as: 'anonymous' })).toMatchObject({
        ok: true,
      });
    expect(await closedTap(writers[0] as Writer, roundId)).toBe(4410);
    return `${answer.ok ? 'done' : 'refused'}, ${isBefore ? 'before' : 'after'}`;
  }

  it.each([
    { when: 'before', then: 'refused, before' },
    { when: 'after', then: 'done, after' },
  ] as const)('its one write fails $when it is made: $then', async ({ when, then }) => {
    expect(await crashAt(when)).toBe(then);
  });

  it('the power goes before the one write of it is on the disk', async () => {
    const { storage, faults } = createFaultStorage(() => createStorage());
    await open({ storage });
    const roundId = await room.ask();
    await room.writers(roundId, 5);
    await room.facilitator.command('closePrivateRound', { roundId });
    const writesBefore = faults.writes;
    faults.stopSyncing();
    expect(await room.facilitator.command('revealRound', { roundId, as: 'anonymous' })).toMatchObject({
      ok: true,
    });
    // All of it is one write: there is nothing that could be half done.
    expect(faults.writes).toBe(writesBefore + 1);
    const again = await faults.cutPower();
    await room.restart({ storage: again });
    expect(room.facilitator.facts().items.privateRound[roundId]).toMatchObject({ state: 'closed' });
    expect(room.notes(await sharedTap())).toEqual([]);
  });
});
