import { ALL_CAPABILITIES } from '../../shared/model/capability.ts';
import { actorOf } from '../../shared/permissions/can.ts';
import { allowedOn } from '../session/private/allowedOn.ts';
import { doorOf, readPrivateRound } from '../session/private/privateRound.ts';
import { readBoardDetails } from '../session/details.ts';
import { readSeating } from '../session/items/seating.ts';
import { boardIdOf } from '../storage/boardStore.ts';
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
    actorFor(participantId, documentId) {
      const grant = grants.currentGrant(participantId);
      const boardId = boardIdOf(documentId);
      const state = registry.ofBoard(boardId);
      const board = state?.boards.get(boardId);
      if (grant === null || grant.removed || board?.workshopId !== grant.workshopId) return null;
      // What people write for themselves is bound by its round, not by the step.
      const isShared = documentId === boardId;
      const allows = isShared && state !== null ? allowedOn(state, boardId) : ALL_CAPABILITIES;
      return actorOf(participantId, grant.role, readBoardDetails(board).sharedText, allows);
    },
    locksOf(boardId) {
      const state = registry.ofBoard(boardId);
      const board = state?.boards.get(boardId);
      if (state === null || board === undefined) return NO_LOCKS;
      return { ...readLocks(board), seating: () => readSeating(state, boardId) };
    },
  };
}

/** Read once a version of the board: it is asked for every record of every update. */
const locksOf = new WeakMap<StoredBoard, Omit<BoardLocks, 'seating'>>();

function readLocks(board: StoredBoard): Omit<BoardLocks, 'seating'> {
  const known = locksOf.get(board);
  if (known !== undefined) return known;
  const { locked, frozen, reopened } = readBoardDetails(board);
  const locks = { locked: new Set(locked), layers: { frozen, reopened } };
  locksOf.set(board, locks);
  return locks;
}
