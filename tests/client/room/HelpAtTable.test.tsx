import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WorkspaceContext } from '../../../client/board/workspace.ts';
import { HelpAtTable } from '../../../client/room/HelpAtTable.tsx';
import type { Session } from '../../../client/session/openSession.ts';
import type { TableFact } from '../../../shared/session/themingFacts.ts';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

function shownAt(more: Partial<TableFact>): string {
  const workspace = createWorkspaceStub();
  const { boardId, participantId } = workspace;
  const { facts } = workspace.session;
  const table = {
    ...{ id: 't', boardId, title: 'Table 1', kind: 'table', people: [participantId], size: 1 },
    ...{ noteIds: [], area: null, help: false, ...more },
  };
  const session = {
    facts: { ...facts, items: { ...facts?.items, table: { t: table } } },
    subscribe: () => () => {},
  } as unknown as Session;
  return renderToStaticMarkup(
    <WorkspaceContext value={{ ...workspace, session }}>
      <HelpAtTable />
    </WorkspaceContext>,
  );
}

test('whoever sits at a table asks for help there, and sees that it was asked and that somebody comes', () => {
  expect(shownAt({})).toMatch(/Help for Table 1.*aria-pressed="false".*Ask for help/u);
  expect(shownAt({ help: true })).toContain('aria-pressed="true"');
  expect(shownAt({ coming: true })).toContain('A facilitator is coming');
});

test('nobody else is offered it', () => {
  expect(shownAt({ people: [] })).toBe('');
  expect(shownAt({ kind: 'person' })).toBe('');
});
