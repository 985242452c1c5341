import { beforeEach, expect, test } from 'vitest';
import { makeTheme } from '../../../client/actions/arrangeThemes.ts';
import { putInto } from '../../../client/actions/themeTargets.ts';
import {
  addToLane,
  moveSelected,
  moveSelectedTo,
  openNoteBehind,
} from '../../../client/outline/outlineEdits.ts';
import { arrange, outlineOf } from '../../../client/outline/outlineState.ts';
import { selectOnly } from '../../../client/selection/selection.ts';
import { themeOf } from '../../../shared/model/belonging.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { Lane } from '../../../shared/model/lane.ts';
import { addLanes } from '../../../shared/operations/lane.ts';
import { stackPostIts } from '../../../shared/operations/stack.ts';
import { outlineSections } from '../../../shared/queries/outlineSections.ts';
import { themeTree } from '../../../shared/queries/themeTree.ts';
import { createWorkspaceStub, type StubWorkspace } from '../../support/workspaceStub.ts';

let workspace: StubWorkspace;
let one: Lane;
let two: Lane;
let notes: string[];

beforeEach(() => {
  workspace = createWorkspaceStub('facilitator');
  const ids = [newId(), newId()] as const;
  workspace.board.run(
    addLanes([
      { id: ids[0], title: 'One', place: ['board', 0, 0, 'a0'] },
      { id: ids[1], title: 'Two', place: ['board', 1400, 0, 'a1'] },
    ]),
  );
  [one, two] = ids.map((id) => workspace.board.snapshot.lane.get(id)) as [Lane, Lane];
  notes = addToLane(workspace, one, ['a', 'b', 'c', 'd']);
});

function themed(): string[][] {
  return themeTree(workspace.board.snapshot).themes.map((branch) => branch.notes.map(({ text }) => text));
}

function lanes(): string[][] {
  return outlineSections(workspace.board.snapshot).map((section) => section.notes.map(({ text }) => text));
}

test('a themed note that is re-coded stays in its theme', () => {
  const [a = '', b = '', , d = ''] = notes;
  makeTheme(workspace, [a, b], { x: 5000, y: 0 });
  workspace.ran.length = 0;
  selectOnly(workspace.selection, [a, d]);
  moveSelectedTo(workspace, two);
  expect(workspace.ran).toHaveLength(1);
  expect(themed()).toEqual([['a', 'b']]);
  expect(lanes()).toEqual([
    ['c', 'b'],
    ['d', 'a'],
  ]);
});

test('what lies on a stack is re-coded and stays on it', () => {
  const [a = '', b = ''] = notes;
  workspace.board.run(stackPostIts(workspace.board.snapshot, [a, b]));
  selectOnly(workspace.selection, [b]);
  moveSelectedTo(workspace, two);
  const note = workspace.board.snapshot.postIt.get(b);
  expect(note?.lane).toBe(two.id);
  expect(note?.place.slice(0, 2)).toEqual(['stack', a]);
});

test('by theme notes move within their theme, and what waits within its lane', () => {
  arrange(outlineOf(workspace), 'theme');
  const [a = '', b = '', c = ''] = notes;
  const theme = makeTheme(workspace, [a, b, c], { x: 5000, y: 0 });
  selectOnly(workspace.selection, [a]);
  moveSelected(workspace, 'down');
  expect(themed()).toEqual([['b', 'a', 'c']]);
  const note = workspace.board.snapshot.postIt.get(a);
  expect(note && themeOf(workspace.board.snapshot, note)?.id).toBe(theme);
  addToLane(workspace, one, ['e']);
  selectOnly(workspace.selection, [notes[3] ?? '']);
  moveSelected(workspace, 'down');
  expect(lanes()[0]?.slice(0, 2)).toEqual(['e', 'd']);
});

test('a stack moves as one, whichever of its notes is selected', () => {
  arrange(outlineOf(workspace), 'theme');
  const [a = '', b = '', c = '', d = ''] = notes;
  makeTheme(workspace, [a, b, c], { x: 5000, y: 0 });
  workspace.board.run(stackPostIts(workspace.board.snapshot, [a, d]));
  selectOnly(workspace.selection, [d]);
  moveSelected(workspace, 'down');
  expect(themed()).toEqual([['b', 'a', 'd', 'c']]);
});

test('by question a themed note has no place of its own to change, and that is said', () => {
  arrange(outlineOf(workspace), 'question');
  const [a = '', b = ''] = notes;
  makeTheme(workspace, [a, b], { x: 5000, y: 0 });
  selectOnly(workspace.selection, [a]);
  workspace.ran.length = 0;
  moveSelected(workspace, 'down');
  expect(workspace.ran).toEqual([]);
  expect(workspace.said.at(-1)).toMatch(/order of their own/);
});

test('themes within a theme change places', () => {
  const [a = '', b = '', c = ''] = notes;
  const [outer, first, second] = [a, b, c].map(
    (id, index) => makeTheme(workspace, [id], { x: 5000 * (index + 1), y: 0 }) ?? '',
  ) as [string, string, string];
  putInto(workspace, { noteIds: [], themeIds: [first, second] }, outer);
  selectOnly(workspace.selection, [second]);
  moveSelected(workspace, 'up');
  const [branch] = themeTree(workspace.board.snapshot).themes;
  expect(branch?.inner.map(({ theme }) => theme.id)).toEqual([second, first]);
  selectOnly(workspace.selection, [outer]);
  moveSelected(workspace, 'up');
  expect(workspace.said.at(-1)).toMatch(/lie on the canvas/);
});

test('a note behind a themed one is added to its lane, at the end of what waits', () => {
  const [a = '', b = ''] = notes;
  makeTheme(workspace, [a, b], { x: 5000, y: 0 });
  openNoteBehind(workspace, a, one.id);
  expect(lanes()[0]).toEqual(['c', 'd', '', 'a', 'b']);
});
