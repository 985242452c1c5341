import type { RecordKind } from '../../../shared/model/tables.ts';
import type { GuardContext } from './guardContext.ts';
import { TouchedRecord } from './touchedRecord.ts';

/** The records that one update touches, each looked up once. */
export class TouchedRecords {
  private readonly context: GuardContext;
  private readonly byKind = new Map<RecordKind, Map<string, TouchedRecord>>();
  private readonly made = new Map<RecordKind, number>();

  constructor(context: GuardContext) {
    this.context = context;
  }

  at(kind: RecordKind, id: string): TouchedRecord {
    let records = this.byKind.get(kind);
    if (!records) this.byKind.set(kind, (records = new Map()));
    let record = records.get(id);
    if (!record) records.set(id, (record = new TouchedRecord(this.context, kind, id)));
    return record;
  }

  /** Counts one more record of a kind that this update makes; gives how many that is. */
  countNew(kind: RecordKind): number {
    const count = (this.made.get(kind) ?? 0) + 1;
    this.made.set(kind, count);
    return count;
  }

  *all(): Iterable<TouchedRecord> {
    for (const records of this.byKind.values()) yield* records.values();
  }
}
