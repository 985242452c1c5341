import { beforeEach, expect, test } from 'vitest';
import { makeTheme } from '../../../client/actions/arrangeThemes.ts';
import { addNotes } from '../../../client/actions/newPostIt.ts';
import { movableNotes } from '../../../client/actions/selectedThemes.ts';
import { selectOnly } from '../../../client/selection/selection.ts';
import { stackPostIts } from '../../../shared/operations/stack.ts';
import { showThemesAs } from '../../../shared/operations/theme.ts';
import { createWorkspaceStub, type StubWorkspace } from '../../support/workspaceStub.ts';

let workspace: StubWorkspace;
let notes: string[];

beforeEach(() => {
  workspace = createWorkspaceStub();
  notes = addNotes(workspace, [{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
  selectOnly(workspace.selection, notes);
});

test('what lies below another note goes with that one', () => {
  const [a = '', b = '', c = ''] = notes;
  workspace.board.run(stackPostIts(workspace.board.snapshot, [a, b]));
  expect(movableNotes(workspace)).toEqual([a, c]);
  workspace.ui.setState({ view: 'outline' });
  expect(movableNotes(workspace)).toEqual([a, c]);
});

test('what lies in a pile can be meant in the list, which shows it, and not on the canvas', () => {
  const [a = '', b = '', c = ''] = notes;
  const theme = makeTheme(workspace, [a, b]) ?? '';
  workspace.board.run(showThemesAs([theme], 'pile'));
  expect(movableNotes(workspace)).toEqual([c]);
  workspace.ui.setState({ view: 'outline' });
  expect(movableNotes(workspace)).toEqual([a, b, c]);
});
