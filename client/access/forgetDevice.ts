import { eraseDatabases } from './deviceDatabases.ts';
import { findMembership, forgetMembership } from './memberships.ts';

/** Takes everything away that this device keeps for a participant: copies of boards, unsent changes, the remembered name. */
export async function forgetDevice(participantId: string): Promise<void> {
  const boardId = findMembership(participantId)?.boardId ?? '';
  forgetMembership(participantId);
  await eraseDatabases(participantId, boardId);
}
