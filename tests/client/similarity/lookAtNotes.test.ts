import { expect, test } from 'vitest';
import { addNotes } from '../../../client/actions/newPostIt.ts';
import { makeTheme } from '../../../client/actions/arrangeThemes.ts';
import { lookForGroups, lookForSame } from '../../../client/similarity/lookAtNotes.ts';
import type { suggestInWorker } from '../../../client/similarity/similarityClient.ts';
import { similarOf } from '../../../client/similarity/similarStore.ts';
import { groupNotes, takeSuggested } from '../../../client/similarity/takeNotes.ts';
import { nearDuplicates } from '../../../shared/similarity/nearDuplicates.ts';
import { suggestGroups } from '../../../shared/similarity/suggestGroups.ts';
import { standAlone } from '../../../shared/operations/theme.ts';
import '../../support/boardTexts.ts';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

const TEXTS = [
  'time to listen',
  'listen with time',
  'kai together',
  'kai first',
  'trust',
  'trust takes a while',
];

function open(role: 'participant' | 'observer' = 'participant') {
  const workspace = createWorkspaceStub();
  const ids = addNotes(
    workspace,
    TEXTS.map((text) => ({ text })),
  );
  if (role === 'observer') Object.assign(workspace, { actor: createWorkspaceStub('observer').actor });
  workspace.ran.length = 0;
  return { workspace, ids, store: similarOf(workspace) };
}

/** The real comparison, without a worker. */
const suggest: typeof suggestInWorker = async (notes, options) => suggestGroups(notes, options);

/** A comparison that goes on until it is told to end. */
function hold() {
  let fail: (reason: Error) => void = () => {};
  const wait: typeof suggestInWorker = (_notes, _options, job) =>
    new Promise((_resolve, reject) => {
      fail = reject;
      job?.signal?.addEventListener('abort', () => reject(job.signal?.reason));
      job?.onProgress?.(0.5);
    });
  return { wait, fail: (reason: Error) => fail(reason) };
}

test('finds groups among what is left, and changes nothing on the board', async () => {
  const { workspace, ids, store } = open();
  makeTheme(workspace, ids.slice(2, 4));
  const [, , , , trust = ''] = ids;
  workspace.board.run(standAlone(workspace.board.snapshot, [trust], true));
  workspace.ran.length = 0;
  const compared: string[] = [];
  await lookForGroups(workspace, (notes, options) => {
    compared.push(...notes.map(({ id }) => id));
    return suggest(notes, options);
  });
  expect(compared.sort()).toEqual([ids[0], ids[1], ids[5]].sort());
  expect(store.getState().groups.map((group) => [...group.ids].sort())).toEqual([ids.slice(0, 2).sort()]);
  expect(store.getState().groupLook.state).toBe('done');
  expect(workspace.ran).toEqual([]);
  expect(workspace.said.at(-1)).toBe('1 suggested group');
});

test('tells how far it is; cancelled, it keeps what was found before', async () => {
  const { workspace, store } = open();
  await lookForGroups(workspace, suggest);
  const before = store.getState().groups;
  expect(before.length).toBe(3);
  const { wait } = hold();
  const looking = lookForGroups(workspace, wait);
  const { groupLook } = store.getState();
  if (groupLook.state !== 'running') throw new Error('it does not run');
  expect([groupLook.done, groupLook.total]).toEqual([3, 6]);
  groupLook.cancel();
  await looking;
  expect(store.getState().groupLook.state).toBe('cancelled');
  expect(store.getState().groups).toBe(before);
});

test('says so when the device could not do it', async () => {
  const { workspace, store } = open();
  const { wait, fail } = hold();
  const looking = lookForGroups(workspace, wait);
  fail(new Error('no memory'));
  await looking;
  expect(store.getState().groupLook.state).toBe('failed');
});

test('a group that is taken is a theme where its first note lies; what is themed meanwhile stays there', async () => {
  const { workspace, ids } = open();
  const [a = '', b = '', c = ''] = ids;
  const other = makeTheme(workspace, [c], { x: 9000, y: 0 }, 'Kai');
  const at = workspace.board.snapshot.postIt.get(a)?.place;
  const theme = takeSuggested(workspace, [a, b, c]);
  const places = [a, b, c].map((id) => workspace.board.snapshot.postIt.get(id)?.place[1]);
  expect(places).toEqual([theme, theme, other]);
  expect([...workspace.selection.getState().ids]).toEqual([theme]);
  expect(workspace.said.at(-1)).toBe('A theme of 2 notes. Name it.');
  const place = workspace.board.snapshot.theme.get(theme ?? '')?.place;
  expect(Number(place?.[1])).toBeLessThan(Number(at?.[1]));
  expect(takeSuggested(workspace, [a, b])).toBe(null);
});

test('notes that somebody groups by hand leave the themes that they were in', () => {
  const { workspace, ids } = open();
  const [a = '', b = ''] = ids;
  makeTheme(workspace, [a], { x: 0, y: 0 });
  const theme = groupNotes(workspace, [a, b]);
  expect([a, b].map((id) => workspace.board.snapshot.postIt.get(id)?.place[1])).toEqual([theme, theme]);
});

test('who only watches compares nothing', async () => {
  const { workspace, store } = open('observer');
  await lookForGroups(workspace, suggest);
  expect(store.getState().groups).toEqual([]);
  await lookForSame(workspace, async (notes) => nearDuplicates(notes));
  expect(store.getState().same).toEqual([]);
});

test('finds notes that say the same', async () => {
  const { workspace, store, ids } = open();
  const [again = ''] = addNotes(workspace, [{ text: 'Kai together' }]);
  await lookForSame(workspace, async (notes) => nearDuplicates(notes));
  expect(store.getState().same.map((set) => [...set].sort())).toContainEqual([ids[2], again].sort());
  expect(workspace.said.at(-1)).toBe('3 sets of notes');
});
