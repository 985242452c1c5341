import type { FieldValue } from '../model/field.ts';
import { stackBase } from '../model/belonging.ts';
import { IMAGINED_KINDS, type ImaginedOf } from '../model/imagined.ts';
import { imaginableFields, isOverridden } from '../model/override.ts';
import type { Place } from '../model/place.ts';
import { completeRecord, fieldOf, type PlainRecord } from '../model/recordTable.ts';
import type { RefusalReason } from '../model/refusal.ts';
import { fail, succeed, type Result } from '../model/result.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { tableOf, type RecordKind } from '../model/tables.ts';
import type { AddRecordsInput } from './addRecords.ts';
import type { ChangeRecordsInput, RecordFieldsChange } from './changeRecords.ts';
import type { EditTextInput } from './editText.ts';
import type { OperationCall, Refusal } from './operation.ts';
import { asOverrides } from './scenario.ts';
import type { TogetherInput } from './together.ts';

function isImaginedOf(kind: string): kind is ImaginedOf {
  return Object.hasOwn(IMAGINED_KINDS, kind);
}

/** The kind and the record that a change in a scenario is a change of: what is there in it alone, else the scenario itself. */
export function imaginedTarget(
  snapshot: BoardSnapshot,
  scenarioId: string,
  kind: RecordKind,
  id: string,
): { readonly kind: RecordKind; readonly id: string } {
  if (isImaginedOf(kind) && snapshot[IMAGINED_KINDS[kind]].has(id)) return { kind: IMAGINED_KINDS[kind], id };
  return isOverridden(kind) ? { kind: 'scenario', id: scenarioId } : { kind, id };
}

/** Whether a field of a record may be imagined otherwise; of what is there in the scenario alone, each may. */
export function mayImagine(snapshot: BoardSnapshot, kind: RecordKind, id: string, field: string): boolean {
  if (isImaginedOf(kind) && snapshot[IMAGINED_KINDS[kind]].has(id)) return true;
  return isOverridden(kind) && imaginableFields(kind).includes(field);
}

/**
 * The same change of the network, imagined: of an actual record nothing is changed, the scenario keeps what differs; what would be
 * added is there in the scenario alone, words in cells of the grid too. What has nothing to do with the network and the grid is the
 * very call that it was.
 *
 * @param snapshot the board as it is, without the scenario laid over it
 */
export function imagineCall(
  snapshot: BoardSnapshot,
  scenarioId: string,
  call: OperationCall,
): Result<OperationCall, Refusal> {
  switch (call.name) {
    case 'addRecords':
      return imagineAdded(snapshot, scenarioId, call as OperationCall<AddRecordsInput>);
    case 'changeRecords':
      return imagineChanges(snapshot, scenarioId, call as OperationCall<ChangeRecordsInput>);
    case 'editText':
      return imagineTyped(snapshot, call as OperationCall<EditTextInput>);
    case 'together':
      return imagineTogether(snapshot, scenarioId, call as OperationCall<TogetherInput>);
    default:
      return succeed(call);
  }
}

function imagineAdded(
  snapshot: BoardSnapshot,
  scenarioId: string,
  call: OperationCall<AddRecordsInput>,
): Result<OperationCall, Refusal> {
  const { kind, records } = call.input;
  if (kind === 'postIt') return imagineWords(snapshot, scenarioId, call);
  if (isKept(kind)) return fail({ reason: 'as-it-is', kind });
  if (!isImaginedOf(kind)) return isOverridden(kind) ? fail({ reason: 'immutable', kind }) : succeed(call);
  return succeed(addAlone(scenarioId, kind, records));
}

/** Adds what is there in the scenario alone. */
function addAlone(scenarioId: string, kind: ImaginedOf, records: readonly PlainRecord[]): OperationCall {
  const imagined = IMAGINED_KINDS[kind];
  const added = records.map(({ id, ...fields }) =>
    completeRecord(tableOf(imagined), id, { ...fields, scenario: scenarioId }),
  );
  return { name: 'addRecords', input: { kind: imagined, records: added } };
}

/** Words in cells are imagined; notes elsewhere are what they are. */
function imagineWords(
  snapshot: BoardSnapshot,
  scenarioId: string,
  call: OperationCall<AddRecordsInput>,
): Result<OperationCall, Refusal> {
  const { kind, records } = call.input;
  const words = records.filter(({ place }) => isPlace(place) && place[0] === 'cell');
  const notes = records.filter((record) => !words.includes(record));
  const onWords = notes.find(({ place }) => isPlace(place) && liesInGrid(snapshot, place));
  if (onWords) return fail({ reason: 'as-it-is', kind, id: onWords.id });
  if (words.length === 0) return succeed(call);
  const imagined = addAlone(scenarioId, kind as ImaginedOf, words);
  if (notes.length === 0) return succeed(imagined);
  const calls: OperationCall[] = [{ name: 'addRecords', input: { kind, records: notes } }, imagined];
  return succeed({ name: 'together', input: { calls } });
}

function isPlace(value: FieldValue | undefined): value is Place {
  return Array.isArray(value) && value.length > 0;
}

/** Whether a place is in a cell of the grid, itself or on a note that is. */
function liesInGrid({ postIt, imaginedPostIt }: BoardSnapshot, place: Place): boolean {
  if (place[0] !== 'stack') return place[0] === 'cell';
  if (imaginedPostIt.has(place[1])) return true;
  const below = postIt.get(place[1]);
  return below !== undefined && stackBase({ postIt }, below).place[0] === 'cell';
}

/** Kinds that belong to the actual grid as a whole: nothing of them is imagined, nor changed while something is. */
function isKept(kind: RecordKind): boolean {
  return kind === 'grid' || kind === 'conversation';
}

/** Why a record is left as it is while a scenario is looked at; null where it may be changed or imagined. */
export function whyKept(snapshot: BoardSnapshot, kind: RecordKind, id: string): 'as-it-is' | null {
  if (isKept(kind)) return 'as-it-is';
  const note = kind === 'postIt' ? snapshot.postIt.get(id) : undefined;
  return note && liesInGrid(snapshot, stackBase(snapshot, note).place) ? 'as-it-is' : null;
}

/** Typing: into imagined words, or into what has nothing to do with the grid. */
function imagineTyped(
  snapshot: BoardSnapshot,
  call: OperationCall<EditTextInput>,
): Result<OperationCall, Refusal> {
  const { kind, id } = call.input;
  const kept = whyKept(snapshot, kind, id);
  if (kept) return fail({ reason: kept, kind, id });
  if (kind !== 'postIt' || !snapshot.imaginedPostIt.has(id)) return succeed(call);
  return succeed({ ...call, input: { ...call.input, kind: IMAGINED_KINDS.postIt } });
}

/** Why a note may not be changed so through the glass: what is imagined stays in the grid and nobody said it, what is actual stays out of it. */
function whyNotWritten(
  snapshot: BoardSnapshot,
  kind: RecordKind,
  fields: Readonly<Record<string, FieldValue>>,
): RefusalReason | null {
  const place = isPlace(fields['place']) ? fields['place'] : null;
  if (kind === 'imaginedPostIt') {
    const isOfNotes = Object.keys(fields).some((name) => fieldOf(tableOf(kind), name) === null);
    return isOfNotes || (place && place[0] !== 'cell') ? 'imagined-words' : null;
  }
  return kind === 'postIt' && place && liesInGrid(snapshot, place) ? 'as-it-is' : null;
}

function imagineChanges(
  snapshot: BoardSnapshot,
  scenarioId: string,
  call: OperationCall<ChangeRecordsInput>,
): Result<OperationCall, Refusal> {
  const changes: RecordFieldsChange[] = [];
  for (const change of call.input.changes) {
    const { kind, id, fields } = change;
    const target = imaginedTarget(snapshot, scenarioId, kind, id);
    const kept = whyKept(snapshot, target.kind, id);
    const reason = kept ?? whyNotWritten(snapshot, target.kind, fields);
    if (reason) return fail({ reason, kind, id });
    const field = Object.keys(fields).find((name) => !mayImagine(snapshot, kind, id, name));
    if (isOverridden(kind) && field !== undefined) return fail({ reason: 'immutable', kind, id, field });
    const keyed = (values: Readonly<Record<string, FieldValue>>) =>
      target.kind === 'scenario' && isOverridden(kind) ? asOverrides(kind, id, values) : values;
    const { expect } = change;
    changes.push({
      ...change,
      ...target,
      fields: keyed(fields),
      ...(expect ? { expect: keyed(expect) } : {}),
    });
  }
  const isSame = changes.every(({ kind }, index) => kind === call.input.changes[index]?.kind);
  return succeed(isSame ? call : { name: 'changeRecords', input: { ...call.input, changes } });
}

function imagineTogether(
  snapshot: BoardSnapshot,
  scenarioId: string,
  call: OperationCall<TogetherInput>,
): Result<OperationCall, Refusal> {
  const calls: OperationCall[] = [];
  for (const one of call.input.calls) {
    const imagined = imagineCall(snapshot, scenarioId, one);
    if (!imagined.ok) return imagined;
    calls.push(imagined.value);
  }
  const isSame = calls.every((one, index) => one === call.input.calls[index]);
  return succeed(isSame ? call : { name: 'together', input: { calls } });
}
