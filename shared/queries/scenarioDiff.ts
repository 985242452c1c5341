import { sameValue, type FieldValue } from '../model/field.ts';
import { DIFFERENT_KINDS, isImagined, type DifferentKind } from '../model/imagined.ts';
import type { PlainRecord } from '../model/recordTable.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { contactLoad, type ContactLoad } from './contactLoad.ts';
import { shownNetwork } from './mapFigures.ts';
import { gridTable, liveActors, liveContacts, liveZones } from './network.ts';
import { isBlank } from './postIts.ts';
import { comparedWith, resolveScenario } from './resolveScenario.ts';

/** One field that a scenario shows otherwise. */
export interface FieldDifference {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** One record in which a scenario differs: there in it alone, left out of it, or other in some fields. */
export interface Difference {
  readonly kind: DifferentKind;
  readonly id: string;
  readonly what: 'added' | 'hidden' | 'changed';
  /** Of what is changed; empty where a record is added or hidden. */
  readonly fields: readonly FieldDifference[];
}

export interface ScenarioDiff {
  readonly differences: readonly Difference[];
  readonly before: ContactLoad;
  readonly after: ContactLoad;
}

/** Moving a figure says nothing about the network. */
const ONLY_LOOKS: ReadonlySet<string> = new Set(['place', 'size', 'width', 'height']);

/**
 * What a scenario changes, as records that people see: who is not there with somebody who left counts with them. Figures and
 * zones that only lie elsewhere are no difference. One that is closed differs from what was then. Null where there is no such scenario.
 */
export function scenarioDiff(snapshot: BoardSnapshot, scenarioId: string): ScenarioDiff | null {
  const imagined = resolveScenario(snapshot, scenarioId);
  if (!imagined) return null;
  const actual = comparedWith(snapshot, scenarioId);
  const differences = DIFFERENT_KINDS.flatMap((kind) => diffOf(kind, actual, imagined));
  return { differences, before: contactLoad(actual), after: contactLoad(imagined) };
}

const LIVE: Readonly<Record<DifferentKind, (snapshot: BoardSnapshot) => readonly PlainRecord[]>> = {
  actor: liveActors,
  // Nobody is reached through somebody who is not there.
  tie: (snapshot) => shownNetwork(snapshot).ties,
  contact: liveContacts,
  zone: liveZones,
  // Actual words are as they are: those of somebody who is left out are with them.
  postIt: (snapshot) =>
    gridTable(snapshot)
      .flatMap(({ cells }) => cells)
      .flatMap(({ notes }) => notes.filter((note) => isImagined(note) && !isBlank(note))),
};

function diffOf(kind: DifferentKind, actual: BoardSnapshot, imagined: BoardSnapshot): Difference[] {
  const before = new Map(LIVE[kind](actual).map((record) => [record.id, record]));
  const after = new Map(LIVE[kind](imagined).map((record) => [record.id, record]));
  const hidden = [...before.values()].filter(({ id }) => !after.has(id));
  const added = [...after.values()].filter(({ id }) => !before.has(id));
  const changed = [...after.values()].flatMap((record): Difference[] => {
    const fields = changesOf(before.get(record.id) ?? record, record);
    return fields.length > 0 ? [{ kind, id: record.id, what: 'changed', fields }] : [];
  });
  return [
    ...changed,
    ...hidden.map(({ id }): Difference => ({ kind, id, what: 'hidden', fields: [] })),
    ...added.map(({ id }): Difference => ({ kind, id, what: 'added', fields: [] })),
  ];
}

function changesOf(before: PlainRecord, after: PlainRecord): FieldDifference[] {
  return Object.entries(after).flatMap(([field, value]) => {
    const was = before[field] ?? null;
    return ONLY_LOOKS.has(field) || sameValue(was, value) ? [] : [{ field, before: was, after: value }];
  });
}
