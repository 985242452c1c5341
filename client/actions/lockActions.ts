import { Lock, LockOpen } from 'lucide-react';
import { getText } from '../i18n/texts.ts';
import { showToast } from '../ui/toasts.ts';
import type { Workspace } from '../board/workspace.ts';
import type { Action } from './action.ts';
import { selectedPostIts } from './selected.ts';

/** Most notes that one command locks. */
const LOCK_MOST = 400;

function selectedByLock(workspace: Workspace, locked: boolean): string[] {
  if (workspace.actor().role !== 'facilitator') return [];
  const ids = selectedPostIts(workspace).map(({ id }) => id);
  return ids.filter((id) => workspace.targetOf('postIt', id).locked === locked).slice(0, LOCK_MOST);
}

async function setLocked(workspace: Workspace, locked: boolean): Promise<void> {
  const ids = selectedByLock(workspace, !locked);
  const answer = await workspace.session.command('lockRecords', { boardId: workspace.boardId, ids, locked });
  if (!answer.ok) return void showToast(answer.detail, { tone: 'attention' });
  workspace.announce(getText(locked ? 'board.locked' : 'board.unlocked', { count: ids.length }));
}

/** Locked notes are changed by facilitators only; everybody sees the lock. */
export const lockSelected: Action = {
  id: 'lockSelected',
  label: 'action.lockSelected',
  icon: Lock,
  shortcut: 'Shift+L',
  isAvailable: (workspace) => selectedByLock(workspace, false).length > 0,
  run: (workspace) => void setLocked(workspace, true),
};

export const unlockSelected: Action = {
  id: 'unlockSelected',
  label: 'action.unlockSelected',
  icon: LockOpen,
  shortcut: 'Shift+U',
  isAvailable: (workspace) => selectedByLock(workspace, true).length > 0,
  run: (workspace) => void setLocked(workspace, false),
};
