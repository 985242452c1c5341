import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test } from 'vitest';
import { addNotes } from '../../../client/actions/newPostIt.ts';
import { WorkspaceContext, type Workspace } from '../../../client/board/workspace.ts';
import CountsPanel from '../../../client/panels/CountsPanel.tsx';
import type { Session } from '../../../client/session/openSession.ts';
import { newId } from '../../../shared/model/ids.ts';
import { EMPTY_FACTS } from '../../../shared/session/facts.ts';
import { createWorkspaceStub, type StubWorkspace } from '../../support/workspaceStub.ts';

const one = newId();
const two = newId();
let workspace: StubWorkspace;

beforeEach(() => {
  workspace = createWorkspaceStub('facilitator');
  const notes = [one, one, two].map((cohort, index) => ({ text: `note ${index}`, cohort }));
  addNotes(workspace, notes);
});

/** The words of the panel while the server lets the counts of these cohorts be shown. */
function shown(brokenOut: readonly string[]): string {
  const { boardId } = workspace;
  const items = {
    ...EMPTY_FACTS,
    cohort: { [one]: { id: one, title: 'Early years' }, [two]: { id: two, title: 'Night shift' } },
    board: { [boardId]: { id: boardId, brokenOut } },
  };
  // Only what the panel asks of a session.
  const session = { subscribe: () => () => {}, facts: { items } } as unknown as Session;
  const open: Workspace = { ...workspace, board: workspace.board, session };
  return renderToStaticMarkup(
    <WorkspaceContext value={open}>
      <CountsPanel />
    </WorkspaceContext>,
  );
}

test('a group is named with its counts only where the server says that it may be', () => {
  const words = shown([one]);
  expect(words).toContain('Early years');
  expect(words).not.toContain('Night shift');
});

test('no group, and no remainder, is there otherwise', () => {
  const words = shown([]);
  expect(words).toContain('How far each lane is');
  for (const told of ['By group', 'Early years', 'Night shift']) expect(words).not.toContain(told);
});
