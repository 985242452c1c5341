import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { addNotes } from '../../../client/actions/newPostIt.ts';
import { WorkspaceContext, type Workspace } from '../../../client/board/workspace.ts';
import type { BoardDocument } from '../../../client/document/board.ts';
import type { Session } from '../../../client/session/openSession.ts';
import TablePanel from '../../../client/theming/TablePanel.tsx';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

/** The sheet "Our notes" of somebody at a table with two notes left. */
function drawn(frozen: readonly string[]): string {
  const workspace = createWorkspaceStub();
  const { boardId, participantId } = workspace;
  const noteIds = addNotes(workspace, [{ text: 'a cup of tea' }, { text: 'time' }]);
  const table = { id: 't', boardId, title: 'Table 1', kind: 'table', people: [participantId], size: 1 };
  const { facts } = workspace.session;
  const items = {
    ...facts?.items,
    board: { [boardId]: { id: boardId, frozen, reopened: [], spotlight: null } },
    table: { t: { ...table, noteIds, area: null, help: false } },
  };
  const session = { facts: { ...facts, items }, subscribe: () => () => {} } as unknown as Session;
  const { snapshot } = workspace.board;
  const board = {
    ...{ snapshot, status: workspace.board.status, version: 1, subscribe: () => () => {} },
  } as unknown as BoardDocument;
  const open: Workspace = { ...workspace, board, session };
  return renderToStaticMarkup(
    <WorkspaceContext value={open}>
      <TablePanel />
    </WorkspaceContext>,
  );
}

test('once the themes are frozen the notes are there to read, and nothing invites to tick them', () => {
  expect(drawn([])).toContain('checkbox');
  const words = drawn(['theme']);
  expect(words).toContain('a cup of tea');
  expect(words).toContain('frozen');
  expect(words).not.toMatch(/checkbox|Tick those/);
});
