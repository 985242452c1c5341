import { isObjectReason, type RefusalReason } from '../../../shared/model/refusal.ts';
import type { RefusedObject } from '../../../shared/sync/messages.ts';
import type { GuardContext } from './guardContext.ts';
import type { NewStruct, Sections } from './newStructs.ts';
import type { Placement } from './placement.ts';
import type { Resolver } from './resolveSlot.ts';
import type { Slot } from './touchedRecord.ts';
import type { DeletedRange } from './struct.ts';
import type { TouchedRecord } from './touchedRecord.ts';
import type { TouchedRecords } from './touchedRecords.ts';

/** A deletion that takes effect, and the record it belongs to. */
export interface CheckedDelete extends DeletedRange {
  readonly record: TouchedRecord;
}

/** What the checks of one update share, and what they found so far. */
export class Judgement {
  readonly context: GuardContext;
  readonly sections: Sections;
  readonly records: TouchedRecords;
  readonly resolver: Resolver;
  readonly placement: Placement;
  /** Set as soon as something is found that no honest client writes: then nothing of the update stands (step 9). */
  whole: RefusedObject | null = null;
  readonly orphans: NewStruct[] = [];
  readonly deletes: CheckedDelete[] = [];
  /** Values that are deleted and must therefore be followed by another. */
  readonly mustBeFollowed: { readonly slot: Slot; readonly last: string }[] = [];

  constructor(
    context: GuardContext,
    sections: Sections,
    records: TouchedRecords,
    resolver: Resolver,
    placement: Placement,
  ) {
    this.context = context;
    this.sections = sections;
    this.records = records;
    this.resolver = resolver;
    this.placement = placement;
  }

  /** Refuses the record, or all, as the reason has it (step 9). */
  refuse(reason: RefusalReason, slot: Slot): void {
    if (isObjectReason(reason)) slot.record.refuse(reason, slot.field);
    else this.refuseWhole(reason, slot);
  }

  refuseWhole(reason: RefusalReason, slot: Slot | null = null): void {
    if (this.whole) return;
    const about = slot && { kind: slot.record.kind, id: slot.record.id };
    this.whole = { reason, ...about, ...(slot?.field ? { field: slot.field } : {}) };
  }
}

export function nameOf(client: number, clock: number): string {
  return `${client}:${clock}`;
}
