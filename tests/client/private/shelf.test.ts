import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { openShelf, type ShelfNote } from '../../../client/private/shelf.ts';
import { newId } from '../../../shared/model/ids.ts';

afterEach(() => void vi.restoreAllMocks());

function aNote(text: string): ShelfNote {
  return { id: newId(), roundId: newId(), text, token: 'token', heldBack: false, shownAs: null };
}

/** Lets the device refuse every write until the answer is called. */
function refuse(): () => void {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  return () => put.mockRestore();
}

it('a note that the device could not keep is kept with the next one, as it was last, and until then the shelf says so', async () => {
  const participantId = newId();
  const shelf = await openShelf(participantId);
  const told = vi.fn();
  shelf.subscribe(told);
  const [first, gone, next] = [aNote('first'), aNote('gone'), aNote('next')];
  const accept = refuse();
  shelf.put(first);
  shelf.put({ ...first, text: 'first, as it was last' });
  shelf.put(gone);
  shelf.settle(gone.roundId);
  await shelf.flush();
  expect(shelf.failed).toBe(true);
  expect(told.mock.calls.length).toBeGreaterThan(4);
  accept();
  shelf.drop(gone.id);
  shelf.put(next);
  await shelf.flush();
  expect(shelf.failed).toBe(false);
  shelf.close();
  const again = await openShelf(participantId);
  expect(again.notes.map(({ text }) => text).sort()).toEqual(['first, as it was last', 'next']);
  expect(again.isSettled(gone.roundId)).toBe(true);
  again.close();
});

it('says so where the device keeps nothing at all', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  const shelf = await openShelf(newId());
  shelf.put(aNote('in this page'));
  expect(shelf).toMatchObject({ failed: true, notes: [{ text: 'in this page' }] });
});
