import { sameValue, type FieldValue } from '../model/field.ts';
import type { Decision } from '../model/decision.ts';
import { newId } from '../model/ids.ts';
import { IMAGINED_KINDS, type ImaginedOf } from '../model/imagined.ts';
import type { CellPlace } from '../model/place.ts';
import { completeRecord, type PlainRecord } from '../model/recordTable.ts';
import { fail, succeed, type Result } from '../model/result.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { tableOf } from '../model/tables.ts';
import { decisionsOf } from '../queries/decisions.ts';
import type { Difference } from '../queries/scenarioDiff.ts';
import type { OperationCall, Refusal } from './operation.ts';
import { followActual } from './scenario.ts';

type Said = Partial<Pick<Decision, 'words' | 'who' | 'day'>>;

/** A new decision, in place of what stood about the same before: one step. */
function decideAnew(
  snapshot: BoardSnapshot,
  about: Pick<Decision, 'scenario' | 'record' | 'outcome'> & Partial<Pick<Decision, 'recordKind'>>,
  said: Said,
): OperationCall[] {
  const { scenario, record, outcome } = about;
  const before = decisionsOf(snapshot, scenario ?? '').filter(
    // What became actual stays told; a task is still to be done, unless it is left.
    (one) =>
      one.record === record && (one.outcome === 'left' || (one.outcome === 'task' && outcome === 'left')),
  );
  const fields = { ...about, ...said };
  return [
    ...before.map(({ id }) => change('decision', id, { deleted: true })),
    {
      name: 'addRecords',
      input: { kind: 'decision', records: [completeRecord(tableOf('decision'), newId(), fields)] },
    },
  ];
}

/** Keeps what came of a whole scenario when it is closed: who said what to it. */
export function concludeScenario(snapshot: BoardSnapshot, scenarioId: string, said: Said): OperationCall {
  const about = { scenario: scenarioId, record: null, outcome: 'left' } as const;
  return { name: 'together', input: { calls: decideAnew(snapshot, about, said) } };
}

/** Keeps what was decided about a difference: that somebody does something about it, or that it is left. */
export function decide(
  snapshot: BoardSnapshot,
  scenarioId: string,
  { kind, id }: Pick<Difference, 'kind' | 'id'>,
  outcome: 'task' | 'left',
  said: Said,
): OperationCall {
  const about = { scenario: scenarioId, record: id, recordKind: kind, outcome };
  return { name: 'together', input: { calls: decideAnew(snapshot, about, said) } };
}

function change(
  kind: string,
  id: string,
  fields: Readonly<Record<string, FieldValue>>,
  expect?: Readonly<Record<string, FieldValue>>,
): OperationCall {
  return {
    name: 'changeRecords',
    input: { changes: [{ kind, id, fields, ...(expect ? { expect } : {}) }], together: true },
  };
}

/**
 * Makes one difference part of the actual network, with whose decision it was, in one step that is taken back as one. What is
 * actual is then followed again: the scenario holds nothing of it any more. `changed-since`: the actual network is another one
 * than was shown; nobody's change is written over.
 */
export function carryBack(
  snapshot: BoardSnapshot,
  scenarioId: string,
  difference: Difference,
  said: Said,
): Result<OperationCall, Refusal> {
  const made = makeActual(snapshot, difference);
  if (!made.ok) return made;
  const follow = followActual(snapshot, scenarioId, difference.kind, difference.id);
  const calls = [
    ...made.value,
    ...(follow ? [follow] : []),
    ...decideAnew(
      snapshot,
      { scenario: scenarioId, record: difference.id, recordKind: difference.kind, outcome: 'carried' },
      said,
    ),
  ];
  return succeed({ name: 'together', input: { calls } });
}

function makeActual(
  snapshot: BoardSnapshot,
  { kind, id, what, fields }: Difference,
): Result<OperationCall[], Refusal> {
  if (what === 'added') return addActual(snapshot, kind as ImaginedOf, id);
  const record = snapshot[kind].get(id) as PlainRecord | undefined;
  if (!record || record['deleted'] === true) return fail({ reason: 'changed-since', kind, id });
  if (what === 'hidden') return succeed([change(kind, id, { deleted: true })]);
  const isAsShown = fields.every(({ field, before }) => sameValue(record[field] ?? null, before));
  if (!isAsShown) return fail({ reason: 'changed-since', kind, id });
  const actual = namesOfActual(snapshot);
  const after = fields.map(({ field, after: value }) => [field, actual(value)] as const);
  return succeed([change(kind, id, Object.fromEntries(after))]);
}

/** Of what was imagined and became actual, the actual id; also of the column that a cell is in. Every other value as it is. */
function namesOfActual({ imaginedActor }: BoardSnapshot): (value: FieldValue) => FieldValue {
  const now = (id: string) => imaginedActor.get(id)?.became ?? id;
  return (value) => {
    if (typeof value === 'string') return now(value);
    return isCell(value) ? ['cell', now(value[1]), value[2], value[3]] : value;
  };
}

function isCell(value: FieldValue): value is CellPlace {
  return Array.isArray(value) && value[0] === 'cell';
}

/** Who has to be actual before a difference can be: those that it names and that are imagined themselves. */
export function neededFirst(snapshot: BoardSnapshot, { kind, id, fields }: Difference): string[] {
  const imagined = kind === 'zone' ? undefined : snapshot[IMAGINED_KINDS[kind]].get(id);
  const named = Object.entries(tableOf(kind).fields)
    .filter(([, { type }]) => type === 'reference' || type === 'place')
    .map(([name]) => (imagined as PlainRecord | undefined)?.[name]);
  const changed = fields.map(({ after }) => after);
  const actual = namesOfActual(snapshot);
  return [...named, ...changed].flatMap((one) => {
    const value = one === undefined ? null : actual(one);
    const now = isCell(value) ? value[1] : value;
    return typeof now === 'string' && snapshot.imaginedActor.has(now) ? [now] : [];
  });
}

function addActual(snapshot: BoardSnapshot, kind: ImaginedOf, id: string): Result<OperationCall[], Refusal> {
  const imagined = snapshot[IMAGINED_KINDS[kind]].get(id) as PlainRecord | undefined;
  if (!imagined || imagined['deleted'] === true) return fail({ reason: 'changed-since', kind, id });
  const actual = namesOfActual(snapshot);
  const actualId = newId();
  const fields = Object.keys(tableOf(kind).fields).map((name) => [name, actual(imagined[name] ?? null)]);
  const record = completeRecord(tableOf(kind), actualId, Object.fromEntries(fields));
  return succeed([
    { name: 'addRecords', input: { kind, records: [record] } },
    change(IMAGINED_KINDS[kind], id, { became: actualId }),
  ]);
}
