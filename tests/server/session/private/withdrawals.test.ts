import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/model/ids.ts';
import type { PrivateWriting } from '../../../../server/session/private/privateWriting.ts';
import { finishTakingBack, takeNoteBack } from '../../../../server/session/private/withdrawals.ts';
import { StorageError } from '../../../../server/storage/storageError.ts';
import type { WorkshopChange } from '../../../../server/storage/workshopStore.ts';
import { createTestDesk } from '../commandFixture.ts';

const token = 'token';

/** A note that can be taken back, copied to two joint boards; what is in `full` can not be done. */
async function createRevealed() {
  const desk = await createTestDesk();
  const { registry, boardId, state, privateWriting, time } = desk;
  const [noteId, ...joint] = [newId(), newId(), newId()];
  const hash = createHash('sha256').update(token).digest('hex');
  const board = state.boards.get(boardId);
  if (board === undefined) throw new Error('there is no board');
  const common = { workshopId: state.workshop.id, boardId, participantId: null };
  const changes: WorkshopChange[] = [
    {
      put: 'item',
      value: { ...common, id: newId(), kind: 'withdrawals', more: { notes: [{ hash, id: noteId }] } },
    },
    ...joint.map((id): WorkshopChange => ({
      put: 'board',
      value: { ...board, id, more: { ...board.more, joins: [boardId] } },
    })),
  ];
  await registry.change(state.workshop.id, () => ({ changes, result: null }));
  const [full, forgotten]: [Set<string>, string[]] = [new Set(), []];
  const forget = async (where: string) => {
    if (full.has(where)) throw new StorageError('diskFull', 'full');
    forgotten.push(where);
  };
  const writing: PrivateWriting = { ...privateWriting, forget, removeCopies: forget };
  return {
    ...{ ...desk, noteId, joint, full, forgotten },
    takeBack: () => takeNoteBack(registry, writing, token, time.now),
    finish: () => finishTakingBack(registry, writing),
  };
}

describe('a note that is taken back', () => {
  it('goes from every board that it was copied to, though it could not go from another place', async () => {
    const { takeBack, finish, full, forgotten, boardId, joint, facilitator } = await createRevealed();
    const [first = '', second] = joint;
    full.add(boardId).add(first);
    const before = facilitator.facts();
    // It is off its board: whoever took it back is told so.
    expect(await takeBack()).toBe(true);
    expect(forgotten).toEqual([second]);
    expect(await takeBack()).toBe(false);
    full.delete(boardId);
    await expect(finish()).rejects.toThrow('full');
    expect(forgotten).toEqual([second, boardId, second]);
    full.clear();
    await finish();
    expect(forgotten).toEqual([second, boardId, second, boardId, first, second]);
    // What is still to be done is told to nobody.
    expect(facilitator.facts()).toEqual(before);
  });

  it('is not looked for any more once it is gone from everywhere', async () => {
    const { takeBack, finish, forgotten, boardId, joint, state, noteId } = await createRevealed();
    expect(await takeBack()).toBe(true);
    expect(forgotten).toEqual([boardId, ...joint]);
    await finish();
    expect(forgotten).toHaveLength(3);
    expect(JSON.stringify([...state.items.all.values()])).not.toContain(noteId);
  });

  it('is off its board and named as still to be forgotten in one write, or stays as it is', async () => {
    const { takeBack, storage, state, full, boardId, workshopId, noteId } = await createRevealed();
    full.add(boardId);
    await takeBack();
    const stored = await storage.workshops.read(workshopId);
    expect(stored?.items).toEqual([...state.items.all.values()]);
    expect(stored?.items).toMatchObject([{ kind: 'takenBack', boardId, more: { ids: [noteId] } }]);
  });
});
