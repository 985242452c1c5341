import type { Field } from '../../shared/model/field.ts';
import { isOverridden, overrideKey } from '../../shared/model/override.ts';
import { fieldOf, overridesIn, type PlainRecord } from '../../shared/model/recordTable.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { RECORD_KINDS, tableOf, type RecordKind } from '../../shared/model/tables.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { followActual } from '../../shared/operations/scenario.ts';
import { isGoneWithHolder } from '../../shared/queries/gone.ts';

/** How long words lie in the bin before they are erased for good, in ms; with the pause between two looks less than a day. */
export const binMilliseconds = 12 * 3_600_000;

/** A field of a record that holds words. */
export interface WordField {
  readonly name: string;
  readonly type: 'text' | 'string';
}

function wordType(field: Field | null): WordField['type'] | null {
  if (field?.type === 'override') return wordType(field.of);
  return field?.type === 'text' || field?.type === 'string' ? field.type : null;
}

/** Fields of a record that hold what somebody wrote; of a scenario, also what it holds instead of others' words. */
export function wordFields(kind: RecordKind, record: PlainRecord): WordField[] {
  const table = tableOf(kind);
  const names = [...Object.keys(table.fields), ...overridesIn(table, record).map(([key]) => key)];
  return names.flatMap((name) => {
    const field = fieldOf(table, name);
    const type = wordType(field);
    return type && field?.writers !== 'server' ? [{ name, type }] : [];
  });
}

function hasWords(kind: RecordKind, record: PlainRecord, among = ''): boolean {
  return wordFields(kind, record).some(({ name }) => name.startsWith(among) && (record[name] ?? '') !== '');
}

/** Scenarios that hold words instead of those of a record. */
function imaginingOf(snapshot: BoardSnapshot, kind: RecordKind, id: string): string[] {
  if (!isOverridden(kind)) return [];
  const among = overrideKey({ kind, id, field: '' });
  const scenarios = [...snapshot.scenario.values()] as PlainRecord[];
  return scenarios.filter((scenario) => hasWords('scenario', scenario, among)).map((one) => one.id);
}

/** In the bin itself, or there with what it belongs to. */
function isBinned(snapshot: BoardSnapshot, kind: RecordKind, record: PlainRecord): boolean {
  return record['deleted'] === true || isGoneWithHolder(snapshot, kind, record.id);
}

function* binned(snapshot: BoardSnapshot): Generator<{ kind: RecordKind; record: PlainRecord }> {
  for (const kind of RECORD_KINDS)
    for (const record of (snapshot[kind] as ReadonlyMap<string, PlainRecord>).values()) {
      if (!isBinned(snapshot, kind, record)) continue;
      if (hasWords(kind, record) || imaginingOf(snapshot, kind, record.id).length > 0) yield { kind, record };
    }
}

/** Ids of what lies in the bin with words on it. */
export function listBinned(snapshot: BoardSnapshot): string[] {
  return [...binned(snapshot)].map(({ record }) => record.id);
}

/**
 * Operations that take the words of these records away, of those that are in the bin; the records stay, so that
 * nothing that names them breaks. What lies outside the bin is left alone.
 */
export function planEraseWords(snapshot: BoardSnapshot, ids: ReadonlySet<string>): OperationCall[] {
  return [...binned(snapshot)]
    .filter(({ record }) => ids.has(record.id))
    .flatMap(({ kind, record }) => [
      ...wordFields(kind, record).flatMap((field) => eraseField(kind, record, field)),
      ...eraseImagined(snapshot, kind, record.id),
    ]);
}

/** What scenarios say of a record that is erased goes as well. */
function eraseImagined(snapshot: BoardSnapshot, kind: RecordKind, id: string): OperationCall[] {
  if (!isOverridden(kind)) return [];
  return imaginingOf(snapshot, kind, id).flatMap(
    (scenarioId) => followActual(snapshot, scenarioId, kind, id) ?? [],
  );
}

function eraseField(kind: RecordKind, record: PlainRecord, { name, type }: WordField): OperationCall[] {
  const words = record[name];
  if (typeof words !== 'string' || words === '') return [];
  const { id } = record;
  if (type === 'string')
    return [{ name: 'changeRecords', input: { changes: [{ kind, id, fields: { [name]: '' } }] } }];
  return [{ name: 'editText', input: { kind, id, field: name, index: 0, removed: words, inserted: '' } }];
}

/** Since when what lies in a bin was seen there, by id, in ms since 1970. */
export type SeenInBin = Readonly<Record<string, number>>;

/** What of a bin is to be erased now, and what is seen in it from now on. Whatever was brought back is forgotten. */
export function planEmptying(
  inBin: readonly string[],
  seen: SeenInBin,
  now: number,
): { readonly due: string[]; readonly seen: SeenInBin } {
  const due = inBin.filter((id) => (seen[id] ?? now) + binMilliseconds <= now);
  const left = inBin.filter((id) => !due.includes(id));
  return { due, seen: Object.fromEntries(left.map((id) => [id, seen[id] ?? now])) };
}
