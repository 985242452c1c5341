import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { PanelName } from '../../../client/board/boardUi.ts';
import { WorkspaceContext } from '../../../client/board/workspace.ts';
import type { Session } from '../../../client/session/openSession.ts';
import AskedInSheet from '../../../client/theming/AskedInSheet.tsx';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

/** What stands at the head of a sheet while the room is asked, or is not. */
function drawn(panel: PanelName, isAsked: boolean): string {
  const workspace = createWorkspaceStub();
  const { boardId, session } = workspace;
  const check = {
    ...{ id: 'c', boardId, about: 'themes', items: [{ id: 'theme', wording: 'Trust' }], state: 'open' },
    ...{ openedAt: 1, closesAt: null, answered: 0, mine: {}, results: null, tooFew: false },
  };
  const items = { ...session.facts?.items, check: isAsked ? { c: check } : {} };
  const asked = { facts: { ...session.facts, items }, subscribe: () => () => {} } as unknown as Session;
  return renderToStaticMarkup(
    <WorkspaceContext value={{ ...workspace, session: asked }}>
      <AskedInSheet panel={panel} />
    </WorkspaceContext>,
  );
}

test('a question that the room is asked stands at the head of whatever sheet is open', () => {
  expect(drawn('distilled', false)).toBe('');
  for (const panel of ['distilled', 'table'] as const) {
    expect(drawn(panel, true)).toContain('Is this theme right?');
    expect(drawn(panel, true)).toContain('Answer');
  }
});

test('the sheet in which it is answered does not ask twice', () => {
  expect(drawn('check', true)).toBe('');
});
