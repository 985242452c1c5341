import type { PlainRecord } from '../../shared/model/recordTable.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { RecordKind } from '../../shared/model/tables.ts';
import type { ChangeManner } from '../sync/liveDocument.ts';

/** A record to be added to a board as somebody else's. */
export interface CopiedRecord {
  readonly kind: RecordKind;
  readonly record: PlainRecord;
  /** Whose it is; null = nobody's. */
  readonly participantId: string | null;
}

/**
 * Adds records as the server itself, each belonging to whoever made what it is a copy of; `plan` sees the board as it
 * is at that moment. Resolves to how many there were, once they are durable.
 */
export type AddCopies = (
  boardId: string,
  plan: (snapshot: BoardSnapshot) => readonly CopiedRecord[],
  manner?: ChangeManner,
) => Promise<number>;
