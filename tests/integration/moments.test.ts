import { afterEach, expect, test } from 'vitest';
import { newId } from '../../shared/model/ids.ts';
import { overrideKey } from '../../shared/model/override.ts';
import { ask, type Answer } from '../support/apiClient.ts';
import { add, set } from '../support/person.ts';
import { readStoredWords } from '../support/storedWords.ts';
import type { SyncTap } from '../support/syncTap.ts';
import { openPrivateRoom, type PrivateRoom } from './privateRoom.ts';
import { eventually } from '../support/eventually.ts';

let room: PrivateRoom;
afterEach(() => room.end());

async function write(tap: SyncTap, change: Parameters<SyncTap['write']>[0]): Promise<void> {
  expect(await tap.write(change)).toMatchObject({ outcome: 'durable' });
}

/** Puts a record into the bin and erases it for good, with what goes there with it. */
async function erase(
  tap: SyncTap,
  kind: 'postIt' | 'imaginedPostIt' | 'actor' | 'scenario',
  id: string,
  ...withIt: readonly string[]
): Promise<void> {
  await write(tap, set(kind, id, 'deleted', true));
  const recordIds = [id, ...withIt];
  const answer = await room.facilitator.command('eraseBinned', { boardId: room.boardId, recordIds });
  expect(answer).toMatchObject({ ok: true, result: { erased: recordIds.length } });
}

function readMoment(momentId: string, token = room.fay.token): Promise<Answer> {
  return ask(room.server, `/api/boards/${room.boardId}/moments/${momentId}`, { token });
}

async function keep(title: string): Promise<string> {
  const answer = await room.facilitator.command('keepMoment', { boardId: room.boardId, title });
  if (!answer.ok) throw new Error(answer.detail);
  return String(answer.result?.['momentId']);
}

async function restore(momentId: string, title: string): Promise<string> {
  const answer = await room.facilitator.command('restoreMoment', { momentId, title });
  if (!answer.ok) throw new Error(answer.detail);
  return String(answer.result?.['boardId']);
}

const withdraw = (token: string) => ask(room.server, '/api/withdrawals', { body: { token } });

async function openBoard(boardId: string): Promise<SyncTap> {
  const tap = room.tap(room.fay, boardId);
  await tap.loaded;
  return tap;
}

const textsOn = (tap: SyncTap) =>
  room
    .notes(tap)
    .map(({ text }) => text)
    .sort();

test('a restored moment holds none of the words that were deleted, covered, held back or taken back, before it was made or since', async () => {
  room = await openPrivateRoom();
  const roundId = await room.ask({ readers: 'Only this room', reach: 'board' });
  const writers = await room.writers(roundId, 6, (n) => [`shown ${n}`]);
  await writers[0]?.add('canary heldback', { heldBack: true });
  expect(await room.reveal(roundId)).toMatchObject({ ok: true });
  const board = await openBoard(room.boardId);

  const [erasedBefore, erasedSince, named] = [newId(), newId(), newId()];
  await write(board, add('postIt', erasedBefore, { text: 'canary erased before' }));
  await write(board, add('postIt', erasedSince, { text: 'canary erased since' }));
  await write(board, add('postIt', named, { text: 'ask Hinemoana first' }));
  const [mother, nana, worker] = [newId(), newId(), newId()];
  const [near, far, kept, thrown, imagined] = [newId(), newId(), newId(), newId(), newId()];
  await write(board, add('actor', mother, { label: 'Hinemoana', actorKind: 'caregiver' }));
  await write(board, add('actor', worker, { label: 'canary worker', actorKind: 'agencyPerson' }));
  await write(board, add('actor', nana, { label: 'Nana', actorKind: 'extendedWhanau' }));
  await write(board, add('tie', near, { from: mother, to: nana }));
  await write(board, add('tie', far, { from: mother, to: worker }));
  await write(
    board,
    add('scenario', kept, {
      title: 'What if Hinemoana says once a week',
      [overrideKey({ kind: 'tie', id: far, field: 'note' })]: 'canary imagined note',
      [overrideKey({ kind: 'tie', id: near, field: 'note' })]: 'rings Hinemoana on Sundays',
    }),
  );
  await write(board, add('scenario', thrown, { title: 'canary thrown away' }));
  const [words, gone] = [newId(), newId()];
  const inCell = { place: ['cell', nana, 'worries', 'a0'] as const, scenario: kept };
  await write(board, add('imaginedPostIt', words, { ...inCell, text: 'rest, says Hinemoana' }));
  await write(board, add('imaginedPostIt', gone, { ...inCell, text: 'canary imagined words' }));
  await write(board, add('imaginedActor', imagined, { label: 'canary imagined', scenario: thrown }));
  const [agreement, claim, decision] = [newId(), newId(), newId()];
  await write(board, add('decision', decision, { words: 'canary decided', scenario: thrown }));
  await write(board, add('agreement', agreement, { title: 'With Hinemoana' }));
  await write(board, add('visitClaim', claim, { agreement, actor: worker, purpose: 'canary purpose' }));
  await erase(board, 'postIt', erasedBefore);

  const momentId = await keep('Before');
  for (const words of [
    'canary erased since',
    'canary imagined note',
    'rings Hinemoana',
    'canary imagined words',
    'rest, says Hinemoana',
  ])
    expect((await readMoment(momentId)).text).toContain(words);
  expect((await readMoment(momentId)).text).not.toContain('canary erased before');

  const early = await restore(momentId, 'Too early');
  await erase(board, 'postIt', erasedSince);
  await erase(board, 'imaginedPostIt', gone);
  await erase(board, 'actor', worker, far, claim);
  await erase(board, 'scenario', thrown, imagined, decision);
  const cover = { name: 'Hinemoana', instead: 'somebody' };
  expect(await room.facilitator.command('coverName', cover)).toMatchObject({ ok: true });
  expect((await withdraw(writers[1]?.tokens[0] ?? '')).status).toBe(200);

  const { body, text } = await readMoment(momentId);
  expect(text).not.toMatch(/canary|hinemoana|shown 1/i);
  expect(text).toContain('rings somebody on Sundays');
  expect(text).toContain('rest, says somebody');
  expect(body['gone']).toEqual({
    ...{
      postIt: 2,
      actor: 1,
      tie: 1,
      scenario: 1,
      imaginedActor: 1,
      imaginedPostIt: 1,
      decision: 1,
      visitClaim: 1,
    },
  });

  const restoredId = await restore(momentId, 'As it was');
  const restored = await openBoard(restoredId);
  expect(textsOn(restored)).toEqual(
    ['ask somebody first', ...[0, 2, 3, 4, 5].map((n) => `shown ${n}`)].sort(),
  );
  // Nobody can tell who wrote what was unnamed; what its writers were told of who can read stays true.
  const { items } = await room.facilitator.until((facts) => restoredId in facts.items.board);
  const unnamed = room.notes(restored).filter(({ text: words }) => words.startsWith('shown'));
  for (const note of unnamed) {
    expect(note.anonymous).toBe(true);
    expect(items.round[note.round ?? '']).toMatchObject({ boardId: restoredId, reach: 'board', open: false });
  }
  expect(
    await room.facilitator.command('makeJointBoard', { title: 'J', boardIds: [restoredId] }),
  ).toMatchObject({
    problem: 'not-promised',
  });

  // Taking back reaches boards that were made of moments.
  expect((await withdraw(writers[2]?.tokens[0] ?? '')).status).toBe(200);
  await eventually(() => expect(textsOn(restored)).not.toContain('shown 2'));
  await eventually(async () => expect(textsOn(await openBoard(early))).not.toContain('shown 2'));

  // What somebody restored before it was erased is a board of its own, with a bin of its own.
  await ask(room.server, `/api/boards/${early}`, { method: 'DELETE', token: room.fay.token });
  const stored = await readStoredWords(room.server);
  expect(stored).toContain('shown 3');
  expect(stored).toContain('rings somebody on Sundays');
  expect(stored).toContain('rest, says somebody');
  expect(stored.match(/canary[\w ]*|hinemoana|shown 1|shown 2/gi)).toBeNull();
});

test('moments are for facilitators, and each for its own board', async () => {
  room = await openPrivateRoom();
  const board = await openBoard(room.boardId);
  await write(board, add('postIt', newId(), { text: 'a note' }));
  const momentId = await keep('Mine');
  const ada = await room.join('Ada');
  const her = await room.connect(ada);
  expect((await readMoment(momentId, ada.token)).status).toBe(403);
  expect(await her.command('restoreMoment', { momentId, title: 'Hers' })).toMatchObject({ ok: false });
  expect((await readMoment(newId())).status).toBe(404);
  const other = await ask(room.server, '/api/boards', { token: room.fay.token, body: { title: 'Other' } });
  const path = `/api/boards/${String(other.body['id'])}/moments/${momentId}`;
  expect((await ask(room.server, path, { token: room.fay.token })).status).toBe(404);
  expect(await room.facilitator.command('restoreMoment', { momentId: newId(), title: 'X' })).toMatchObject({
    problem: 'not-found',
  });
  expect(await room.facilitator.command('restoreMoment', { momentId, title: ' ' })).toMatchObject({
    problem: 'bad-input',
  });
});

test('whose network it was is said of the restored one too', async () => {
  room = await openPrivateRoom();
  const { boardId } = room;
  const board = await openBoard(boardId);
  const actorId = newId();
  await write(board, add('actor', actorId, { label: 'Mum', actorKind: 'caregiver' }));
  await write(
    board,
    add('postIt', newId(), { text: 'I am tired', place: ['cell', actorId, 'worries', 'a0'] }),
  );
  await room.facilitator.command('describeNetwork', { boardId, about: 'real', know: 'no' });
  const restoredId = await restore(await keep(''), 'Again');
  const { items } = await room.facilitator.until((facts) => restoredId in facts.items.network);
  expect(items.network[restoredId]).toMatchObject({ about: 'real', know: 'no', openedBy: [] });
  const restored = await openBoard(restoredId);
  const [note] = room.notes(restored);
  expect(note?.place).toMatchObject(['cell', expect.not.stringContaining(actorId), 'worries', 'a0']);
});
