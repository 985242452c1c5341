import { api } from './api.ts';
import { wallPath } from './routes.ts';

/** Whether the wall's own window could be opened; `path` leads to it either way. */
export type WallOpened = { readonly path: string; readonly blocked: boolean };

/**
 * Opens the wall for the projector in a window of its own, as an observer of its own. Call it
 * within a press: browsers hold back windows that open later. Throws a RequestProblem.
 */
export async function openWall(facilitatorId: string, boardId: string): Promise<WallOpened> {
  const view = window.open('about:blank', '_blank');
  try {
    const { participantId } = await api.wall(facilitatorId);
    const path = wallPath(boardId, participantId);
    if (view) view.location.replace(new URL(path, location.href));
    return { path, blocked: view === null };
  } catch (error) {
    view?.close();
    throw error;
  }
}
