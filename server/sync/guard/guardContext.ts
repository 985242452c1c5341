import type * as Y from 'yjs';
import type { PostIt } from '../../../shared/model/postIt.ts';
import type { Place } from '../../../shared/model/place.ts';
import type { RefusalReason } from '../../../shared/model/refusal.ts';
import type { RecordKind } from '../../../shared/model/tables.ts';
import type { Actor, Target } from '../../../shared/permissions/can.ts';
import type { PlaceOf, PutNote } from '../../../shared/permissions/seating.ts';
import type { GuardLimits } from './limits.ts';
import { stateOf } from './yjsInternals.ts';

/** All that the guard may know. Facts about people, records and locks come from the server, never from the document. */
export interface GuardContext {
  /** The room's live document. Only read. */
  readonly doc: Y.Doc;
  /** Whether it is a document that one person writes in private; other kinds of records belong there than on a board. */
  readonly isPrivate: boolean;
  /** The sender. */
  readonly participantId: string;
  readonly actor: Actor;
  /** Refuse whole when one part is refused. */
  readonly atomic: boolean;
  /** Whom a Yjs client id is bound to in this document; null when nobody used it yet. Reserved ids are somebody's, too. */
  clientOwner(clientId: number): string | null;
  /** Why the participant may not begin to use so many more client ids. Asked for each new id of an update, with the number so far. */
  whyNotBind(participantId: string, count: number): RefusalReason | null;
  /**
   * How far the sender got under a client id of which nothing stands: the next clock; 0 when
   * nothing is known of it. All before was refused, and not even filler was written for it.
   */
  unwrittenUntil(clientId: number): number;
  /** Who first made this id; null when it was never used or is the server's. Also of deleted and purged records, and of accepted ones not yet committed. */
  recordOwner(kind: RecordKind, id: string): string | null;
  targetState(kind: RecordKind, id: string): Omit<Target, 'mine'>;
  /** Whether a place lies in a frozen layer, into which nothing is put. */
  isFrozenPlace(place: Place): boolean;
  /** A note as the document has it; null for none. */
  noteOf(id: string): Pick<PostIt, 'place' | 'voice'> | null;
  /** Why a note may not be put somewhere, by who sits where; `placeOf` knows this update's notes too. */
  whyNotPut(put: PutNote, placeOf: PlaceOf): RefusalReason | null;
  readonly limits: GuardLimits;
}

/** The next clock that the sender can have of a client: behind what the document has, and behind their own that was refused. */
export function heardUntil({ doc, unwrittenUntil }: GuardContext, client: number): number {
  return Math.max(stateOf(doc, client), unwrittenUntil(client));
}
