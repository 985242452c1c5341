import { actorOf } from '../../shared/permissions/can.ts';
import { readBoardDetails, readRoundDetails } from '../session/details.ts';
import type { WorkshopRegistry } from '../session/workshopRegistry.ts';
import type { SyncAdmission } from '../sync/admission.ts';
import type { Grants } from './grants.ts';
import type { Identify } from './identify.ts';
import type { OriginRule } from './originRule.ts';

/** What the rooms ask about people, answered from the workshops in memory. */
export function createSyncAdmission(
  registry: WorkshopRegistry,
  grants: Grants,
  identify: Identify,
  originRule: OriginRule,
): SyncAdmission {
  return {
    originRule,
    identify,
    currentGrant: grants.currentGrant,
    onRevoked: grants.onRevoked,
    workshopOfBoard: (boardId) => registry.ofBoard(boardId)?.workshop.id ?? null,
    isPrivateRoundOpen(boardId, roundId) {
      const round = registry.ofBoard(boardId)?.rounds.get(roundId);
      return round?.boardId === boardId && readRoundDetails(round).open;
    },
    actorFor(participantId, boardId) {
      const grant = grants.currentGrant(participantId);
      const board = registry.ofBoard(boardId)?.boards.get(boardId);
      if (grant === null || grant.removed || board?.workshopId !== grant.workshopId) return null;
      return actorOf(participantId, grant.role, readBoardDetails(board).sharedText);
    },
    // Locks and frozen layers come with the facilities that set them.
    targetState: () => unlocked,
  };
}

const unlocked = { locked: false, frozen: false } as const;
