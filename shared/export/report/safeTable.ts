import { hideCounts, type GuardedCount } from './hideCounts.ts';

/** A count as it may be shown; `null` where the table has no such count. */
export type Shown = number | 'hidden' | null;

/** Counts in rows and columns, and which of them, or of their totals, must not be seen. */
export interface CountTable {
  /** Rows of equal length; null where there can be no such count. */
  readonly cells: readonly (readonly (number | null)[])[];
  readonly isSensitive: (value: number, row: number, column: number) => boolean;
  readonly isRowSensitive?: (value: number, row: number) => boolean;
  readonly isColumnSensitive?: (value: number, column: number) => boolean;
  /** Row totals that stand elsewhere too, so that hiding them here helps nothing. */
  readonly rowsKnown?: boolean;
}

/** The sum is always shown. */
export interface SafeTable {
  readonly cells: readonly (readonly Shown[])[];
  readonly rows: readonly Shown[];
  readonly columns: readonly Shown[];
  readonly total: number;
}

/** Worth of a total against that of a count inside the table, which is 1 to 2. */
const TOTAL_WORTH = 10;

/**
 * Makes a table in which no hidden count can be worked out from the shown ones and the totals, not even to within
 * four. Null when that cannot be had: then none of it may be shown but the sum.
 */
export function makeSafeTable(table: CountTable): SafeTable | null {
  const { cells } = table;
  const rows = cells.map(sumOf);
  const columns = (cells[0] ?? []).map((_, column) => sumOf(cells.map((row) => row[column] ?? null)));
  const total = sumOf(rows);
  const counts = [
    ...guardCells(table, total),
    ...guardRows(table, rows),
    ...guardColumns(table, columns),
    createSum(total, table.cells.length, table.cells.length + columns.length + 1),
  ];
  const hidden = hideCounts(cells.length + columns.length + 2, counts);
  if (hidden === null) return null;
  const names = new Set([...hidden].map((index) => counts[index]?.name));
  const show = (name: string, value: number | null): Shown => (names.has(name) ? 'hidden' : value);
  return {
    cells: cells.map((values, row) => values.map((value, column) => show(`cell ${row} ${column}`, value))),
    rows: rows.map((value, row) => show(`row ${row}`, value)),
    columns: columns.map((value, column) => show(`column ${column}`, value)),
    total,
  };
}

interface NamedCount extends GuardedCount {
  readonly name: string;
}

// Junctions, by number: the rows, then the row of totals, then the columns, then the column of totals.

function guardCells({ cells, isSensitive }: CountTable, total: number): NamedCount[] {
  return cells.flatMap((values, row) =>
    values.flatMap((value, column) => {
      if (value === null) return [];
      const sensitive = isSensitive(value, row, column);
      const [from, to] = [row, cells.length + 1 + column];
      const worth = 1 + value / (total + 1);
      return [{ name: `cell ${row} ${column}`, from, to, value, sensitive, known: false, worth }];
    }),
  );
}

function guardRows({ cells, isRowSensitive, rowsKnown }: CountTable, rows: readonly number[]): NamedCount[] {
  const from = cells.length + 1 + (cells[0]?.length ?? 0);
  return rows.map((value, row) => {
    const known = rowsKnown ?? false;
    const sensitive = !known && (isRowSensitive?.(value, row) ?? false);
    return { name: `row ${row}`, from, to: row, value, sensitive, known, worth: TOTAL_WORTH };
  });
}

function guardColumns({ cells, isColumnSensitive }: CountTable, columns: readonly number[]): NamedCount[] {
  const to = cells.length;
  return columns.map((value, column) => {
    const sensitive = isColumnSensitive?.(value, column) ?? false;
    const from = to + 1 + column;
    return { name: `column ${column}`, from, to, value, sensitive, known: false, worth: TOTAL_WORTH };
  });
}

function createSum(value: number, from: number, to: number): NamedCount {
  return { name: 'sum', from, to, value, sensitive: false, known: true, worth: 0 };
}

/** The sum of a row or a column; what is not there counts nothing. */
export function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
