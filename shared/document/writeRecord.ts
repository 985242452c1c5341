import * as Y from 'yjs';
import { fieldOf, overridesIn, type PlainRecord } from '../model/recordTable.ts';
import type { FieldValue } from '../model/field.ts';
import { tableOf, type RecordKind } from '../model/tables.ts';
import { recordMap, rootOf } from './roots.ts';

function stored(value: FieldValue): unknown {
  return Array.isArray(value) ? [...value] : value;
}

/** Adds a record with all its fields at once. Call within a transaction. */
export function addRecord(doc: Y.Doc, kind: RecordKind, record: PlainRecord): void {
  const map = new Y.Map<unknown>();
  for (const [name, field] of Object.entries(tableOf(kind).fields)) {
    const value = record[name] ?? null;
    map.set(name, field.type === 'text' ? new Y.Text(String(value ?? '')) : stored(value));
  }
  for (const [key, value] of overridesIn(tableOf(kind), record)) map.set(key, stored(value));
  rootOf(doc, kind).set(record.id, map);
}

/** Sets one field that is not text. Call within a transaction. */
export function writeField(doc: Y.Doc, kind: RecordKind, id: string, name: string, value: FieldValue): void {
  const field = fieldOf(tableOf(kind), name);
  if (!field || field.type === 'text') throw new Error(`${kind}.${name} is not a field to set`);
  recordMap(doc, kind, id)?.set(name, stored(value));
}
