import type { RecordKind } from '../../../shared/model/tables.ts';
import type { GuardContext } from './guardContext.ts';
import { TouchedRecord } from './touchedRecord.ts';

/** The records that one update touches, each looked up once. */
export class TouchedRecords {
  private readonly context: GuardContext;
  private readonly byKey = new Map<string, TouchedRecord>();
  private readonly made = new Map<RecordKind, number>();

  constructor(context: GuardContext) {
    this.context = context;
  }

  at(kind: RecordKind, id: string): TouchedRecord {
    const key = `${kind}/${id}`;
    const record = this.byKey.get(key) ?? new TouchedRecord(this.context, kind, id);
    this.byKey.set(key, record);
    return record;
  }

  /** Counts one more record of a kind that this update makes; gives how many that is. */
  countNew(kind: RecordKind): number {
    const count = (this.made.get(kind) ?? 0) + 1;
    this.made.set(kind, count);
    return count;
  }

  all(): Iterable<TouchedRecord> {
    return this.byKey.values();
  }
}
