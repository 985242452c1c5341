import type { RefusalReason } from '../../../shared/model/refusal.ts';
import type { RecordName } from '../../../shared/document/project.ts';
import type { RecordKind } from '../../../shared/model/tables.ts';
import type { RefusedObject } from '../../../shared/sync/messages.ts';

/** What is to be done with an update. */
export interface GuardVerdict {
  /**
   * What to apply, store and broadcast instead of what was sent: accepted structs encoded anew, with
   * filler of the same length in place of refused ones. Null = nothing new, or nothing that is written.
   */
  readonly canonical: Uint8Array | null;
  /** Refused records. An entry without kind and id = the whole update; the entries after it tell what caused that, where known. */
  readonly refused: readonly RefusedObject[];
  /** Valid writing that hung on something refused or purged; without kind and id where it can not be told which. */
  readonly orphaned: readonly RefusedObject[];
  /** The records that `canonical` writes to; maybe some more. */
  readonly touched: readonly RecordName[];
  /** Ids first made by this update. */
  readonly owned: readonly { kind: RecordKind; recordId: string }[];
  /** Client ids to bind to the sender. */
  readonly newClients: readonly number[];
  /** One entry for each client with structs in `canonical`: its first new clock. */
  readonly firstClocks: readonly { client: number; clock: number }[];
  /** Client ids that have nothing in the document, now as before, since nothing of them stands; and how far they came. */
  readonly unwritten: readonly { client: number; end: number }[];
  readonly counts: { structs: number; scanned: number; deletes: number };
}

export function refusedWhole(reason: RefusalReason): GuardVerdict {
  return {
    canonical: null,
    refused: [{ reason }],
    orphaned: [],
    touched: [],
    owned: [],
    newClients: [],
    firstClocks: [],
    unwritten: [],
    counts: { structs: 0, scanned: 0, deletes: 0 },
  };
}
