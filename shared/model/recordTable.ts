import type { Capability } from './capability.ts';
import { defaultOf, parseValue, type Field, type FieldValue, type ValueOf } from './field.ts';
import { isId } from './ids.ts';
import type { RefusalReason } from './refusal.ts';
import { fail, succeed, type Result } from './result.ts';

export type Fields = Readonly<Record<string, Field>>;

/** Keys under which a record holds values of other records. */
export interface Overrides {
  /** Most keys in one record. */
  readonly most: number;
  /** The rule of a key; null where it is none. */
  fieldOf(key: string): Field | null;
}

/**
 * One record kind, declared once: the TypeScript type, creation, parser, guard rules, columns and
 * documentation all derive from it. `kind` is the name of the root Y.Map too.
 */
export interface RecordTable<F extends Fields = Fields> {
  readonly kind: string;
  /** `private`: only in documents that one person writes and reads; left out, in all others. */
  readonly scope?: 'private';
  readonly fields: F;
  /** Who may add a record of this kind. */
  readonly creators: 'everyone' | 'facilitator';
  /** What the agenda step must allow for that. */
  readonly createCapability: Capability;
  /** Most records of this kind on one board, the deleted ones included. */
  readonly most: number;
  /** Overrides of other records' fields that its records hold too, under keys of their own: see override.ts. None where left out. */
  readonly overrides?: Overrides;
}

export type RecordOf<T extends RecordTable> = {
  readonly [Name in keyof T['fields']]: ValueOf<T['fields'][Name]>;
} & { readonly id: string };

/** A record of any kind, as plain values. */
export type PlainRecord = { readonly id: string } & Readonly<Record<string, FieldValue>>;

/** The rule of a field, of an override too; null where the table has none of that name. */
export function fieldOf(table: RecordTable, name: string): Field | null {
  if (Object.hasOwn(table.fields, name)) return table.fields[name] ?? null;
  return table.overrides?.fieldOf(name) ?? null;
}

/** A new record's plain values: what is given, defaults for the rest. Throws on no invalid value: {@link parseFields} checks. */
export function completeRecord<T extends RecordTable>(
  table: T,
  id: string,
  given: Readonly<Record<string, FieldValue>>,
): RecordOf<T> {
  const record: Record<string, FieldValue> = {};
  for (const [name, field] of Object.entries(table.fields)) record[name] = given[name] ?? defaultOf(field);
  // Complete: each field of the table is given or its default.
  return { ...record, ...Object.fromEntries(overridesIn(table, given)), id } as unknown as RecordOf<T>;
}

/** The overrides among the values of a record: none where its table holds none. */
export function overridesIn(
  table: RecordTable,
  record: Readonly<Record<string, FieldValue>>,
): (readonly [key: string, value: FieldValue])[] {
  const { overrides } = table;
  return overrides ? Object.entries(record).filter(([name]) => overrides.fieldOf(name) !== null) : [];
}

/** Reads an unknown object as some fields of a table; an unknown field or bad value is a reason, never dropped in silence. */
export function parseFields(
  table: RecordTable,
  input: unknown,
): Result<Record<string, FieldValue>, { field: string; reason: RefusalReason }> {
  if (typeof input !== 'object' || input === null) return fail({ field: '', reason: 'bad-input' });
  const parsed: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(input)) {
    const field = fieldOf(table, name);
    if (!field) return fail({ field: name, reason: 'unknown-field' });
    const result = parseValue(field, value);
    if (!result.ok) return fail({ field: name, reason: result.reason });
    parsed[name] = result.value;
  }
  return succeed(parsed);
}

/** Whether a value is an id that a record may have. */
export function isRecordId(value: unknown): value is string {
  return isId(value);
}
