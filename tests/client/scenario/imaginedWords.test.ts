import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newId } from '../../../shared/model/ids.ts';
import { gridTable } from '../../../shared/queries/network.ts';
import { addColumns } from '../../../shared/operations/network.ts';
import { addPostIts } from '../../../shared/operations/postIt.ts';
import { addScenario } from '../../../shared/operations/scenario.ts';
import { copySelection, pasteText } from '../../../client/actions/clipboard.ts';
import { makeNoteInCell } from '../../../client/actions/newPostIt.ts';
import { duplicateSelected } from '../../../client/actions/postItActions.ts';
import { splitNote } from '../../../client/actions/splitNote.ts';
import { groupSelected } from '../../../client/actions/groupActions.ts';
import type { Workspace } from '../../../client/board/workspace.ts';
import { markSeen } from '../../../client/grid/markSeen.ts';
import { putIntoCell } from '../../../client/grid/putIntoCell.ts';
import { sayWhoSaidIt } from '../../../client/grid/standingActions.ts';
import { loadBoardTexts } from '../../../client/i18n/texts.ts';
import { throughGlass, type GlassWorkspace } from '../../../client/scenario/glass.ts';
import { selectOnly } from '../../../client/selection/selection.ts';
import { currentToasts } from '../../../client/ui/toasts.ts';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';
import { FakeServer } from '../document/fakeServer.ts';
import { openTestBoard } from '../document/openTestBoard.ts';

const copied: string[] = [];
vi.mock(import('../../../client/ui/copyText.ts'), () => ({
  copyText: (text: string) => copied.push(text) > 0,
}));

await loadBoardTexts();

const [mum, nana, said, loose, scenario] = [newId(), newId(), newId(), newId(), newId()];
const cell = { actorId: mum, row: 'worries' } as const;

let actual: Workspace;
let glass: GlassWorkspace;

beforeEach(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  const { board } = await openTestBoard(new FakeServer());
  const stub = createWorkspaceStub();
  actual = { ...stub, board, targetOf: (kind, id) => board.targetOf(kind, id) };
  const columns = [mum, nana].map((id) => ({ id, label: id }));
  board.run(addColumns(board.snapshot, columns));
  board.run(addPostIts([{ id: said, text: 'said', place: ['cell', mum, 'worries', 'a0'] }]));
  board.run(addPostIts([{ id: loose, text: 'on the wall' }]));
  board.run(addScenario({ id: scenario, title: 'Once' }));
  glass = throughGlass(actual);
  glass.board.show(scenario);
});
afterEach(() => void vi.unstubAllGlobals());

function write(text: string): string {
  const id = makeNoteInCell(glass, cell) ?? '';
  glass.board.run({
    name: 'editText',
    input: { kind: 'postIt', id, field: 'text', index: 0, removed: '', inserted: text },
  });
  return id;
}

const textsIn = ({ board }: Workspace) =>
  gridTable(board.snapshot).flatMap(({ cells }) =>
    cells.flatMap(({ notes }) => notes.map(({ text }) => text)),
  );
const lastToast = () => currentToasts().at(-1)?.words ?? '';

/** Nothing that is done with words that are imagined makes actual ones of them. */
function expectActualAsItWas(): void {
  expect([...actual.board.snapshot.postIt.keys()]).toEqual([said, loose]);
  expect(textsIn(actual)).toEqual(['said']);
}

test('the screen tells which scenario it is looked through', () => {
  expect(actual.ui.getState().scenario).toBe(scenario);
  expect(actual.glass).toBe(glass);
  glass.board.show(null);
  expect(actual.ui.getState().scenario).toBeNull();
});

test('copies and parts of imagined words are imagined, in the same cell', () => {
  const id = write('one two');
  selectOnly(glass.selection, [id]);
  duplicateSelected.run(glass);
  expect(textsIn(glass)).toEqual(['said', 'one two', 'one two']);
  const note = glass.board.snapshot.postIt.get(id);
  if (note) splitNote(glass, note, ['one', 'two']);
  expect(textsIn(glass).toSorted()).toEqual(['one', 'one two', 'said', 'two']);
  expectActualAsItWas();
});

test('copied words say that they are imagined wherever they are pasted', async () => {
  selectOnly(glass.selection, [write('one of you')]);
  await copySelection(glass);
  expect(copied).toEqual(['one of you (imagined)']);
  glass.board.show(null);
  pasteText(actual, copied[0] ?? '');
  expect([...actual.board.snapshot.postIt.values()].at(-1)).toMatchObject({ text: 'one of you (imagined)' });
  expect(textsIn(actual)).toEqual(['said']);
});

test('nobody says who said them, how they are seen, or groups them; the sentence is plain', () => {
  const id = write('one of you');
  selectOnly(glass.selection, [id]);
  expect(sayWhoSaidIt.isAvailable(glass)).toBe(false);
  expect(glass.board.run(markSeen([id], 'shared')).ok).toBe(false);
  selectOnly(glass.selection, [id, loose]);
  groupSelected.run(glass);
  expect(lastToast()).toContain('These words are imagined');
  expect(actual.board.snapshot.theme.size).toBe(0);
  expectActualAsItWas();
});

test('what stands in the grid as it is is left, and says why', () => {
  selectOnly(glass.selection, [said]);
  expect(sayWhoSaidIt.isAvailable(glass)).toBe(false);
  putIntoCell(glass, [said], { actorId: nana, row: 'worries' });
  expect(lastToast()).toContain('This is part of how it is');
  putIntoCell(glass, [loose], cell);
  expectActualAsItWas();
  glass.board.show(null);
  expect(sayWhoSaidIt.isAvailable(actual)).toBe(true);
});
