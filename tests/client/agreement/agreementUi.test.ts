import { expect, test } from 'vitest';
import { agreementUiOf, openAgreement } from '../../../client/agreement/agreementUi.ts';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

test('a line or the list opens the very agreement that it speaks of', () => {
  const workspace = createWorkspaceStub();
  openAgreement(workspace, 'second');
  expect(workspace.ui.getState().panel).toBe('agreement');
  // The board may be seen through the glass of a scenario: the screen is the same.
  expect(agreementUiOf({ ...workspace }).getState().chosen).toBe('second');
});
