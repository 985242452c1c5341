import { FOLLOW, sameValue, type FieldValue } from '../model/field.ts';
import {
  IMAGINED_KINDS,
  type DifferentKind,
  type ImaginedActor,
  type ImaginedContact,
  type ImaginedOf,
  type ImaginedPostIt,
  type ImaginedTie,
} from '../model/imagined.ts';
import { newId } from '../model/ids.ts';
import {
  imaginableFields,
  isOverridden,
  overrideKey,
  OVERRIDDEN_KINDS,
  parseOverrideKey,
  type OverriddenKind,
} from '../model/override.ts';
import { completeRecord, type PlainRecord } from '../model/recordTable.ts';
import type { Scenario } from '../model/scenario.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { tableOf } from '../model/tables.ts';
import { resolveScenario } from '../queries/resolveScenario.ts';
import type { AddRecordsInput } from './addRecords.ts';
import type { ChangeRecordsInput } from './changeRecords.ts';
import type { OperationCall } from './operation.ts';
import type { TogetherInput } from './together.ts';

type Change = OperationCall<ChangeRecordsInput>;
type Fields = Readonly<Record<string, FieldValue>>;

interface ImaginedRecords {
  readonly actor: ImaginedActor;
  readonly tie: ImaginedTie;
  readonly contact: ImaginedContact;
  readonly postIt: ImaginedPostIt;
}

/** Begins a scenario. @param given its own fields, and overrides under their keys if it comes with any */
export function addScenario(
  given: Partial<Pick<Scenario, 'id' | 'title' | 'premise' | 'color'>> & Fields = {},
): OperationCall<AddRecordsInput> {
  const { id = newId(), ...fields } = given;
  return {
    name: 'addRecords',
    input: { kind: 'scenario', records: [completeRecord(tableOf('scenario'), id, fields)] },
  };
}

/** Changes what a scenario says of itself: name, premise, colour, thrown away. */
export function changeScenario(
  id: string,
  fields: Partial<Pick<Scenario, 'title' | 'premise' | 'color' | 'deleted'>>,
): Change {
  return { name: 'changeRecords', input: { changes: [{ kind: 'scenario', id, fields }] } };
}

/** Every value that a network shows of actual records, under its key. */
function shownValues(snapshot: BoardSnapshot, shown: BoardSnapshot): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const kind of OVERRIDDEN_KINDS)
    for (const { id, deleted } of snapshot[kind].values()) {
      const record = shown[kind].get(id) as PlainRecord | undefined;
      if (deleted || !record) continue;
      for (const field of imaginableFields(kind))
        values[overrideKey({ kind, id, field })] = record[field] ?? null;
    }
  return values;
}

/**
 * Closes a scenario and keeps it as it is now: it holds a value of all it shows, and a record beside it holds how the network actually
 * is, so that what it says and what it is compared with do not follow what becomes of the actual network later.
 */
export function closeScenario(snapshot: BoardSnapshot, id: string): OperationCall<TogetherInput> {
  const then = newId();
  const actual = { ...shownValues(snapshot, snapshot), closed: true, keptFor: id };
  const fields = {
    ...shownValues(snapshot, resolveScenario(snapshot, id) ?? snapshot),
    closed: true,
    then,
  };
  const calls: OperationCall[] = [
    {
      name: 'addRecords',
      input: { kind: 'scenario', records: [completeRecord(tableOf('scenario'), then, actual)] },
    },
    { name: 'changeRecords', input: { changes: [{ kind: 'scenario', id, fields }] } },
  ];
  return { name: 'together', input: { calls } };
}

/** Opens it again: what is as it actually is follows that again, what is not stays imagined. */
export function reopenScenario(snapshot: BoardSnapshot, id: string): Change {
  const kept = Object.entries((snapshot.scenario.get(id) ?? {}) as PlainRecord);
  const same = kept.flatMap(([key, value]) => {
    const one = parseOverrideKey(key);
    const record = one && (snapshot[one.kind].get(one.id) as PlainRecord | undefined);
    return one && (!record || sameValue(record[one.field] ?? null, value)) ? [[key, FOLLOW] as const] : [];
  });
  const fields: Record<string, FieldValue> = { ...Object.fromEntries(same), closed: false, then: null };
  return { name: 'changeRecords', input: { changes: [{ kind: 'scenario', id, fields }] } };
}

/** Adds what is there in a scenario only. */
export function addImagined<Kind extends ImaginedOf>(
  scenarioId: string,
  kind: Kind,
  all: readonly Partial<Omit<ImaginedRecords[Kind], 'deleted' | 'scenario' | 'became'>>[],
): OperationCall<AddRecordsInput> {
  const imagined = IMAGINED_KINDS[kind];
  const records = all.map(({ id = newId(), ...fields }) =>
    completeRecord(tableOf(imagined), id, {
      ...(fields as Record<string, FieldValue>),
      scenario: scenarioId,
    }),
  );
  return { name: 'addRecords', input: { kind: imagined, records } };
}

/** The overrides of one record as fields of the scenario. */
export function asOverrides(kind: OverriddenKind, id: string, fields: Fields): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [overrideKey({ kind, id, field }), value]),
  );
}

/** Shows a record as it actually is again; null where nothing is imagined of it, or it is there in the scenario alone. */
export function followActual(
  snapshot: BoardSnapshot,
  scenarioId: string,
  kind: DifferentKind,
  id: string,
): Change | null {
  if (!isOverridden(kind)) return null;
  const scenario = snapshot.scenario.get(scenarioId) as PlainRecord | undefined;
  const names = imaginableFields(kind).filter(
    (field) => scenario?.[overrideKey({ kind, id, field })] !== undefined,
  );
  if (names.length === 0) return null;
  const fields = asOverrides(kind, id, Object.fromEntries(names.map((name) => [name, FOLLOW])));
  return {
    name: 'changeRecords',
    input: { changes: [{ kind: 'scenario', id: scenarioId, fields }], together: true },
  };
}
