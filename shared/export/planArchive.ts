import { newId } from '../model/ids.ts';
import type { PlainRecord } from '../model/recordTable.ts';
import { RECORD_KINDS, tableOf, type RecordKind } from '../model/tables.ts';
import type { ArchivedTitle, BoardArchive } from './boardArchive.ts';

/** An archive on its way into another board: new ids, references kept together. */
export interface ArchivePlan {
  readonly records: Readonly<Record<RecordKind, readonly PlainRecord[]>>;
  readonly cohorts: readonly ArchivedTitle[];
}

/**
 * Gives every record of an archive a new id and turns references into the new ones. Cohorts are found by their
 * title and added where there are none; the notes belong to the round that is open now, since their writers were
 * told of its readers only when they agree to the import.
 */
export function planArchive(
  archive: BoardArchive,
  target: { readonly cohorts: readonly ArchivedTitle[]; readonly round: string | null },
): ArchivePlan {
  const cohorts: ArchivedTitle[] = [];
  const ids = new Map<string, string>();
  for (const kind of RECORD_KINDS) for (const { id } of archive.records[kind]) ids.set(id, newId());
  for (const { id, title } of archive.cohorts) {
    const there = [...target.cohorts, ...cohorts].find((cohort) => cohort.title === title);
    const cohort = there ?? { id: newId(), title };
    if (there === undefined) cohorts.push(cohort);
    ids.set(id, cohort.id);
  }
  const records = Object.fromEntries(
    RECORD_KINDS.map((kind) => [
      kind,
      archive.records[kind].map((record) => renew(kind, record, ids, target.round)),
    ]),
  ) as Record<RecordKind, PlainRecord[]>;
  return { records, cohorts };
}

function renew(
  kind: RecordKind,
  record: PlainRecord,
  ids: ReadonlyMap<string, string>,
  round: string | null,
): PlainRecord {
  const renewed: Record<string, PlainRecord[string]> = {};
  for (const [name, field] of Object.entries(tableOf(kind).fields)) {
    const value = record[name];
    if (value === undefined) continue;
    const isReference = field.type === 'reference' && typeof value === 'string';
    renewed[name] = isReference ? (ids.get(value) ?? null) : value;
  }
  if ('round' in renewed) renewed['round'] = round;
  return { ...renewed, id: ids.get(record.id) ?? newId() };
}
