import { createHmac } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { createCoverer, type Cover, type KeyOf } from '../../shared/model/coverName.ts';
import { fieldOf, type PlainRecord } from '../../shared/model/recordTable.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import {
  BOARD_KINDS,
  RECORD_KINDS,
  tableOf,
  type BoardKind,
  type RecordKind,
} from '../../shared/model/tables.ts';
import type { BoardArchive } from '../../shared/export/boardArchive.ts';
import { findSplice } from '../../shared/document/spliceText.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import type { JsonObject, JsonValue, WorkshopChange } from '../storage/workshopStore.ts';
import { wordFields } from './bin.ts';
import { createItemReader } from './items/itemChanges.ts';
import type { WorkshopState } from './workshopState.ts';

/** Makes names in a text unreadable. */
export type CoverText = (text: string) => string;

const coverDetails = z.object({
  salt: z.string(),
  words: z.number(),
  key: z.string(),
  instead: z.string(),
  at: z.number(),
  /** It has not been done everywhere yet. */
  due: z.catch(z.boolean(), false),
});
export const readCover = createItemReader(coverDetails);

/** A name is known again by this; whoever reads it does not read the name. */
export const keyOfName: KeyOf = (salt, words) => createHmac('sha256', salt).update(words).digest('base64url');

/** What covers the names of a workshop; null where there are none. */
export function covererOf({ items }: WorkshopState): CoverText | null {
  const covers: Cover[] = [...items.ofKind('cover').values()].map(readCover);
  return covers.length === 0 ? null : createCoverer(covers, keyOfName);
}

/** Operations that cover names in records. @param ids only these; null = all, those in the bin too */
export function planCoverRecords(
  snapshot: BoardSnapshot,
  cover: CoverText,
  ids: ReadonlySet<string> | null,
): OperationCall[] {
  return RECORD_KINDS.flatMap((kind) =>
    [...(snapshot[kind] as ReadonlyMap<string, PlainRecord>).values()]
      .filter(({ id }) => ids === null || ids.has(id))
      .flatMap((record) => coverRecord(kind, record, cover)),
  );
}

function coverRecord(kind: RecordKind, record: PlainRecord, cover: CoverText): OperationCall[] {
  const { id } = record;
  return wordFields(kind, record).flatMap(({ name, type }): OperationCall[] => {
    const before = record[name];
    if (typeof before !== 'string') return [];
    const after = fitted(kind, name, cover(before));
    if (after === before) return [];
    if (type === 'text')
      return [{ name: 'editText', input: { kind, id, field: name, ...findSplice(before, after) } }];
    return [{ name: 'changeRecords', input: { changes: [{ kind, id, fields: { [name]: after } }] } }];
  });
}

/** A name may be shorter than what stands in its place. */
function fitted(kind: RecordKind, name: string, words: string): string {
  const rule = fieldOf(tableOf(kind), name);
  const field = rule?.type === 'override' ? rule.of : rule;
  return field?.type === 'text' || field?.type === 'string' ? words.slice(0, field.max) : words;
}

/** A moment with its names covered; null when there are none in it. */
export function coverArchive(archive: BoardArchive, cover: CoverText): BoardArchive | null {
  // A list of each kind: `fromEntries` forgets which keys it was given.
  const records = Object.fromEntries(
    BOARD_KINDS.map((kind) => [
      kind,
      archive.records[kind].map((record): PlainRecord => {
        const fields = wordFields(kind, record).map(({ name }) => [name, record[name]] as const);
        const words = fields.flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, fitted(kind, name, cover(value))] as const] : [],
        );
        return { ...record, ...Object.fromEntries(words) };
      }),
    ]),
  ) as Record<BoardKind, PlainRecord[]>;
  // Covering changes words, never what is there.
  const rest = coverJson(withoutRecords(archive), cover) as unknown as Omit<BoardArchive, 'records'>;
  const covered = { ...rest, records };
  return isDeepStrictEqual(covered, archive) ? null : covered;
}

function withoutRecords({ board, cohorts, rounds, format, version }: BoardArchive): JsonObject {
  // Plain titles and ids, as they are stored, whose interfaces do not say that they are nothing but JSON.
  return { board, cohorts, rounds, format, version } as unknown as JsonObject;
}

/** Fields of facts that hold what somebody wrote; ids and choices are left alone. */
const wordKeys = new Set([
  ...['title', 'text', 'prompt', 'purpose', 'care', 'readers', 'evidence'],
  ...['wording', 'wordings', 'note', 'notes', 'before', 'askedBy', 'tells', 'toldBy', 'toldOn'],
]);

/** Covers names in whatever is stored of a fact. */
export function coverJson(value: JsonValue, cover: CoverText, isWords = false): JsonValue {
  if (typeof value === 'string') return isWords ? cover(value) : value;
  if (Array.isArray(value)) return value.map((one) => coverJson(one, cover, isWords));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, coverJson(one, cover, wordKeys.has(key))]),
  );
}

/** Changes that cover names in everything that the tables hold, but for what people call themselves. */
export function planCoverFacts(state: WorkshopState, cover: CoverText): WorkshopChange[] {
  const changes: WorkshopChange[] = [];
  const add = <Value>(value: Value, put: (covered: Value) => WorkshopChange) => {
    // What is stored is plain.
    const covered = coverJson(value as JsonValue, cover) as Value;
    if (JSON.stringify(covered) !== JSON.stringify(value)) changes.push(put(covered));
  };
  add(state.workshop, (value) => ({ put: 'workshop', value }));
  for (const one of state.cohorts.values()) add(one, (value) => ({ put: 'cohort', value }));
  for (const one of state.boards.values()) add(one, (value) => ({ put: 'board', value }));
  for (const one of state.rounds.values()) add(one, (value) => ({ put: 'round', value }));
  for (const one of state.items.all.values()) add(one, (value) => ({ put: 'item', value }));
  return changes;
}
