import { afterEach, beforeEach, expect, it } from 'vitest';
import { openBoardDocument } from '../../client/document/boardDocument.ts';
import { createMemoryStorage } from '../../client/document/memoryStorage.ts';
import type { OutboxStorage } from '../../client/document/outboxStorage.ts';
import { createPrivateDesk, shownNotes, type PrivateDesk } from '../../client/private/privateDesk.ts';
import { findOwnNotes } from '../../client/private/ownNotes.ts';
import { openShelf, type Shelf } from '../../client/private/shelf.ts';
import { privateDocumentId } from '../../shared/model/documentId.ts';
import { actorOf, OWN_TARGET } from '../../shared/permissions/can.ts';
import { createProjection } from '../../shared/document/project.ts';
import { createDroppableSockets } from '../load/robots/droppableSocket.ts';
import { joinAsProgram, type Joined } from '../load/robots/joinAsProgram.ts';
import { ask } from '../support/apiClient.ts';
import { openPrivateRoom, type PrivateRoom } from './privateRoom.ts';
import { eventually } from '../support/eventually.ts';

let room: PrivateRoom;
const desks: PrivateDesk[] = [];

beforeEach(async () => {
  room = await openPrivateRoom();
});

afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
  await room.end();
});

/** The page's own code at somebody's private document, with a network that can be taken away. */
async function openDesk(
  roundId: string,
  given: { joined?: Joined; storage?: OutboxStorage; shelf?: Shelf } = {},
) {
  const joined = given.joined ?? (await joinAsProgram(room.server.url, room.made.code, 'Ada'));
  const storage = given.storage ?? createMemoryStorage();
  const shelf = given.shelf ?? (await openShelf(joined.participantId));
  const sockets = createDroppableSockets();
  const network = { isDown: false };
  const { participantId } = joined;
  const board = await openBoardDocument({
    documentId: privateDocumentId(room.boardId, roundId, participantId),
    ...{ participantId, storage, serverUrl: room.server.url, webSocket: sockets.webSocket },
    ticket: () => (network.isDown ? Promise.reject(new Error('offline')) : joined.ticket()),
    actor: () => actorOf(participantId, 'participant'),
    targetOf: () => OWN_TARGET,
  });
  const desk = createPrivateDesk(roundId, board, shelf);
  desks.push(desk);
  return {
    ...{ desk, board, shelf, joined, storage },
    goOffline() {
      network.isDown = true;
      sockets.dropAll();
    },
    comeBack: () => void (network.isDown = false),
  };
}

it('what was written offline is sent on return, and what is taken back leaves the board', async () => {
  const roundId = await room.ask();
  const ada = await openDesk(roundId);
  await eventually(() => expect(ada.board.status.state).toBe('saved'));
  ada.goOffline();
  ada.desk.add('written far away', null);
  const heldId = ada.desk.add('mine alone', null) ?? '';
  ada.desk.change(heldId, { heldBack: true });
  expect(ada.board.status.unsaved).toBeGreaterThan(0);
  ada.comeBack();
  await eventually(() => expect(ada.board.status.state).toBe('saved'));
  await room.writers(roundId, 4);
  expect(await room.reveal(roundId)).toMatchObject({ ok: true, result: { notes: 5 } });
  await eventually(() => expect(ada.board.status.ended).toBe('erased'));
  const tap = room.tap(room.fay);
  await tap.loaded;
  const projection = createProjection(tap.doc);
  const { shown, kept } = findOwnNotes(ada.shelf.notes, projection.snapshot, new Set([roundId]));
  expect(shown.map(({ note }) => note.text)).toEqual(['written far away']);
  expect(kept.map(({ text }) => text)).toEqual(['mine alone']);
  const token = shown[0]?.own.token;
  expect((await ask(room.server, '/api/withdrawals', { body: { token } })).status).toBe(200);
  await eventually(() => expect(projection.snapshot.postIt.size).toBe(4));
});

it('row 40: words that come after the writing has stopped stay with their writer, to be copied', async () => {
  const roundId = await room.ask();
  const ada = await openDesk(roundId);
  ada.desk.add('in time', null);
  await eventually(() => expect(ada.board.status.state).toBe('saved'));
  ada.goOffline();
  ada.desk.add('too late', null);
  await room.facilitator.command('closePrivateRound', { roundId });
  ada.comeBack();
  await eventually(() =>
    expect(ada.board.tray.entries).toMatchObject([{ words: 'too late', reason: 'round-closed' }]),
  );
  await eventually(() => expect(shownNotes(ada.board).map(({ text }) => text)).toEqual(['in time']));
  expect(ada.shelf.notes.map(({ text }) => text)).toEqual(['in time', 'too late']);
});

it('a device that comes back after the reveal keeps its words to itself', async () => {
  const roundId = await room.ask();
  const ada = await openDesk(roundId);
  const changedId = ada.desk.add('first', null) ?? '';
  await eventually(() => expect(ada.board.status.state).toBe('saved'));
  ada.goOffline();
  ada.desk.add('never sent', null);
  ada.board.openTextSession('privateNote', changedId, 'text').change('first, and more');
  await room.writers(roundId, 5);
  await room.reveal(roundId);
  const storage = ada.storage;
  await ada.desk.close();
  const again = await openDesk(roundId, { joined: ada.joined, storage, shelf: ada.shelf });
  await eventually(() => expect(again.board.status.ended).toBe('erased'));
  await eventually(() => expect(ada.shelf.isSettled(roundId)).toBe(true));
  expect(ada.shelf.notes.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['never sent', 'first, and more']),
  );
  // The device's copy of the private document is gone, and the board has what was sent in time.
  expect((await storage.read()).acknowledged).toEqual([]);
  const tap = room.tap(room.fay);
  await tap.loaded;
  const texts = room.notes(tap).map(({ text }) => text);
  expect(texts).toContain('first');
  expect(texts).not.toContain('never sent');
  expect(texts).not.toContain('first, and more');
});

it('a device that is handed on shows nothing that came too late, and nothing of earlier questions', async () => {
  const roundId = await room.ask();
  const ada = await openDesk(roundId);
  const earlier = { roundId: 'earlierearlier12', token: 'a token', heldBack: false, shownAs: null };
  ada.shelf.put({ id: 'noteofanearlier1', text: 'told another time', ...earlier });
  await eventually(() => expect(ada.board.status.state).toBe('saved'));
  ada.goOffline();
  ada.desk.add('too late', null);
  await room.facilitator.command('closePrivateRound', { roundId });
  ada.comeBack();
  await eventually(() => expect(ada.board.tray.entries).toMatchObject([{ words: 'too late' }]));
  await eventually(() => expect(ada.board.status.state).toBe('saved'));
  await room.facilitator.command('reopenPrivateRound', { roundId });
  ada.desk.add('in time', null);
  await eventually(() => expect(ada.board.status.state).toBe('saved'));
  expect(ada.desk.passOn()).toBe(true);
  expect(ada.board.tray.entries).toEqual([]);
  expect(ada.shelf.notes).toEqual([]);
  expect(shownNotes(ada.board)).toEqual([]);
});

it('a device that is handed on forgets what was written there; the notes are revealed all the same', async () => {
  const roundId = await room.ask();
  const ada = await openDesk(roundId);
  ada.desk.add('from the first', null);
  ada.desk.passOn();
  expect(shownNotes(ada.board)).toEqual([]);
  expect(ada.shelf.notes).toEqual([]);
  ada.desk.add('from the second', null);
  expect(shownNotes(ada.board).map(({ text }) => text)).toEqual(['from the second']);
  await eventually(() => expect(ada.board.status.state).toBe('saved'));
  await room.writers(roundId, 4);
  expect(await room.reveal(roundId)).toMatchObject({ ok: true, result: { notes: 6 } });
});
