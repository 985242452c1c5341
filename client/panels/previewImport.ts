import { parseNotesCsv } from '../../shared/export/csv.ts';
import {
  noteColumns,
  parseImportedNote,
  type ImportedNote,
  type ImportProblem,
} from '../../shared/export/importedNote.ts';
import { planImport, type ImportPlan } from '../../shared/export/planImport.ts';
import { fail, succeed, type Result } from '../../shared/model/result.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { FactsSnapshot } from '../../shared/session/facts.ts';
import { linesToNotes } from '../actions/clipboard.ts';

/** What a text would become as notes, or which row can not be read and why. */
export type ImportPreview =
  | {
      readonly ok: true;
      readonly plan: ImportPlan;
      readonly table: boolean;
      readonly ignoredColumns: readonly string[];
    }
  | ({ readonly ok: false } & ImportProblem);

/** Whether the first line names columns, `text` among them; else the text is plain lines. */
function looksLikeTable(text: string): boolean {
  const [first = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  const names = first.split(/[,;\t]/).map((name) => name.trim().replace(/^"|"$/g, ''));
  return (
    names.includes('text') &&
    names.every((name) => name !== '') &&
    (names.length > 1 || names[0] === 'text') &&
    names.some((name) => noteColumns.some((column) => column === name))
  );
}

function readLines(text: string): Result<ImportedNote[], ImportProblem> {
  const notes: ImportedNote[] = [];
  for (const [index, line] of linesToNotes(text).entries()) {
    const note = parseImportedNote({ text: line }, index + 1);
    if (!note.ok) return fail(note.reason);
    notes.push(note.value);
  }
  return succeed(notes);
}

/** Reads lines or a table and plans where each note goes; null while there is nothing to read. */
export function previewImport(
  text: string,
  snapshot: BoardSnapshot,
  facts: FactsSnapshot,
  boardId: string,
): ImportPreview | null {
  if (text.trim() === '') return null;
  const table = looksLikeTable(text);
  const parsed = table ? parseNotesCsv(text) : asTable(readLines(text));
  if (!parsed.ok) return { ok: false, ...parsed.reason };
  const round = Object.values(facts.items.round).find((one) => one.boardId === boardId && one.open);
  const plan = planImport(parsed.value.notes, {
    snapshot,
    cohorts: Object.values(facts.items.cohort),
    round: round?.id ?? null,
    mayAdd: facts.viewer.role === 'facilitator',
  });
  return { ok: true, plan, table, ignoredColumns: parsed.value.ignoredColumns };
}

function asTable(lines: Result<ImportedNote[], ImportProblem>) {
  return lines.ok ? succeed({ notes: lines.value, ignoredColumns: [] as readonly string[] }) : lines;
}
