import type { Workspace } from '../board/workspace.ts';
import { outlineOf } from './outlineState.ts';

/**
 * Whether the name of the theme that is open for typing is written in the bar at the foot: by question
 * no heading shows it, and whoever chooses one set after another shall not lose their place in the list.
 */
export function isNamedInBar(workspace: Workspace): boolean {
  const { editing } = workspace.selection.getState();
  if (editing === null || !workspace.board.snapshot.theme.has(editing)) return false;
  const { arrangement, choosing } = outlineOf(workspace).getState();
  return arrangement === 'question' || choosing;
}
