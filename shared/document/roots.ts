import * as Y from 'yjs';
import { RECORD_KINDS, type RecordKind } from '../model/tables.ts';

/** The root map of a record kind: id -> nested Y.Map. Its name is the kind. */
export function rootOf(doc: Y.Doc, kind: RecordKind): Y.Map<unknown> {
  return doc.getMap(kind);
}

/** A board's document with all its roots made. Deleted content is collected, never kept. */
export function createBoardDoc(): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  for (const kind of RECORD_KINDS) rootOf(doc, kind);
  return doc;
}

/** The nested map of one record, or null when there is none. */
export function recordMap(doc: Y.Doc, kind: RecordKind, id: string): Y.Map<unknown> | null {
  const map = rootOf(doc, kind).get(id);
  return map instanceof Y.Map ? map : null;
}

/** The text of a text field, or null when the record or the text is not there. */
export function recordText(doc: Y.Doc, kind: RecordKind, id: string, field: string): Y.Text | null {
  const text = recordMap(doc, kind, id)?.get(field);
  return text instanceof Y.Text ? text : null;
}
