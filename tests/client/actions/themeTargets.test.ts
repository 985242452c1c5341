import { beforeEach, expect, test } from 'vitest';
import { makeTheme, putIntoTheme } from '../../../client/actions/arrangeThemes.ts';
import { addNotes } from '../../../client/actions/newPostIt.ts';
import {
  mergeIntoTheme,
  mergeTargets,
  putInto,
  selectedToPut,
  themeTargets,
} from '../../../client/actions/themeTargets.ts';
import { selectOnly } from '../../../client/selection/selection.ts';
import { OPEN_TARGET } from '../../../shared/permissions/can.ts';
import { themeTree } from '../../../shared/queries/themeTree.ts';
import { createWorkspaceStub, type StubWorkspace } from '../../support/workspaceStub.ts';

let workspace: StubWorkspace;
let notes: string[];

function theme(title: string, noteIds: readonly string[], x: number): string {
  return makeTheme(workspace, noteIds, { x, y: 0 }, title) ?? '';
}

/** Titles of the themes with why each can not be chosen. */
function choice(ids: readonly string[]): string[] {
  selectOnly(workspace.selection, ids);
  return themeTargets(workspace, selectedToPut(workspace)).map(({ theme, why }) =>
    why === null ? theme.title : `${theme.title}: ${why}`,
  );
}

beforeEach(() => {
  workspace = createWorkspaceStub();
  notes = addNotes(workspace, [{ text: 'a' }, { text: 'b' }, { text: 'c' }, { text: 'd' }]);
});

test('notes go into any theme but the one they are in', () => {
  const [a = '', b = ''] = notes;
  theme('one', [a], 0);
  theme('two', [b], 5000);
  expect(choice([a])).toEqual(['one: here', 'two']);
  expect(choice([a, b])).toEqual(['one', 'two']);
});

test('themes go one level deep, and not into themselves', () => {
  const [a = '', b = '', c = '', d = ''] = notes;
  const one = theme('one', [a], 0);
  const two = theme('two', [b], 5000);
  const three = theme('three', [c], 10_000);
  expect(choice([two])).toEqual(['one', 'three']);
  expect(putInto(workspace, { noteIds: [d], themeIds: [two] }, one)).toBe(true);
  expect(choice([two])).toEqual(['one: here', 'three']);
  // What holds a theme goes nowhere; what lies in one takes none.
  expect(choice([one])).toEqual(['two: tooDeep', 'three: tooDeep']);
  expect(choice([three])).toEqual(['one', 'two: tooDeep']);
});

test('notes and themes go together in one step, each theme with its count', () => {
  const [a = '', b = '', c = '', d = ''] = notes;
  const one = theme('one', [a], 0);
  const two = theme('two', [b, c], 5000);
  workspace.ran.length = 0;
  putInto(workspace, { noteIds: [d], themeIds: [two] }, one);
  const [branch] = themeTree(workspace.board.snapshot).themes;
  expect(branch?.notes.map(({ id }) => id)).toEqual([a, d]);
  expect(branch?.inner.map(({ theme: { id } }) => id)).toEqual([two]);
  selectOnly(workspace.selection, []);
  const targets = themeTargets(workspace, { noteIds: [a], themeIds: [] });
  expect(targets.map(({ count, parent }) => [count, parent?.title ?? ''])).toEqual([
    [4, ''],
    [2, 'one'],
  ]);
});

test('what is frozen takes nothing in, and says so', () => {
  const [a = '', b = ''] = notes;
  const one = theme('one', [a], 0);
  const frozen = { ...workspace, board: workspace.board };
  frozen.targetOf = (_kind, id) => ({ ...OPEN_TARGET, frozen: id === one });
  const targets = themeTargets(frozen, { noteIds: [b], themeIds: [] });
  expect(targets.map(({ why }) => why)).toEqual(['frozen']);
});

test('two themes become one: not with what lies in it, nor where its inner themes would lie too deep', () => {
  const [a = '', b = '', c = '', d = ''] = notes;
  const [one, two, three, four] = [a, b, c, d].map((id, index) => theme(`t${index}`, [id], 5000 * index)) as [
    string,
    string,
    string,
    string,
  ];
  putInto(workspace, { noteIds: [], themeIds: [two] }, one);
  putInto(workspace, { noteIds: [], themeIds: [four] }, three);
  const titles = (id: string) => mergeTargets(workspace, id).map(({ theme: { title } }) => title);
  expect(titles(one)).toEqual(['t2']);
  expect(titles(two)).toEqual(['t0', 't2', 't3']);
  expect(mergeIntoTheme(workspace, one, three)).toBe(true);
  const [branch, ...others] = themeTree(workspace.board.snapshot).themes;
  expect(others).toEqual([]);
  expect(branch?.notes.map(({ id }) => id)).toEqual([c, a]);
  expect(branch?.inner.map(({ theme: { id } }) => id)).toEqual([four, two]);
});

test('an observer puts nothing anywhere', () => {
  const observer = createWorkspaceStub('observer');
  selectOnly(observer.selection, notes);
  expect(selectedToPut(observer)).toEqual({ noteIds: [], themeIds: [] });
  expect(putIntoTheme(observer, notes, 'gone')).toBe(false);
});
