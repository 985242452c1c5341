import type { RefusalReason } from '../../../shared/model/refusal.ts';
import { fieldOf } from '../../../shared/model/recordTable.ts';
import type { Judgement } from './judgement.ts';
import { settleNotes } from './settleNotes.ts';
import type { Slot } from './touchedRecord.ts';
import type { TouchedRecord } from './touchedRecord.ts';
import { lengthOf, newestOf, typeIn } from './yjsInternals.ts';

/** What can only be judged once everything was seen: completeness, replaced values, lengths of texts. */
export function settle(judgement: Judgement): void {
  for (const record of judgement.records.all()) {
    const missing = record.isNew ? missingField(record) : null;
    if (missing !== null) judgement.refuseWhole('incomplete', record.fieldSlot(missing));
    for (const slot of record.texts.values()) {
      const reason = whyTooLong(slot);
      if (reason) record.refuse(reason, slot.field);
    }
  }
  settleNotes(judgement);
  for (const { slot, last } of judgement.mustBeFollowed) {
    if (!slot.followed?.has(last)) judgement.refuseWhole('hard-delete', slot);
  }
}

/**
 * A record comes with all its fields at once: a text made later, by two people, would lose one's
 * words. Fields that came with a later version may be missing: an older page does not know them.
 */
function missingField(record: TouchedRecord): string | null {
  const fields = Object.entries(record.table.fields);
  const missing = fields.find(([name, { since }]) => since === undefined && !record.fields.get(name)?.items);
  return missing?.[0] ?? null;
}

/** The text as it will be, its deletions included. A text that is too long already may still be shortened. */
function whyTooLong({ record, field, added, removed }: Slot): RefusalReason | null {
  const table = fieldOf(record.table, field);
  if (table?.type !== 'text' || added <= removed) return null;
  return storedLength(record, field) + added - removed > table.max ? 'too-long' : null;
}

function storedLength(record: TouchedRecord, field: string): number {
  const map = record.stored && !record.stored.deleted ? typeIn(record.stored) : null;
  const holder = map && newestOf(map, field);
  const text = holder && !holder.deleted ? typeIn(holder) : null;
  return text ? lengthOf(text) : 0;
}
