import { actorOf } from '../../shared/permissions/can.ts';
import { readBoardDetails } from '../session/details.ts';
import { doorOf, readPrivateRound } from '../session/private/privateRound.ts';
import type { StoredBoard } from '../storage/workshopStore.ts';
import type { WorkshopRegistry } from '../session/workshopRegistry.ts';
import { NO_LOCKS, type BoardLocks, type SyncAdmission } from '../sync/admission.ts';
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
    privateRound(boardId, roundId) {
      const round = registry.ofBoard(boardId)?.rounds.get(roundId);
      const details = round?.boardId === boardId ? readPrivateRound(round) : null;
      return details === null ? null : doorOf(details);
    },
    actorFor(participantId, boardId) {
      const grant = grants.currentGrant(participantId);
      const board = registry.ofBoard(boardId)?.boards.get(boardId);
      if (grant === null || grant.removed || board?.workshopId !== grant.workshopId) return null;
      return actorOf(participantId, grant.role, readBoardDetails(board).sharedText);
    },
    locksOf(boardId) {
      const board = registry.ofBoard(boardId)?.boards.get(boardId);
      return board === undefined ? NO_LOCKS : readLocks(board);
    },
  };
}

/** Read once a version of the board: it is asked for every record of every update. */
const locksOf = new WeakMap<StoredBoard, BoardLocks>();

function readLocks(board: StoredBoard): BoardLocks {
  const known = locksOf.get(board);
  if (known !== undefined) return known;
  const { locked, frozen, reopened } = readBoardDetails(board);
  const locks = { locked: new Set(locked), layers: { frozen, reopened } };
  locksOf.set(board, locks);
  return locks;
}
