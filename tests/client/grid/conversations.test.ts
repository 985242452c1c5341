import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '../../../shared/model/ids.ts';
import { addColumns, binInNetwork } from '../../../shared/operations/network.ts';
import { moveIntoCell } from '../../../shared/operations/cellNote.ts';
import { addPostIts } from '../../../shared/operations/postIt.ts';
import { liveConversations } from '../../../shared/queries/network.ts';
import { selectedPostIts } from '../../../client/actions/selected.ts';
import { beginConversation, isBegun } from '../../../client/grid/conversations.ts';
import { connectSelected } from '../../../client/grid/conversationActions.ts';
import { gridUiOf } from '../../../client/grid/gridUi.ts';
import { loadBoardTexts } from '../../../client/i18n/texts.ts';
import { selectOnly } from '../../../client/selection/selection.ts';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: false })));
afterEach(() => void vi.unstubAllGlobals());

await loadBoardTexts();

const [mum, nurse, nana] = [newId(), newId(), newId()];
const [first, second, loose] = [newId(), newId(), newId()];

function withNotes() {
  const workspace = createWorkspaceStub();
  const { board } = workspace;
  board.run(addColumns(board.snapshot, [{ id: mum }, { id: nurse }, { id: nana }]));
  board.run(addPostIts([first, second, loose].map((id) => ({ id, text: id }))));
  board.run(moveIntoCell(board.snapshot, [first], mum, 'intervention'));
  board.run(moveIntoCell(board.snapshot, [second], nurse, 'intervention'));
  return workspace;
}

describe('a connecting conversation', () => {
  test('is between the two whose notes are selected, about their level', () => {
    const workspace = withNotes();
    selectOnly(workspace.selection, [first, second]);
    connectSelected.run(workspace);
    const [talk] = liveConversations(workspace.board.snapshot);
    expect(talk).toMatchObject({ from: mum, to: nurse, level: 'intervention' });
    expect(gridUiOf(workspace).getState().talk).toBe(talk?.id);
    expect(workspace.ui.getState().panel).toBe('conversations');
  });

  test('is between two selected columns', () => {
    const workspace = withNotes();
    selectOnly(workspace.selection, [nana, nurse]);
    connectSelected.run(workspace);
    expect(liveConversations(workspace.board.snapshot)).toMatchObject([{ from: nana, to: nurse }]);
  });

  test('is not offered for notes whose column is in the bin: nobody sees them', () => {
    const workspace = withNotes();
    selectOnly(workspace.selection, [first, second]);
    expect(selectedPostIts(workspace)).toHaveLength(2);
    workspace.board.run(binInNetwork('actor', [nurse]));
    expect(selectedPostIts(workspace).map(({ id }) => id)).toEqual([first]);
    expect(connectSelected.isAvailable(workspace)).toBe(false);
  });

  test('counts from when something is said of it', () => {
    const workspace = withNotes();
    beginConversation(workspace, [null, null]);
    expect(liveConversations(workspace.board.snapshot).filter(isBegun)).toEqual([]);
    beginConversation(workspace, [mum, null]);
    expect(liveConversations(workspace.board.snapshot).filter(isBegun)).toHaveLength(1);
  });

  test('needs exactly two people', () => {
    const workspace = withNotes();
    for (const ids of [[first], [first, loose], [mum, nana, nurse]]) {
      selectOnly(workspace.selection, ids);
      expect(connectSelected.isAvailable(workspace)).toBe(false);
    }
  });
});
