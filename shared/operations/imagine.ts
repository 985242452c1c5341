import type { FieldValue } from '../model/field.ts';
import { IMAGINED_KINDS, type ImaginedOf } from '../model/imagined.ts';
import { imaginableFields, isOverridden } from '../model/override.ts';
import { completeRecord } from '../model/recordTable.ts';
import { fail, succeed, type Result } from '../model/result.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { tableOf, type RecordKind } from '../model/tables.ts';
import type { AddRecordsInput } from './addRecords.ts';
import type { ChangeRecordsInput, RecordFieldsChange } from './changeRecords.ts';
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
 * added is there in the scenario alone. What has nothing to do with the network stays as it is.
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
      return imagineAdded(scenarioId, call as OperationCall<AddRecordsInput>);
    case 'changeRecords':
      return imagineChanges(snapshot, scenarioId, call as OperationCall<ChangeRecordsInput>);
    case 'together':
      return imagineTogether(snapshot, scenarioId, call as OperationCall<TogetherInput>);
    default:
      return succeed(call);
  }
}

function imagineAdded(
  scenarioId: string,
  call: OperationCall<AddRecordsInput>,
): Result<OperationCall, Refusal> {
  const { kind, records } = call.input;
  if (!isImaginedOf(kind)) return isOverridden(kind) ? fail({ reason: 'immutable', kind }) : succeed(call);
  const imagined = IMAGINED_KINDS[kind];
  const added = records.map(({ id, ...fields }) =>
    completeRecord(tableOf(imagined), id, { ...fields, scenario: scenarioId }),
  );
  return succeed({ name: 'addRecords', input: { kind: imagined, records: added } });
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
  return succeed({ name: 'changeRecords', input: { ...call.input, changes } });
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
  return succeed({ name: 'together', input: { calls } });
}
