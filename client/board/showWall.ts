import { navigate } from '../access/navigation.ts';
import { openWall } from '../access/openWall.ts';
import { getText } from '../i18n/texts.ts';
import { showToast } from '../ui/toasts.ts';

/** Opens the wall in a window of its own; where the browser holds the window back, offers to go there. */
export async function showWall(boardId: string, participantId: string): Promise<void> {
  try {
    const { path, blocked } = await openWall(participantId, boardId);
    if (!blocked) return;
    const go = { label: getText('board.wallHere'), run: () => navigate(path) };
    showToast(getText('board.wallBlocked'), { tone: 'attention', action: go });
  } catch {
    showToast(getText('board.wallFailed'), { tone: 'danger' });
  }
}
