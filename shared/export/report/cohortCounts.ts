import { FEWEST } from '../../queries/brokenOut.ts';
import type { LaneCounts } from './laneCounts.ts';
import type { InputNote, ReportInput } from './reportInput.ts';
import { makeSafeTable, type SafeTable } from './safeTable.ts';

/** Notes by lane and cohort. */
export interface CohortCounts {
  /** The cohorts that may be named; the last column, of all others, has none where nobody else wrote. */
  readonly cohorts: readonly string[];
  readonly hasOthers: boolean;
  /** Lanes whose count is shown, and one last row for all others. */
  readonly rows: readonly CohortRow[];
  readonly table: SafeTable;
}

export interface CohortRow {
  readonly question: string;
  readonly part: string;
}

/**
 * Counts by cohort, for cohorts of five or more writers. Its rows are the lanes that the table of lanes shows, so
 * that the two tables together tell no more than each alone; all other notes are one row. Null when there is
 * nothing to compare or nothing that can be shown.
 */
export function countCohorts(
  input: ReportInput,
  notes: readonly InputNote[],
  lanes: LaneCounts,
): CohortCounts | null {
  const named = input.cohorts.filter(({ brokenOut }) => brokenOut);
  const columnOf = new Map(named.map(({ id }, index) => [id, index]));
  const hasOthers = notes.some(({ cohort }) => !columnOf.has(cohort ?? ''));
  const width = named.length + (hasOthers ? 1 : 0);
  if (named.length === 0 || width < 2 || lanes.table === null) return null;
  const { rows, cells } = tally(
    notes,
    lanes,
    ({ cohort }) => columnOf.get(cohort ?? '') ?? named.length,
    width,
  );
  const table = makeSafeTable({
    cells,
    isSensitive: (value) => value < FEWEST,
    isColumnSensitive: (value) => value < FEWEST,
    rowsKnown: true,
  });
  if (table === null || !table.cells.some((row) => row.some((cell) => typeof cell === 'number'))) return null;
  return { cohorts: named.map(({ title }) => title), hasOthers, rows, table };
}

function tally(
  notes: readonly InputNote[],
  { grid, table }: LaneCounts,
  columnOf: (note: InputNote) => number,
  width: number,
): { rows: CohortRow[]; cells: number[][] } {
  const rows = new Map<string, { row: CohortRow; cells: number[] }>();
  const rest = { row: { question: '', part: '' }, cells: emptyRow(width) };
  for (const [column, question] of [...grid.questions, ''].entries()) {
    for (const [row, line] of grid.rows.entries()) {
      const shown = table?.cells[row]?.[column];
      if (typeof shown === 'number' && shown > 0 && line.kind !== 'none')
        rows.set(`${row} ${column}`, { row: { question, part: line.title }, cells: emptyRow(width) });
    }
  }
  for (const note of notes) {
    const { cells } = rows.get(grid.cellOf(note.lane).join(' ')) ?? rest;
    const column = columnOf(note);
    cells[column] = (cells[column] ?? 0) + 1;
  }
  const all = [...rows.values(), ...(rest.cells.some((value) => value > 0) ? [rest] : [])];
  return { rows: all.map(({ row }) => row), cells: all.map(({ cells }) => cells) };
}

function emptyRow(width: number): number[] {
  return Array.from({ length: width }, () => 0);
}
