import * as Y from 'yjs';
import { defaultOf, isFollow, parseValue, type Field, type FieldValue } from '../model/field.ts';
import type { Overrides, PlainRecord, RecordTable } from '../model/recordTable.ts';
import { tableOf, type RecordKind, type RecordTypes } from '../model/tables.ts';
import { recordMap } from './roots.ts';

function readField(field: Field, stored: unknown): FieldValue {
  if (field.type === 'text') return stored instanceof Y.Text ? textOf(stored) : '';
  const parsed = parseValue(field, stored);
  return parsed.ok ? parsed.value : defaultOf(field);
}

/** Plain text of a Y.Text; anything that is not text in it is left out. */
function textOf(text: Y.Text): string {
  return text.toString();
}

type FieldList = readonly (readonly [name: string, field: Field])[];

/** The fields of each table as a list, made once: a board reads thousands of records. */
const fieldLists = new WeakMap<RecordTable, FieldList>();

function fieldsOf(table: RecordTable): FieldList {
  const known = fieldLists.get(table);
  if (known) return known;
  const fields = Object.entries(table.fields);
  fieldLists.set(table, fields);
  return fields;
}

/** Values that a scenario shows instead of actual ones; what follows the actual again reads as not there. */
function readOverrides(overrides: Overrides, map: Y.Map<unknown>, record: Record<string, FieldValue>): void {
  for (const [key, stored] of map.entries()) {
    const field = overrides.fieldOf(key);
    const value = field ? readField(field, stored) : null;
    if (field && !isFollow(value)) record[key] = value;
  }
}

function readFields(table: RecordTable, map: Y.Map<unknown>, id: string): PlainRecord {
  const record: Record<string, FieldValue> = { id };
  for (const [name, field] of fieldsOf(table)) record[name] = readField(field, map.get(name));
  if (table.overrides) readOverrides(table.overrides, map, record);
  // Every record has its id: the table's fields never hold one of that name.
  return Object.freeze(record) as PlainRecord;
}

/**
 * One record as a frozen plain object, or null when it is not there. A field that is missing (an
 * older client made it) or holds something else than its table says reads as its default: a
 * damaged record never breaks a board.
 */
export function readRecord<Kind extends RecordKind>(
  doc: Y.Doc,
  kind: Kind,
  id: string,
): RecordTypes[Kind] | null {
  const map = recordMap(doc, kind, id);
  // The table of a kind yields exactly that kind's type: RecordTypes is derived from the same tables.
  return map ? (readFields(tableOf(kind), map, id) as unknown as RecordTypes[Kind]) : null;
}
