import { cleanText } from '../model/cleanText.ts';
import { newId } from '../model/ids.ts';
import type { Place } from '../model/place.ts';
import { postItTable, type PostIt, type PostItColor, type PostItSize } from '../model/postIt.ts';
import { completeRecord, type PlainRecord } from '../model/recordTable.ts';
import type { AddRecordsInput } from './addRecords.ts';
import type { ChangeRecordsInput, RecordFieldsChange } from './changeRecords.ts';
import type { OperationCall } from './operation.ts';

/** What a new note may be given; the rest are defaults. */
export type NewPostIt = Partial<Omit<PostIt, 'deleted'>>;

type Call<Input> = OperationCall<Input>;

function record(given: NewPostIt): PlainRecord {
  const { id = newId(), ...fields } = given;
  return completeRecord(postItTable, id, { ...fields, text: cleanText(given.text ?? '') });
}

/** Adds notes (at most ADD_BATCH at once); ids are made where none are given. */
export function addPostIts(notes: readonly NewPostIt[]): Call<AddRecordsInput> {
  return { name: 'addRecords', input: { kind: 'postIt', records: notes.map(record) } };
}

function change(
  changes: readonly Omit<RecordFieldsChange, 'kind'>[],
  together = false,
): Call<ChangeRecordsInput> {
  const all = changes.map((one) => ({ kind: 'postIt' as const, ...one }));
  return { name: 'changeRecords', input: { changes: all, ...(together ? { together } : {}) } };
}

/** Moves notes; with `lane`, re-codes them too. One gesture, one operation. */
export function movePostIts(
  moves: readonly { id: string; place: Place; lane?: string | null }[],
): Call<ChangeRecordsInput> {
  return change(
    moves.map(({ id, place, lane }) => ({ id, fields: { place, ...(lane === undefined ? {} : { lane }) } })),
  );
}

/** Re-codes notes and leaves them where they lie: in a theme or on a stack. */
export function recodePostIts(ids: readonly string[], lane: string | null): Call<ChangeRecordsInput> {
  return change(ids.map((id) => ({ id, fields: { lane } })));
}

export function colorPostIts(ids: readonly string[], color: PostItColor): Call<ChangeRecordsInput> {
  return change(ids.map((id) => ({ id, fields: { color } })));
}

export function sizePostIts(ids: readonly string[], size: PostItSize): Call<ChangeRecordsInput> {
  return change(ids.map((id) => ({ id, fields: { size } })));
}

export function markPostItsDone(ids: readonly string[], done: boolean): Call<ChangeRecordsInput> {
  return change(ids.map((id) => ({ id, fields: { done } })));
}

/** Puts notes in the bin; nothing is erased until the server purges it. */
export function binPostIts(ids: readonly string[]): Call<ChangeRecordsInput> {
  return change(ids.map((id) => ({ id, fields: { deleted: true } })));
}

export function restorePostIts(ids: readonly string[]): Call<ChangeRecordsInput> {
  return change(ids.map((id) => ({ id, fields: { deleted: false } })));
}
