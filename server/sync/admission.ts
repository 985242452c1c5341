import { parseDocumentId, type DocumentScope } from '../../shared/model/documentId.ts';
import type { Actor } from '../../shared/permissions/can.ts';
import { OPEN_LAYERS, type Layers } from '../../shared/permissions/layers.ts';
import { NO_SEATING, type Seating } from '../../shared/permissions/seating.ts';
import type { Grant, RevokeListener } from '../access/grants.ts';
import type { Identify } from '../access/identify.ts';
import type { OriginRule } from '../access/originRule.ts';

/**
 * All that the rooms need to know about people. The composition root puts it together from
 * server/access and the workshops in memory; everything but `identify` is asked for every message
 * and must be cheap.
 */
export interface SyncAdmission {
  readonly originRule: OriginRule;
  /** Finds out who opens a socket: ticket, Bearer or cookie. */
  readonly identify: Identify;
  /** Rights as they are now; null for somebody unknown and after the end of their workshop. */
  currentGrant(participantId: string): Grant | null;
  /** Told at once when somebody's sockets must close. */
  onRevoked(listener: RevokeListener): () => void;
  /** The workshop of a board, or null when there is no such board. */
  workshopOfBoard(boardId: string): string | null;
  /** How a round of private writing stands at this moment; null when there is none of this id. */
  privateRound(boardId: string, roundId: string): PrivateRoundDoor | null;
  /** Role, capabilities of the step and the board's settings, as they are now; null when they may not act there at all. */
  actorFor(participantId: string, documentId: string): Actor | null;
  /** What facilitators have locked and frozen on a board, as it is now. */
  locksOf(boardId: string): BoardLocks;
}

/** `open`: its writers may write; `closed`: they may still read what is theirs; `over`: its documents are erased. */
export type PrivateRoundDoor = 'open' | 'closed' | 'over';

/** What nobody but facilitators, or nobody at all, changes on a board. */
export interface BoardLocks {
  /** Ids of records that only facilitators change. */
  readonly locked: ReadonlySet<string>;
  readonly layers: Layers;
  /** Who sits where; made when it is asked for. */
  seating(): Seating;
}

export const NO_LOCKS: BoardLocks = { locked: new Set(), layers: OPEN_LAYERS, seating: () => NO_SEATING };

/** Why a socket is not let in; see `CLOSE` in shared/sync/messages.ts. */
export type RefusedAtDoor = 'not-admitted' | 'removed' | 'erased';

/** Somebody who may read a document, or why not. */
export type Admitted =
  | { readonly ok: true; readonly grant: Grant; readonly scope: DocumentScope }
  | { readonly ok: false; readonly refused: RefusedAtDoor };

const notAdmitted: Admitted = { ok: false, refused: 'not-admitted' };

/** Whether this participant may read this document right now. What does not exist is told like what is not theirs. */
export function admit(admission: SyncAdmission, participantId: string, documentId: string): Admitted {
  const scope = parseDocumentId(documentId);
  const grant = admission.currentGrant(participantId);
  if (scope === null || grant === null) return notAdmitted;
  if (admission.workshopOfBoard(scope.boardId) !== grant.workshopId) return notAdmitted;
  if (grant.removed) return { ok: false, refused: 'removed' };
  const refused = whyNotRead(admission, grant, scope);
  return refused === null ? { ok: true, grant, scope } : { ok: false, refused };
}

/** Of others' private documents nobody learns anything, a facilitator neither: they are told like what does not exist. */
function whyNotRead(admission: SyncAdmission, grant: Grant, scope: DocumentScope): RefusedAtDoor | null {
  if (scope.scope === 'shared') return null;
  if (scope.scope === 'facilitators')
    return grant.role === 'facilitator' && grant.visibility === 'normal' ? null : 'not-admitted';
  if (scope.participantId !== grant.participantId) return 'not-admitted';
  const round = admission.privateRound(scope.boardId, scope.roundId);
  if (round === null) return 'not-admitted';
  return round === 'over' ? 'erased' : null;
}
