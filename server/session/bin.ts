import { isGoneWithActor, isGoneWithScenario } from '../../shared/queries/gone.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { PlainRecord } from '../../shared/model/recordTable.ts';
import { RECORD_KINDS, tableOf, type RecordKind } from '../../shared/model/tables.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';

/** How long words lie in the bin before they are erased for good, in ms; with the pause between two looks less than a day. */
export const binMilliseconds = 12 * 3_600_000;

/** Fields of a record that hold what somebody wrote. */
export function wordFields(kind: RecordKind): { name: string; type: 'text' | 'string' }[] {
  return Object.entries(tableOf(kind).fields).flatMap(([name, { type, writers }]) =>
    (type === 'text' || type === 'string') && writers !== 'server' ? [{ name, type }] : [],
  );
}

function hasWords(kind: RecordKind, record: PlainRecord): boolean {
  return wordFields(kind).some(({ name }) => (record[name] ?? '') !== '');
}

/** In the bin itself, or there with the actor or the scenario that it belongs to. */
function isBinned(snapshot: BoardSnapshot, kind: RecordKind, record: PlainRecord): boolean {
  return (
    record['deleted'] === true ||
    isGoneWithActor(snapshot, kind, record.id) ||
    isGoneWithScenario(snapshot, kind, record.id)
  );
}

function* binned(snapshot: BoardSnapshot): Generator<{ kind: RecordKind; record: PlainRecord }> {
  for (const kind of RECORD_KINDS)
    for (const record of (snapshot[kind] as ReadonlyMap<string, PlainRecord>).values())
      if (isBinned(snapshot, kind, record) && hasWords(kind, record)) yield { kind, record };
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
    .flatMap(({ kind, record }) => wordFields(kind).flatMap((field) => eraseField(kind, record, field)));
}

function eraseField(
  kind: RecordKind,
  record: PlainRecord,
  { name, type }: { name: string; type: 'text' | 'string' },
): OperationCall[] {
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
