import type * as Y from 'yjs';
import { defaultOf, sameValue, type FieldValue } from '../model/field.ts';
import { isNoteKind } from '../model/imagined.ts';
import { fieldOf, isRecordId, parseFields, type PlainRecord } from '../model/recordTable.ts';
import { fail, succeed, type Result } from '../model/result.ts';
import { isRecordKind, tableOf, type RecordKind } from '../model/tables.ts';
import { whyNotWrite } from '../permissions/can.ts';
import { isFrozenPlace } from '../permissions/layers.ts';
import { whyNotPut } from '../permissions/seating.ts';
import type { Place } from '../model/place.ts';
import { readRecord } from '../document/readRecord.ts';
import { rootOf } from '../document/roots.ts';
import { writeField } from '../document/writeRecord.ts';
import type { Operation, OperationContext, Refusal } from './operation.ts';

/** New values of some fields of one record. With `expect`, a field that somebody changed since is left alone: undo skips it. */
export interface RecordFieldsChange {
  readonly kind: RecordKind;
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly expect?: Readonly<Record<string, FieldValue>>;
  /** Of a theme: left alone while a note lies in it. Undoing a theme never takes it from those who use it since. */
  readonly ifEmpty?: boolean;
}

export interface ChangeRecordsInput {
  readonly changes: readonly RecordFieldsChange[];
  /** Whether the changes only make sense together. */
  readonly together?: boolean;
}

export const CHANGE_BATCH = 400;

function parseChange(value: unknown): Result<RecordFieldsChange, Refusal> {
  const { kind, id, fields, expect, ifEmpty } = (value ?? {}) as Record<string, unknown>;
  if (!isRecordKind(kind) || !isRecordId(id)) return fail({ reason: 'bad-input' });
  const parsed = parseFields(tableOf(kind), fields);
  if (!parsed.ok) return fail({ ...parsed.reason, kind, id });
  for (const name of Object.keys(parsed.value)) {
    if (fieldOf(tableOf(kind), name)?.type === 'text')
      return fail({ reason: 'bad-input', kind, id, field: name });
  }
  const change = { kind, id, fields: parsed.value, ...(ifEmpty === true ? { ifEmpty } : {}) };
  if (expect === undefined) return succeed(change);
  const expected = parseFields(tableOf(kind), expect);
  if (!expected.ok) return fail({ ...expected.reason, kind, id });
  return succeed({ ...change, expect: expected.value });
}

function parseChangeRecords(input: unknown): Result<ChangeRecordsInput, Refusal> {
  const { changes, together } = (input ?? {}) as Record<string, unknown>;
  if (!Array.isArray(changes) || changes.length === 0) return fail({ reason: 'bad-input' });
  if (changes.length > CHANGE_BATCH) return fail({ reason: 'too-many' });
  const parsed: RecordFieldsChange[] = [];
  for (const value of changes as unknown[]) {
    const change = parseChange(value);
    if (!change.ok) return change;
    parsed.push(change.value);
  }
  return succeed({ changes: parsed, ...(together === true ? { together } : {}) });
}

function whyNotChange(context: OperationContext, { kind, id, fields }: RecordFieldsChange): Refusal | null {
  if (!context.snapshot[kind].has(id)) return { reason: 'not-found', kind, id };
  const target = context.targetOf(kind, id);
  for (const field of Object.keys(fields)) {
    const reason = whyNotWrite(context.actor, tableOf(kind), field, target);
    if (reason) return { reason, kind, id, field };
  }
  const { place } = fields;
  if (Array.isArray(place) && isFrozenPlace(context.snapshot, context.layers, place as Place))
    return { reason: 'frozen', kind, id, field: 'place' };
  const reason = Array.isArray(place) ? whyNotMove(context, kind, id, place as Place) : null;
  return reason ? { reason, kind, id, field: 'place' } : null;
}

function whyNotMove(
  { seating, snapshot, actor }: OperationContext,
  kind: RecordKind,
  id: string,
  place: Place,
) {
  const note = isNoteKind(kind) ? snapshot[kind].get(id) : undefined;
  return note
    ? whyNotPut(seating, snapshot, actor, { id, place, voice: note.voice, from: note.place })
    : null;
}

/** Whether a note that is not in the bin lies in a theme. */
function holdsNotes(doc: Y.Doc, themeId: string): boolean {
  for (const noteId of rootOf(doc, 'postIt').keys()) {
    const note = readRecord(doc, 'postIt', noteId);
    if (note && !note.deleted && note.place[0] === 'theme' && note.place[1] === themeId) return true;
  }
  return false;
}

/** Writes one record's fields; what is already so, or changed since it was expected, is left alone. Gives the way back. */
function applyChange(doc: Y.Doc, change: RecordFieldsChange): RecordFieldsChange | null {
  const { kind, id, fields, expect, ifEmpty } = change;
  if (ifEmpty && holdsNotes(doc, id)) return null;
  const current = readRecord(doc, kind, id) as PlainRecord | null;
  if (!current) return null;
  const before: Record<string, FieldValue> = {};
  const after: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(fields)) {
    const field = fieldOf(tableOf(kind), name);
    if (!field) continue;
    const now = current[name] ?? defaultOf(field);
    const expected = expect?.[name];
    if (sameValue(now, value) || (expected !== undefined && !sameValue(now, expected))) continue;
    before[name] = now;
    after[name] = value;
    writeField(doc, kind, id, name, value);
  }
  return Object.keys(after).length > 0 ? { kind, id, fields: before, expect: after } : null;
}

/** Sets fields of records: moving, colouring, re-coding, binning and restoring are all this. */
export const changeRecords: Operation<ChangeRecordsInput> = {
  name: 'changeRecords',
  parse: parseChangeRecords,
  allow(context, { changes }) {
    for (const change of changes) {
      const refusal = whyNotChange(context, change);
      if (refusal) return fail(refusal);
    }
    return succeed(null);
  },
  apply(doc, { changes, together }) {
    const inverse = changes.map((change) => applyChange(doc, change)).filter((change) => change !== null);
    if (inverse.length === 0) return null;
    return {
      name: 'changeRecords',
      input: { changes: inverse.toReversed(), ...(together ? { together } : {}) },
    };
  },
  words: () => [],
  atomic: ({ changes, together }) => Boolean(together) && changes.length > 1,
};
