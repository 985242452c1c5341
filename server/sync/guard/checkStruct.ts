import { parseValue, type Field, type FieldValue } from '../../../shared/model/field.ts';
import { isNoteKind } from '../../../shared/model/imagined.ts';
import type { Place } from '../../../shared/model/place.ts';
import { fieldOf, isRecordId } from '../../../shared/model/recordTable.ts';
import type { RefusalReason } from '../../../shared/model/refusal.ts';
import { whyNotCreate, whyNotFirst, whyNotWrite } from '../../../shared/permissions/can.ts';
import { isCleanPiece } from './cleanPiece.ts';
import { nameOf, type Judgement } from './judgement.ts';
import { isFiller, type NewStruct } from './newStructs.ts';
import { GONE, isSlot } from './resolveSlot.ts';
import type { Slot } from './touchedRecord.ts';
import { endOf } from './struct.ts';
import type { TouchedRecord } from './touchedRecord.ts';
import { keyCountOf, rootOfKind } from './yjsInternals.ts';

const judgedTogether: ReadonlySet<string> = new Set(['place', 'voice']);

/** Checks one new struct, after all it refers to (steps 4 to 6 and 8). False when the update is refused as a whole. */
export function checkStruct(judgement: Judgement, struct: NewStruct): boolean {
  if (isFiller(struct)) return true;
  if (struct.content.type === 'forbidden') {
    judgement.refuseWhole('unknown-content');
    return false;
  }
  const resolved = judgement.resolver.ofStruct(struct);
  if (resolved === GONE) {
    judgement.orphans.push(struct);
  } else if (isSlot(resolved)) {
    struct.slot = resolved;
    checkInSlot(judgement, struct, resolved);
  } else judgement.refuseWhole(resolved.reason);
  return judgement.whole === null;
}

function checkInSlot(judgement: Judgement, struct: NewStruct, slot: Slot): void {
  const reason = whyNotInSlot(judgement, struct, slot);
  if (reason) judgement.refuse(reason, slot);
  if (judgement.whole || slot.level === 'record') return;
  const misplaced = judgement.placement.place(struct, slot);
  if (misplaced) judgement.refuseWhole(misplaced, slot);
}

function whyNotInSlot(judgement: Judgement, struct: NewStruct, slot: Slot): RefusalReason | null {
  if (slot.level === 'record') return whyNotNewRecord(judgement, struct, slot.record);
  return slot.level === 'field' ? whyNotValue(judgement, struct, slot) : whyNotText(judgement, struct, slot);
}

/** A record's key may be set once, by whoever makes the record: never again by anybody, deleted or not (rows 35, 36). */
function whyNotNewRecord(
  judgement: Judgement,
  struct: NewStruct,
  record: TouchedRecord,
): RefusalReason | null {
  if (struct.content.type === 'deleted') return 'hard-delete';
  if (struct.content.type !== 'map') return 'unknown-content';
  if ((record.table.scope === 'private') !== judgement.context.isPrivate) return 'unknown-root';
  if (!isRecordId(record.id)) return 'bad-id';
  if (judgement.records.isTaken(record)) return 'id-taken';
  record.isNew = true;
  return whyNotAdd(judgement, record, judgement.records.countNew(record));
}

function whyNotAdd({ context }: Judgement, record: TouchedRecord, made: number): RefusalReason | null {
  const reason = whyNotCreate(context.actor, record.table);
  if (reason) return reason;
  if (record.target.frozen) return 'frozen';
  const root = rootOfKind(context.doc, record.kind);
  return (root ? keyCountOf(root) : 0) + made > record.table.most ? 'too-many' : null;
}

function whyNotValue(judgement: Judgement, struct: NewStruct, slot: Slot): RefusalReason | null {
  const { record } = slot;
  const field = fieldOf(record.table, slot.field);
  if (!field) return 'unknown-field';
  if (field.type === 'override' && record.hasTooManyOverrides()) return 'too-many';
  // A value left of another would be born dead; no client writes one.
  if (struct.rightOrigin) return 'reference';
  // Whatever the value is worth, what it replaces is replaced, not removed.
  if (struct.origin) (slot.followed ??= new Set()).add(nameOf(struct.origin.client, struct.origin.clock));
  if (struct.content.type === 'deleted') mustBeFollowed(judgement, struct, slot);
  const isFirst = record.isNew && slot.items === 0;
  const badContent = whyNotContent(struct, field, isFirst);
  if (badContent) return badContent;
  if (isFirst && isForged(struct, field)) return 'immutable';
  takeDown(struct, slot);
  if (field.type === 'place' && isPutIntoFrozen(judgement, struct)) return 'frozen';
  // The values a record is made with need the right to make it, nothing else.
  return isFirst ? null : whyNotWrite(judgement.context.actor, record.table, slot.field, record.target);
}

/** Remembers where a note is put, and from where it speaks; see settleNotes.ts. */
function takeDown({ content }: NewStruct, { record, field }: Slot): void {
  if (!isNoteKind(record.kind) || content.type !== 'values' || !judgedTogether.has(field)) return;
  const given = record.given.get(field) ?? [];
  record.given.set(field, [...given, ...(content.values as FieldValue[])]);
}

/** Whether a record is made with a value that only the server gives. The values were checked as the field's. */
function isForged({ content }: NewStruct, field: Field): boolean {
  return (
    content.type === 'values' &&
    content.values.some((value) => whyNotFirst(field, value as FieldValue) !== null)
  );
}

/** Values that were checked as places. Only the last of several counts, but an honest page writes one. */
function isPutIntoFrozen({ context }: Judgement, { content }: NewStruct): boolean {
  return content.type === 'values' && content.values.some((place) => context.isFrozenPlace(place as Place));
}

/** Content of a replaced value comes as `deleted`: its sender's document has collected it. Its right is judged by what follows it. */
function mustBeFollowed(judgement: Judgement, struct: NewStruct, slot: Slot): void {
  judgement.mustBeFollowed.push({ slot, last: nameOf(struct.client, endOf(struct) - 1) });
}

function whyNotContent(struct: NewStruct, field: Field, isFirst: boolean): RefusalReason | null {
  const { content } = struct;
  if (field.type === 'text') {
    if (content.type === 'values') return 'bad-value';
    if (content.type !== 'text') return content.type === 'deleted' ? null : 'unknown-content';
    // Two texts in one field would lose one person's words: texts are edited, never replaced.
    return isFirst ? null : 'immutable';
  }
  if (content.type === 'deleted') return null;
  return content.type === 'values' ? whyNotValues(struct, content.values, field) : 'unknown-content';
}

/** Values must be the field's; they are stored as the field reads them, so that `-0` becomes `0`. */
function whyNotValues(struct: NewStruct, values: readonly unknown[], field: Field): RefusalReason | null {
  const stored: unknown[] = [];
  for (const value of values) {
    const parsed = parseValue(field, value);
    if (!parsed.ok) return parsed.reason;
    if (typeof parsed.value === 'string' && !isCleanPiece(parsed.value)) return 'bad-value';
    stored.push(parsed.value);
  }
  struct.content = { type: 'values', values: stored };
  return null;
}

function whyNotText(
  { context }: Judgement,
  { content, length }: NewStruct,
  slot: Slot,
): RefusalReason | null {
  if (content.type !== 'string' && content.type !== 'deleted') return 'unknown-content';
  if (content.type === 'string') {
    if (!isCleanPiece(content.text)) return 'bad-value';
    slot.added += length;
  }
  const { record } = slot;
  return record.isNew ? null : whyNotWrite(context.actor, record.table, slot.field, record.target);
}
