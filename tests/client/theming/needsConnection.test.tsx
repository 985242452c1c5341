import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { addNotes } from '../../../client/actions/newPostIt.ts';
import { WorkspaceContext, type Workspace } from '../../../client/board/workspace.ts';
import type { BoardDocument } from '../../../client/document/board.ts';
import type { Session } from '../../../client/session/openSession.ts';
import { CheckForm } from '../../../client/theming/steps/CheckForm.tsx';
import { FreezeStep } from '../../../client/theming/steps/FreezeStep.tsx';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

/** The step as it is drawn while the connection is there or not, with what was asked of the server before. */
function drawn(Step: () => React.JSX.Element, online: boolean, asked: readonly string[] = []): string {
  const workspace = createWorkspaceStub('facilitator');
  addNotes(workspace, [{ text: 'Time to talk' }]);
  const session = {
    ...workspace.session,
    state: { connection: online ? 'online' : 'offline' },
    subscribe: () => () => {},
    waits: (name: string) => asked.includes(name),
    now: () => 0,
  } as unknown as Session;
  const board = {
    ...workspace.board,
    snapshot: workspace.board.snapshot,
    status: { state: online ? 'saved' : 'offline', online },
    version: 1,
    subscribe: () => () => {},
  } as unknown as BoardDocument;
  const open: Workspace = { ...workspace, board, session };
  return renderToStaticMarkup(
    <WorkspaceContext value={open}>
      <Step />
    </WorkspaceContext>,
  );
}

const STEPS = [
  { Step: FreezeStep, command: 'freezeLayer' },
  { Step: CheckForm, command: 'openCheck' },
];

test.each(STEPS)('without a connection it is said beside the button: $command', ({ Step, command }) => {
  expect(drawn(Step, true)).not.toContain('connection');
  expect(drawn(Step, false)).toContain('No connection just now');
  const waiting = drawn(Step, false, [command]);
  expect(waiting).toContain('Asked for. It waits for the connection');
  expect(waiting).toContain('aria-busy="true"');
});

test('a button that was pressed from another panel is still under way, and another one is not', () => {
  expect(drawn(FreezeStep, true, ['freezeLayer'])).toContain('aria-busy="true"');
  expect(drawn(FreezeStep, true, ['openCheck'])).not.toContain('aria-busy');
});
