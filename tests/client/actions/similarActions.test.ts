import { expect, test } from 'vitest';
import { addNotes } from '../../../client/actions/newPostIt.ts';
import { showSimilar } from '../../../client/actions/similarActions.ts';
import { clearSelection, selectOnly } from '../../../client/selection/selection.ts';
import { similarOf } from '../../../client/similarity/similarStore.ts';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

test('opens what is like the selected note, else the groups; again it closes', () => {
  const workspace = createWorkspaceStub();
  const [a = '', b = ''] = addNotes(workspace, [{ text: 'a' }, { text: 'b' }]);
  const shown = () => [workspace.ui.getState().panel, similarOf(workspace).getState().tab];
  selectOnly(workspace.selection, [a]);
  showSimilar.run(workspace);
  expect(shown()).toEqual(['similar', 'note']);
  clearSelection(workspace.selection);
  showSimilar.run(workspace);
  expect(shown()).toEqual(['similar', 'groups']);
  showSimilar.run(workspace);
  expect(shown()).toEqual([null, 'groups']);
  expect(showSimilar.isAvailable(workspace)).toBe(true);
  selectOnly(workspace.selection, [a, b]);
  expect(showSimilar.isAvailable(workspace)).toBe(false);
});
