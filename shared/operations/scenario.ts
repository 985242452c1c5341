import { FOLLOW, type FieldValue } from '../model/field.ts';
import {
  IMAGINED_KINDS,
  type ImaginedActor,
  type ImaginedContact,
  type ImaginedOf,
  type ImaginedTie,
} from '../model/imagined.ts';
import { newId } from '../model/ids.ts';
import { imaginableFields, overrideKey, type OverriddenKind } from '../model/override.ts';
import { completeRecord, type PlainRecord } from '../model/recordTable.ts';
import type { Scenario } from '../model/scenario.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { tableOf } from '../model/tables.ts';
import type { AddRecordsInput } from './addRecords.ts';
import type { ChangeRecordsInput } from './changeRecords.ts';
import type { OperationCall } from './operation.ts';

type Change = OperationCall<ChangeRecordsInput>;
type Fields = Readonly<Record<string, FieldValue>>;

interface ImaginedRecords {
  readonly actor: ImaginedActor;
  readonly tie: ImaginedTie;
  readonly contact: ImaginedContact;
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

/** Changes what a scenario says of itself: name, premise, colour, closed, thrown away. */
export function changeScenario(
  id: string,
  fields: Partial<Pick<Scenario, 'title' | 'premise' | 'color' | 'closed' | 'deleted'>>,
): Change {
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

/**
 * Imagines a record otherwise. What exists in the scenario alone is changed itself; of an actual record nothing is: the scenario
 * keeps the value. Also hides: `{ deleted: true }`.
 */
export function changeInScenario(
  snapshot: BoardSnapshot,
  scenarioId: string,
  kind: OverriddenKind,
  id: string,
  fields: Fields,
): Change {
  const imagined = kind === 'zone' ? null : IMAGINED_KINDS[kind];
  if (imagined && snapshot[imagined].has(id))
    return { name: 'changeRecords', input: { changes: [{ kind: imagined, id, fields }] } };
  return {
    name: 'changeRecords',
    input: { changes: [{ kind: 'scenario', id: scenarioId, fields: asOverrides(kind, id, fields) }] },
  };
}

/** Shows a record as it actually is again; null where nothing is imagined of it. */
export function followActual(
  snapshot: BoardSnapshot,
  scenarioId: string,
  kind: OverriddenKind,
  id: string,
): Change | null {
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
