import { RECORD_KINDS, type RecordKind } from '../../../shared/model/tables.ts';
import type { GuardContext } from './guardContext.ts';
import { TouchedRecord } from './touchedRecord.ts';
import { newestOf, rootOfKind } from './yjsInternals.ts';

/** The records that one update touches, each looked up once. */
export class TouchedRecords {
  private readonly context: GuardContext;
  private readonly byKind = new Map<RecordKind, Map<string, TouchedRecord>>();
  private readonly made = new Map<RecordKind, number>();
  private readonly madeIds = new Set<string>();

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

  /** Counts one more record that this update makes; gives how many of its kind that is. */
  countNew({ kind, id }: TouchedRecord): number {
    const count = (this.made.get(kind) ?? 0) + 1;
    this.made.set(kind, count);
    this.madeIds.add(id);
    return count;
  }

  /** Whether an id was ever used, by whomever and for whatever kind: the store keeps one owner for each id of a document. */
  isTaken({ id, owner }: TouchedRecord): boolean {
    if (owner !== null || this.madeIds.has(id)) return true;
    return RECORD_KINDS.some((kind) => {
      const root = rootOfKind(this.context.doc, kind);
      return root !== null && newestOf(root, id) !== null;
    });
  }

  *all(): Iterable<TouchedRecord> {
    for (const records of this.byKind.values()) yield* records.values();
  }
}
