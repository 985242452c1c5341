import { completeRecord, isRecordId, parseFields, type PlainRecord } from '../model/recordTable.ts';
import { fail, succeed, type Result } from '../model/result.ts';
import { isRecordKind, tableOf, type RecordKind } from '../model/tables.ts';
import type { FieldValue } from '../model/field.ts';
import { isNoteKind } from '../model/imagined.ts';
import type { Place } from '../model/place.ts';
import type { PostIt } from '../model/postIt.ts';
import { whyNotCreate, whyNotFirst } from '../permissions/can.ts';
import { isFrozenPlace } from '../permissions/layers.ts';
import { whyNotPut } from '../permissions/seating.ts';
import { addRecord } from '../document/writeRecord.ts';
import { recordMap } from '../document/roots.ts';
import type { Operation, OperationContext, Refusal } from './operation.ts';

/** New records of one kind, complete, with ids made by the caller. */
export interface AddRecordsInput {
  readonly kind: RecordKind;
  readonly records: readonly PlainRecord[];
}

/** Most records one operation adds: pasting and importing go in batches of this. */
const ADD_BATCH = 50;

/** Things to add, in their order, as many at once as one operation takes. */
export function inBatches<Item>(items: readonly Item[]): Item[][] {
  const batches: Item[][] = [];
  for (let start = 0; start < items.length; start += ADD_BATCH)
    batches.push(items.slice(start, start + ADD_BATCH));
  return batches;
}

function parseRecord(kind: RecordKind, value: unknown): Result<PlainRecord, Refusal> {
  const { id, ...given } = (value ?? {}) as Record<string, unknown>;
  if (!isRecordId(id)) return fail({ reason: 'bad-id', kind });
  const fields = parseFields(tableOf(kind), given);
  if (!fields.ok) return fail({ ...fields.reason, kind, id });
  return succeed(completeRecord(tableOf(kind), id, fields.value));
}

function parseAddRecords(input: unknown): Result<AddRecordsInput, Refusal> {
  const { kind, records } = (input ?? {}) as Record<string, unknown>;
  if (!isRecordKind(kind) || !Array.isArray(records)) return fail({ reason: 'bad-input' });
  if (records.length === 0 || records.length > ADD_BATCH) return fail({ reason: 'too-many', kind });
  const parsed: PlainRecord[] = [];
  for (const value of records as unknown[]) {
    const record = parseRecord(kind, value);
    if (!record.ok) return record;
    parsed.push(record.value);
  }
  return succeed({ kind, records: parsed });
}

/** Whether a record comes with what only the server writes. */
function isForged(kind: RecordKind, record: PlainRecord): boolean {
  const fields = Object.entries(tableOf(kind).fields);
  return fields.some(([name, field]) => whyNotFirst(field, record[name] ?? null) !== null);
}

function isPlaceIn(value: FieldValue | undefined): value is Place {
  return Array.isArray(value);
}

/** The first note that may not be put where it comes with. */
function findMisplaced({ seating, snapshot, actor }: OperationContext, records: readonly PlainRecord[]) {
  // Parsed by one of the two tables of notes, and both have these fields.
  const notes = new Map(
    records.map((record) => [record.id, record as Pick<PostIt, 'id' | 'place' | 'voice'>]),
  );
  const placeOf = (id: string) => (notes.get(id) ?? snapshot.postIt.get(id))?.place;
  for (const { id, place, voice } of notes.values()) {
    const reason = whyNotPut(seating, snapshot, actor, { id, place, voice, from: null }, placeOf);
    if (reason) return { reason, id };
  }
  return null;
}

/** Adds records. Taken back by marking them deleted, so that words others typed in them are never dropped. */
export const addRecords: Operation<AddRecordsInput> = {
  name: 'addRecords',
  parse: parseAddRecords,
  allow(context, { kind, records }) {
    const { actor, snapshot, targetOf, layers } = context;
    // A kind is frozen as a whole, so any one record tells.
    const frozen = records.some(({ id }, index) => index === 0 && targetOf(kind, id).frozen);
    const reason = whyNotCreate(actor, tableOf(kind), frozen);
    if (reason) return fail({ reason, kind });
    const forged = records.find((record) => isForged(kind, record));
    if (forged) return fail({ reason: 'immutable', kind, id: forged.id });
    const inFrozen = records.find(({ place }) => isPlaceIn(place) && isFrozenPlace(snapshot, layers, place));
    if (inFrozen) return fail({ reason: 'frozen', kind, id: inFrozen.id });
    if (isNoteKind(kind)) {
      const misplaced = findMisplaced(context, records);
      if (misplaced) return fail({ ...misplaced, kind });
    }
    const most = tableOf(kind).most;
    return snapshot[kind].size + records.length > most ? fail({ reason: 'too-many', kind }) : succeed(null);
  },
  apply(doc, { kind, records }) {
    const added = records.filter(({ id }) => !recordMap(doc, kind, id));
    for (const record of added) addRecord(doc, kind, record);
    const changes = added.map(({ id }) => ({
      kind,
      id,
      fields: { deleted: true },
      expect: { deleted: false },
      ...(kind === 'theme' ? { ifEmpty: true } : {}),
    }));
    return changes.length > 0 ? { name: 'changeRecords', input: { changes } } : null;
  },
  words: ({ records }) => records.map(({ text }) => (typeof text === 'string' ? text : '')).filter(Boolean),
  // New records stand on their own: one that is refused takes none of the others with it.
  atomic: () => false,
};
