import type { BoardStore, RecordOwner } from '../storage/boardStore.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { SyncAdmission } from './admission.ts';
import type { ClientQuota } from './clientQuota.ts';
import type { Clock } from './clock.ts';
import type { Compact } from './compactor.ts';
import type { GuardContext } from './guard/guardContext.ts';
import type { GuardVerdict } from './guard/guardVerdict.ts';
import type { Journal } from './journal.ts';
import type { Migrate } from './loadDocument.ts';
import type { SyncCounts } from './syncCounts.ts';

/** Decides what of an update may stand; see guard/guard.ts. */
export type CheckUpdate = (context: GuardContext, update: Uint8Array) => GuardVerdict;

/** What all rooms share. */
export interface RoomParts {
  readonly admission: SyncAdmission;
  readonly checkUpdate: CheckUpdate;
  readonly clock: Clock;
  readonly compact: Compact;
  readonly counts: SyncCounts;
  readonly journal: Journal;
  readonly log: Logger;
  readonly migrate: Migrate | null;
  readonly quota: ClientQuota;
  readonly store: BoardStore;
  /** Told, after the commit, of records that came into being. */
  readonly onOwned: (documentId: string, owned: readonly RecordOwner[]) => void;
  /** Told when notes were made or binned, or went to another cohort: who wrote in which may be others now. */
  readonly onWriters: (documentId: string) => void;
  /** Told of records whose fields are others than before. */
  readonly onRecords: (documentId: string, ids: readonly string[]) => void;
}
