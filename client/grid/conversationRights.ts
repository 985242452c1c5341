import { conversationTable } from '../../shared/model/conversation.ts';
import { whyNotCreate } from '../../shared/permissions/can.ts';
import { isReadOnly } from '../actions/selected.ts';
import type { Workspace } from '../board/workspace.ts';

/** Whether this person may agree on connecting conversations now. */
export function mayTalk(workspace: Workspace): boolean {
  return !isReadOnly(workspace) && whyNotCreate(workspace.actor(), conversationTable) === null;
}
