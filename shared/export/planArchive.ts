import { defaultOf, type Field, type FieldValue } from '../model/field.ts';
import { newId } from '../model/ids.ts';
import { rankOf, type Place } from '../model/place.ts';
import { overrideField, overrideKey, parseOverrideKey } from '../model/override.ts';
import { overridesIn, type PlainRecord } from '../model/recordTable.ts';
import { BOARD_KINDS, tableOf, type BoardKind } from '../model/tables.ts';
import type { ArchivedTitle, BoardArchive } from './boardArchive.ts';

/** An archive on its way into another board: new ids, references kept together. */
export interface ArchivePlan {
  readonly records: Readonly<Record<BoardKind, readonly PlainRecord[]>>;
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
  const ids = newIds(archive);
  for (const { id, title } of archive.cohorts) {
    const there = [...target.cohorts, ...cohorts].find((cohort) => cohort.title === title);
    const cohort = there ?? { id: newId(), title };
    if (there === undefined) cohorts.push(cohort);
    ids.set(id, cohort.id);
  }
  const records = Object.fromEntries(
    BOARD_KINDS.map((kind) => [
      kind,
      archive.records[kind].map((record) => ofImporter(kind, renew(kind, record, ids), target.round)),
    ]),
  ) as Record<BoardKind, PlainRecord[]>;
  return { records, cohorts };
}

/** A record of a kept moment for a board of its own, and the one that it is a copy of. */
export interface RestoredRecord {
  readonly kind: BoardKind;
  readonly record: PlainRecord;
  readonly originalId: string;
}

/**
 * A moment of a board on its way to a new board of the same workshop, under new ids. Notes keep what was promised to their writers
 * by their round, stay unnamed where they were, and say which note they are a copy of, so that whoever takes a note back takes the copy too.
 * @param roundOf the round of the new board that stands for one of the old
 */
export function planRestored(
  archive: BoardArchive,
  boardId: string,
  roundOf: (roundId: string | null) => string | null,
): RestoredRecord[] {
  const ids = newIds(archive);
  for (const { id } of archive.cohorts) ids.set(id, id);
  return BOARD_KINDS.flatMap((kind) =>
    archive.records[kind].map((record) => ({
      kind,
      record: asCopy(kind, renew(kind, record, ids), record, boardId, roundOf),
      originalId: record.id,
    })),
  );
}

function asCopy(
  kind: BoardKind,
  renewed: PlainRecord,
  original: PlainRecord,
  boardId: string,
  roundOf: (roundId: string | null) => string | null,
): PlainRecord {
  if (kind !== 'postIt') return renewed;
  const round = original['round'];
  const from = original['from'] || `${boardId}/${original.id}`;
  return { ...renewed, from, round: roundOf(typeof round === 'string' ? round : null) };
}

function newIds(archive: BoardArchive): Map<string, string> {
  return new Map(
    BOARD_KINDS.flatMap((kind) => archive.records[kind].map(({ id }) => [id, newId()] as const)),
  );
}

/** Only the server says where a copy came from, and that nobody is known to have written a note: here whoever brings the archive answers for the words. */
function ofImporter(kind: BoardKind, record: PlainRecord, round: string | null): PlainRecord {
  const { fields } = tableOf(kind);
  const servers = Object.entries(fields).filter(([, { writers }]) => writers === 'server');
  return {
    ...record,
    ...Object.fromEntries(servers.map(([name, field]) => [name, defaultOf(field)])),
    ...('round' in fields ? { round } : {}),
  };
}

function renew(kind: BoardKind, record: PlainRecord, ids: ReadonlyMap<string, string>): PlainRecord {
  const renewed: Record<string, PlainRecord[string]> = {};
  for (const [name, field] of Object.entries(tableOf(kind).fields)) {
    const value = record[name];
    if (value === undefined) continue;
    renewed[name] = renewValue(field, value, ids);
  }
  for (const [key, value] of overridesIn(tableOf(kind), record)) {
    const [renewedKey, renewedValue] = renewOverride(key, value, ids) ?? [];
    if (renewedKey !== undefined && renewedValue !== undefined) renewed[renewedKey] = renewedValue;
  }
  return { ...renewed, id: ids.get(record.id) ?? newId() };
}

/** What is imagined of a record that the archive does not hold is left out. */
function renewOverride(
  key: string,
  value: FieldValue,
  ids: ReadonlyMap<string, string>,
): readonly [string, FieldValue] | null {
  const [one, field] = [parseOverrideKey(key), overrideField(key)];
  const id = one && ids.get(one.id);
  if (!one || !field || id === undefined || id === null) return null;
  return [overrideKey({ ...one, id }), renewValue(field.of, value, ids)];
}

function renewValue(field: Field, value: FieldValue, ids: ReadonlyMap<string, string>): FieldValue {
  if (field.type === 'reference' && typeof value === 'string') return ids.get(value) ?? null;
  return isPlaceValue(value) ? renewPlace(value, ids) : value;
}

/** What hangs on something that the archive does not hold is put on the board, so that it is seen. */
function renewPlace(place: Place, ids: ReadonlyMap<string, string>): Place {
  const rank = rankOf(place);
  switch (place[0]) {
    case 'theme': {
      const holder = ids.get(place[1]);
      return holder === undefined ? ['board', 0, 0, rank] : ['theme', holder, rank];
    }
    case 'stack': {
      const below = ids.get(place[1]);
      return below === undefined
        ? ['board', place[2], place[3], rank]
        : ['stack', below, place[2], place[3], rank];
    }
    case 'cell': {
      const actor = ids.get(place[1]);
      return actor === undefined ? ['board', 0, 0, rank] : ['cell', actor, place[2], rank];
    }
    default:
      return place;
  }
}

function isPlaceValue(value: FieldValue): value is Place {
  return Array.isArray(value) && value.length > 0;
}
