import type { Workspace } from './workspace.ts';

/**
 * Whether the server is out of reach: the board notices it before the session does. Before a document is there, and
 * after it ended, it tells nothing of the connection.
 */
export function isAway({ board, session }: Pick<Workspace, 'board' | 'session'>): boolean {
  const { state, online } = board.status;
  const hasLost = !online && state !== 'opening' && state !== 'ended';
  return hasLost || session.state.connection === 'offline';
}
