import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { forgetDevice } from '../../../client/access/forgetDevice.ts';
import type { Workspace } from '../../../client/board/workspace.ts';
import { shelfOf } from '../../../client/private/desks.ts';
import { openShelf, type ShelfNote } from '../../../client/private/shelf.ts';
import { readUnshown } from '../../../client/private/unshownWords.ts';
import { newId } from '../../../shared/model/ids.ts';
import { aBoard, aNote } from '../../support/records.ts';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

const round = newId();

function own(text: string, more: Partial<ShelfNote> = {}): ShelfNote {
  return { id: newId(), roundId: round, text, token: 'token', heldBack: false, shownAs: null, ...more };
}

/** An open board of somebody whose device has private notes of a round, and how it is told that all of it is erased. */
function anErasedBoard(): { workspace: Workspace; end(): void } {
  const stub = createWorkspaceStub();
  const closing = new AbortController();
  const snapshot = aBoard({ notes: [aNote({ text: 'Shown to all', round })] });
  const board = { ...stub.board, snapshot, closed: closing.signal } as Workspace['board'];
  return { workspace: { ...stub, board }, end: () => closing.abort() };
}

const NOTES = [
  own('Held back', { heldBack: true }),
  own('Too late'),
  own('Shown to all'),
  own('Known on the board', { shownAs: newId() }),
  own('  '),
];

it('private words that nobody was shown are there to be kept, although the board has let go of the device', async () => {
  const { workspace, end } = anErasedBoard();
  const shelf = await shelfOf(workspace);
  for (const note of NOTES) shelf.put(note);
  end();
  expect(await readUnshown(workspace)).toEqual(['Held back', 'Too late']);
});

it('a page that was opened after the end finds them on the device, and forgets them only then', async () => {
  const { workspace, end } = anErasedBoard();
  const before = await openShelf(workspace.participantId);
  for (const note of NOTES) before.put(note);
  await before.flush();
  before.close();
  end();
  expect(await readUnshown(workspace)).toHaveLength(2);
  await forgetDevice(workspace.participantId);
  expect(await readUnshown(workspace)).toHaveLength(2);
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  expect(names.filter((name) => name.includes(workspace.participantId))).toEqual([]);
});
