import { expect, test, vi } from 'vitest';
import { fail, succeed } from '../../../shared/model/result.ts';
import { redo, undo } from '../../../client/actions/viewActions.ts';
import { currentToasts } from '../../../client/ui/toasts.ts';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

test.each([undo, redo])('$id says that it was done, or why it could not be', (action) => {
  const workspace = createWorkspaceStub();
  const step = vi.fn<typeof workspace.board.undo>();
  Object.assign(workspace.board, { undo: step, redo: step });
  step.mockReturnValueOnce(succeed(null));
  action.run(workspace);
  expect(workspace.said).toHaveLength(1);
  step.mockReturnValueOnce(fail({ reason: 'changed-since' }));
  action.run(workspace);
  expect(workspace.said).toHaveLength(1);
  expect(currentToasts().at(-1)?.words).toBe('Others have changed it since.');
});
