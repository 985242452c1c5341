import { expect, test } from 'vitest';
import { makeTheme } from '../../../client/actions/arrangeThemes.ts';
import { addNotes } from '../../../client/actions/newPostIt.ts';
import { mergeIntoTheme } from '../../../client/actions/themeTargets.ts';
import { seenNow, takenInBy } from '../../../client/theming/takenIn.ts';
import { ungroupTheme } from '../../../shared/operations/theme.ts';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

function aRoom() {
  const workspace = createWorkspaceStub();
  const notes = addNotes(workspace, [{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
  const one = makeTheme(workspace, notes.slice(0, 2), { x: 0, y: 0 }, 'Time') ?? '';
  const two = makeTheme(workspace, notes.slice(2), { x: 5000, y: 0 }, 'Trust') ?? '';
  const before = seenNow(workspace.board.snapshot, one);
  if (!before) throw new Error('no theme');
  return { workspace, one, two, before };
}

test('a theme that was merged into another was taken in by it', () => {
  const { workspace, one, two, before } = aRoom();
  expect(before).toMatchObject({ id: one, title: 'Time' });
  expect(mergeIntoTheme(workspace, one, two)).toBe(true);
  expect(seenNow(workspace.board.snapshot, one)).toBeNull();
  expect(takenInBy(workspace.board.snapshot, before)).toBe(two);
});

test('one whose notes lie on the board again was taken in by none', () => {
  const { workspace, one, before } = aRoom();
  workspace.board.run(ungroupTheme(workspace.board.snapshot, one));
  expect(takenInBy(workspace.board.snapshot, before)).toBeNull();
});

test('an empty theme that is gone was taken in by none', () => {
  const { workspace, before } = aRoom();
  expect(takenInBy(workspace.board.snapshot, { ...before, noteIds: [] })).toBeNull();
});
