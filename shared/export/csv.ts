import Papa from 'papaparse';
import { fail, succeed, type Result } from '../model/result.ts';
import {
  mostImportedNotes,
  noteColumns,
  parseImportedNote,
  type ImportedNote,
  type ImportProblem,
  type NoteColumn,
} from './importedNote.ts';

/** One line of the table of notes, as text. */
export type NoteRow = Readonly<Record<NoteColumn, string>>;

/** Notes read from a table, and the columns that Netboard has no field for. */
export interface NotesTable {
  readonly notes: readonly ImportedNote[];
  readonly ignoredColumns: readonly string[];
}

/** Excel reads UTF-8 (and so macrons) only behind this mark. */
const byteOrderMark = '\ufeff';

/**
 * What a spreadsheet would run as a formula, with any quote marks already before it: one more quote mark goes in
 * front, so that taking one away gives back exactly what stood there.
 */
const needsQuote = /^'*[=+\-@\t\r\n＝＋－＠−]/;
const wasQuoted = /^'+[=+\-@\t\r\n＝＋－＠−]/;
/** Where the comma is no border, a spreadsheet parts cells at these, and a formula could begin behind one. */
const othersDelimiter = /[;\t]/;

/** Writes notes as CSV that comes in again. */
export function formatNotesCsv(rows: readonly NoteRow[]): string {
  return formatCsv(noteColumns, rows);
}

/** Writes rows as CSV (RFC 4180, UTF-8 with mark) that is safe to open in a spreadsheet. */
export function formatCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const table = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => columns.map((column) => row[column])) },
    {
      newline: '\r\n',
      escapeFormulae: needsQuote,
      quotes: (cell) => othersDelimiter.test(String(cell)),
    },
  );
  return `${byteOrderMark}${table}\r\n`;
}

/** Reads a table of notes with a header row; comma, semicolon or tab. The first fault ends it and names its row. */
export function parseNotesCsv(text: string): Result<NotesTable, ImportProblem> {
  const table = text.replace(/^\ufeff/, '');
  const parsed = Papa.parse<string[]>(table, { delimiter: findDelimiter(table), skipEmptyLines: 'greedy' });
  const fault = parsed.errors.find(({ type }) => type === 'Quotes');
  if (fault !== undefined) return fail({ row: (fault.row ?? 0) + 1, detail: describeQuotes(fault.code) });
  const [header, ...rows] = parsed.data;
  if (header === undefined) return fail({ row: 0, detail: 'the file is empty' });
  return parseTable(
    header.map((name) => name.trim()),
    rows,
  );
}

/** The header tells: guessing from the rows would take people's own semicolons for borders. */
function findDelimiter(table: string): string {
  const [header = ''] = table.split(/[\r\n]/, 1);
  const names = (delimiter: string) => header.split(delimiter).map((name) => name.replaceAll('"', '').trim());
  return [',', ';', '\t'].find((delimiter) => names(delimiter).includes('text')) ?? ',';
}

function parseTable(header: readonly string[], rows: readonly string[][]): Result<NotesTable, ImportProblem> {
  const problem = findHeaderProblem(header) ?? findSizeProblem(rows);
  if (problem !== null) return fail(problem);
  const ours = noteColumns.every((column) => column === 'standing' || header.includes(column));
  const notes: ImportedNote[] = [];
  for (const [index, cells] of rows.entries()) {
    const row = index + 2;
    if (cells.length !== header.length) {
      return fail({ row, detail: `there are ${cells.length} fields where the header has ${header.length}` });
    }
    const note = parseImportedNote(readCells(header, cells, ours), row);
    if (!note.ok) return note;
    notes.push(note.value);
  }
  return succeed({ notes, ignoredColumns: header.filter((name) => !isNoteColumn(name)) });
}

function readCells(header: readonly string[], cells: readonly string[], ours: boolean) {
  const fields: Partial<Record<NoteColumn, string>> = {};
  for (const [index, name] of header.entries()) {
    // Only our own files carry the added quote mark; anybody else's words stay as they are.
    const cell = cells[index] ?? '';
    if (isNoteColumn(name)) fields[name] = ours && wasQuoted.test(cell) ? cell.slice(1) : cell;
  }
  return fields;
}

function isNoteColumn(name: string): name is NoteColumn {
  return noteColumns.some((column) => column === name);
}

function findHeaderProblem(header: readonly string[]): ImportProblem | null {
  if (!header.includes('text')) {
    return { row: 1, detail: 'the first row must name the columns, and one of them must be “text”' };
  }
  const twice = header.find((name, index) => isNoteColumn(name) && header.indexOf(name) !== index);
  return twice === undefined ? null : { row: 1, detail: `the column “${twice}” is there twice` };
}

function findSizeProblem(rows: readonly unknown[]): ImportProblem | null {
  if (rows.length === 0) return { row: 0, detail: 'there are no notes below the header' };
  if (rows.length <= mostImportedNotes) return null;
  return { row: 0, detail: `there are more than ${mostImportedNotes} notes; import the file in parts` };
}

function describeQuotes(code: string): string {
  return code === 'MissingQuotes'
    ? 'a field opens with a quote mark that is never closed'
    : 'a quote mark stands inside a quoted field; write it twice';
}
