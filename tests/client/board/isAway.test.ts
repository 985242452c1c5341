import { expect, test } from 'vitest';
import { isAway } from '../../../client/board/isAway.ts';
import type { Workspace } from '../../../client/board/workspace.ts';

function away(state: string, online: boolean, connection: string): boolean {
  return isAway({
    board: { status: { state, online } },
    session: { state: { connection } },
  } as unknown as Workspace);
}

test('the server is out of reach when the board or the session has lost it', () => {
  expect(away('saved', true, 'online')).toBe(false);
  expect(away('kept', false, 'online')).toBe(true);
  expect(away('saved', true, 'offline')).toBe(true);
});

test('a board that opens, or has ended, says nothing of the connection', () => {
  expect(away('opening', false, 'connecting')).toBe(false);
  expect(away('ended', false, 'ended')).toBe(false);
});
