import { fail, succeed, type Result } from '../model/result.ts';
import type { NotesTable } from './csv.ts';
import {
  mostImportedNotes,
  noteColumns,
  parseImportedNote,
  type ImportedNote,
  type ImportProblem,
  type NoteColumn,
} from './importedNote.ts';

/** Reads notes from JSON: a list, or an object with the list in `postIts`; fields are named as the columns are. */
export function parseNotesJson(value: unknown): Result<NotesTable, ImportProblem> {
  const list = Array.isArray(value) ? (value as unknown[]) : readList(value);
  if (list === null)
    return fail({ row: 0, detail: 'send a list of notes, or an object with the list in “postIts”' });
  if (list.length === 0) return fail({ row: 0, detail: 'there are no notes in the list' });
  if (list.length > mostImportedNotes) {
    return fail({
      row: 0,
      detail: `there are more than ${mostImportedNotes} notes; import the file in parts`,
    });
  }
  const notes: ImportedNote[] = [];
  for (const [index, item] of list.entries()) {
    const fields = readFields(item);
    if (!fields.ok) return fail({ row: index + 1, detail: fields.reason });
    const note = parseImportedNote(fields.value, index + 1);
    if (!note.ok) return note;
    notes.push(note.value);
  }
  return succeed({ notes, ignoredColumns: [] });
}

function readList(value: unknown): unknown[] | null {
  const postIts = typeof value === 'object' && value !== null && 'postIts' in value ? value.postIts : null;
  return Array.isArray(postIts) ? (postIts as unknown[]) : null;
}

function readFields(item: unknown): Result<Partial<Record<NoteColumn, string>>> {
  if (typeof item === 'string') return succeed({ text: item });
  if (typeof item !== 'object' || item === null)
    return fail('a note is neither a text nor an object with “text”');
  const fields: Partial<Record<NoteColumn, string>> = {};
  for (const [name, value] of Object.entries(item)) {
    const column = noteColumns.find((known) => known === name);
    if (column === undefined) return fail('a field is there that notes do not have');
    if (value === null) continue;
    if (!['string', 'number', 'boolean'].includes(typeof value)) return fail(`“${column}” is no text`);
    fields[column] = String(value);
  }
  return succeed(fields);
}
