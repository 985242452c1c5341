import { beforeEach, expect, test } from 'vitest';
import { openToolOf, readyToolOf } from '../../../client/agenda/stepPanels.ts';
import { themingStepKey } from '../../../client/theming/stepNames.ts';
import { recall, remember } from '../../../client/ui/deviceMemory.ts';
import type { StepKind } from '../../../shared/model/step.ts';
import { createWorkspaceStub, type StubWorkspace } from '../../support/workspaceStub.ts';

let workspace: StubWorkspace;
beforeEach(() => {
  workspace = createWorkspaceStub('facilitator');
  remember(themingStepKey(workspace.boardId), null);
});

function openedBy(kind: StepKind) {
  readyToolOf(workspace.boardId, kind);
  openToolOf(workspace.ui, kind);
  return [workspace.ui.getState().panel, recall(themingStepKey(workspace.boardId))];
}

test('a step that waits for a facilitator opens what it waits for', () => {
  expect(openedBy('writePrivately')).toEqual(['privateRound', null]);
  expect(openedBy('check')).toEqual(['theming', 'check']);
  expect(openedBy('vote')).toEqual(['theming', 'vote']);
  expect(openedBy('readOut')).toEqual(['theming', 'read']);
  expect(openedBy('reveal')[0]).toBe('privateRound');
});

test('any other leaves the screen as it is', () => {
  for (const kind of ['open', 'write', 'cluster', 'kai', 'close'] as const)
    expect(openedBy(kind)).toEqual([null, null]);
});
