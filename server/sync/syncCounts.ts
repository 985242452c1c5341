import type { RefusalReason } from '../../shared/model/refusal.ts';

/** What happened since the start; numbers only. */
export class SyncCounts {
  /** Sync updates that came in. */
  updates = 0;
  /** Updates that were not kept because the store failed. */
  notSaved = 0;
  /** Times that a document was read again because its copy in memory could not be trusted. */
  recoveries = 0;
  /** Of these: because Yjs could not take what the guard let through. Must stay 0. */
  quarantines = 0;
  compactions = 0;
  readonly refused = new Map<RefusalReason, number>();

  countRefusal(reason: RefusalReason): void {
    this.refused.set(reason, (this.refused.get(reason) ?? 0) + 1);
  }
}
