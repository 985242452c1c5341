import { afterEach, expect, it } from 'vitest';
import type { CommandAnswer } from '../../shared/session/commands.ts';
import { StorageError } from '../../server/storage/storageError.ts';
import type { WorkshopChange } from '../../server/storage/workshopStore.ts';
import { ask } from '../support/apiClient.ts';
import { eventually } from '../support/eventually.ts';
import { createMemoryStorage } from '../support/memoryStorage/memoryStorage.ts';
import { openPrivateRoom, type PrivateRoom } from './privateRoom.ts';

let room: PrivateRoom;
afterEach(() => room.end());

type Before = (changes: readonly WorkshopChange[]) => void | Promise<void>;

/** Five notes that were revealed; what happens before a write of the tables is for the test to say. */
async function openRevealed() {
  const storage = createMemoryStorage(Date.now);
  const gate: { before: Before } = { before: () => {} };
  const workshops: typeof storage.workshops = {
    ...storage.workshops,
    async write(changes) {
      await gate.before(changes);
      await storage.workshops.write(changes);
    },
  };
  room = await openPrivateRoom({ storage: { ...storage, workshops } });
  const roundId = await room.ask({ reach: 'workshop' });
  const writers = await room.writers(roundId, 5);
  expect(await room.reveal(roundId)).toMatchObject({ ok: true });
  const withdraw = async (writer: number) => {
    const body = { token: writers[writer]?.tokens[0] };
    expect((await ask(room.server, '/api/withdrawals', { body })).status).toBe(200);
  };
  return { gate, withdraw };
}

const makeJoint = (boardId: string) =>
  room.facilitator.command('makeJointBoard', { title: 'Joint', boardIds: [boardId] });

const idOf = (answer: CommandAnswer) => String(answer.ok && answer.result?.['boardId']);

async function textsOn(boardId: string): Promise<string[]> {
  const tap = room.tap(room.fay, boardId);
  await tap.loaded;
  const texts = room.notes(tap).map(({ text }) => text);
  tap.close();
  return texts.sort();
}

const words = (...writers: number[]) => writers.map((writer) => `words of ${writer}`);

/** Whether a joint board's notes are about to be written: their rounds are put before them. */
const isBeforeCopies = (changes: readonly WorkshopChange[]) =>
  changes.some(
    (change) => 'put' in change && change.put === 'round' && typeof change.value.more['from'] === 'string',
  );

it.each(['made', 'made of a joint board', 'added to'])(
  'a note that is taken back while a joint board is %s is not on it',
  async (how) => {
    const { gate, withdraw } = await openRevealed();
    const { boardId, facilitator } = room;
    const from = how === 'made of a joint board' ? idOf(await makeJoint(boardId)) : boardId;
    const other = await facilitator.command('addBoard', { title: 'Other', template: 'blank' });
    const target = how === 'added to' ? idOf(await makeJoint(idOf(other))) : '';
    let taken: Promise<void> | null = null;
    gate.before = (changes) => {
      // In the same turn of the tables: the note goes once they are free, before its copy is there.
      if (isBeforeCopies(changes)) taken ??= withdraw(0);
    };
    const done =
      how === 'added to'
        ? await facilitator.command('addToJointBoard', { boardId: target, fromBoardIds: [from] })
        : await makeJoint(from);
    expect(done).toMatchObject({ ok: true });
    expect(taken).not.toBeNull();
    await taken;
    const jointId = how === 'added to' ? target : idOf(done);
    await eventually(async () => expect(await textsOn(jointId)).toEqual(words(1, 2, 3, 4)));
  },
);

it('taking back reaches a joint board of which the last write failed', async () => {
  const { gate, withdraw } = await openRevealed();
  gate.before = (changes) => {
    if (!changes.some((change) => 'remember' in change)) return;
    gate.before = () => {};
    throw new StorageError('diskFull', 'full');
  };
  expect(await makeJoint(room.boardId)).toMatchObject({ ok: false, problem: 'not-saved' });
  const isJoint = ({ title }: { readonly title: string }) => title === 'Joint';
  const { items } = await room.facilitator.until((facts) => Object.values(facts.items.board).some(isJoint));
  const joint = Object.values(items.board).find(isJoint)?.id ?? '';
  expect(await textsOn(joint)).toEqual(words(0, 1, 2, 3, 4));
  await withdraw(0);
  expect(await textsOn(joint)).toEqual(words(1, 2, 3, 4));
});
