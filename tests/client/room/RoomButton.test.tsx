import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WorkspaceContext } from '../../../client/board/workspace.ts';
import { RoomButton } from '../../../client/room/RoomButton.tsx';
import type { Session } from '../../../client/session/openSession.ts';
import type { Role } from '../../../shared/permissions/can.ts';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

function shownTo(role: Role): string {
  const workspace = createWorkspaceStub(role);
  // Only what the button asks of a session.
  const session = { ...workspace.session, subscribe: () => () => {} } as unknown as Session;
  return renderToStaticMarkup(
    <WorkspaceContext value={{ ...workspace, session }}>
      <RoomButton />
    </WorkspaceContext>,
  );
}

test('whoever takes part finds in words where to ask for a moment', () => {
  expect(shownTo('participant')).toContain('I need…');
});

test('facilitators find what holds the room, and who looks on finds neither', () => {
  expect(shownTo('facilitator')).toContain('The room');
  expect(shownTo('facilitator')).not.toContain('I need…');
  expect(shownTo('observer')).toBe('');
});
