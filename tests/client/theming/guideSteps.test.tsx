import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { makeTheme } from '../../../client/actions/arrangeThemes.ts';
import { addNotes } from '../../../client/actions/newPostIt.ts';
import { WorkspaceContext, type Workspace } from '../../../client/board/workspace.ts';
import type { BoardDocument } from '../../../client/document/board.ts';
import type { Session } from '../../../client/session/openSession.ts';
import { FreezeStep } from '../../../client/theming/steps/FreezeStep.tsx';
import { ReadOutStep } from '../../../client/theming/steps/ReadOutStep.tsx';
import { ShareStep } from '../../../client/theming/steps/ShareStep.tsx';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

/** A step of the guide as it is drawn with themes of these names, a note in each. */
function drawn(
  Step: () => React.JSX.Element,
  names: readonly string[],
  frozen: readonly string[] = [],
): string {
  const workspace = createWorkspaceStub('facilitator');
  names.forEach((name, index) => {
    const notes = addNotes(workspace, [{ text: `note ${index}` }]);
    makeTheme(workspace, notes, { x: index * 5000, y: 0 }, name);
  });
  const { facts } = workspace.session;
  const board = { [workspace.boardId]: { id: workspace.boardId, frozen, reopened: [], spotlight: null } };
  const session = {
    facts: { ...facts, items: { ...facts?.items, board } },
    state: { connection: 'online' },
    subscribe: () => () => {},
    waits: () => false,
  } as unknown as Session;
  const document = {
    snapshot: workspace.board.snapshot,
    status: { state: 'saved', online: true },
    version: 1,
    subscribe: () => () => {},
  } as unknown as BoardDocument;
  const open: Workspace = { ...workspace, board: document, session };
  return renderToStaticMarkup(
    <WorkspaceContext value={open}>
      <Step />
    </WorkspaceContext>,
  );
}

test('themes of one name can be put together before they are read out, while they are not frozen', () => {
  const twins = drawn(ReadOutStep, ['Trust', 'Time', 'trust ']);
  expect(twins).toContain('Put together first: 1 name');
  expect(twins).toContain('Select the themes called Trust');
  expect(drawn(ReadOutStep, ['Trust', 'Time'])).not.toContain('Put together');
  expect(drawn(ReadOutStep, ['Trust', 'Trust'], ['theme'])).not.toContain('Put together');
});

test('sharing says how the report is sent, and opens it for the people here first', () => {
  const words = drawn(ShareStep, []);
  expect(words).toContain('save it as a document or print it');
  expect(words.indexOf('Open the report')).toBeLessThan(words.indexOf('Open it for people outside'));
});

test('what counts as on its own is said where it is counted', () => {
  expect(drawn(FreezeStep, ['Trust'])).toContain('belonging in no theme');
});
