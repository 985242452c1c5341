import type { Random } from '../../../support/random.ts';
import type { SafeTable, Shown } from '../../../../shared/export/report/safeTable.ts';

/** Somebody who adds and subtracts: works on what is printed alone and knows nothing of how counts were hidden. */
interface Equation {
  /** Sum of `plus` less sum of `minus` is `is`. */
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly is: number;
}

/** Names of the hidden counts, and every equation between them that a printed table gives. */
function readTable(table: SafeTable): { unknowns: string[]; equations: Equation[] } {
  const unknowns = new Set<string>();
  const equate = (parts: readonly (readonly [string, Shown])[], [name, sum]: readonly [string, Shown]) => {
    const plus: string[] = [];
    const minus: string[] = [];
    let is = 0;
    for (const [part, value] of parts) {
      if (value === 'hidden') plus.push(part);
      else is -= value ?? 0;
    }
    if (sum === 'hidden') minus.push(name);
    else is += sum ?? 0;
    for (const unknown of [...plus, ...minus]) unknowns.add(unknown);
    return { plus, minus, is };
  };
  const cell = (row: number, column: number) =>
    [`${row}/${column}`, table.cells[row]?.[column] ?? null] as const;
  const rowTotal = (row: number) => [`row ${row}`, table.rows[row] ?? null] as const;
  const columnTotal = (column: number) => [`column ${column}`, table.columns[column] ?? null] as const;
  const rows = table.rows.map((_, row) => row);
  const columns = table.columns.map((_, column) => column);
  const equations = [
    ...rows.map((row) =>
      equate(
        columns.map((column) => cell(row, column)),
        rowTotal(row),
      ),
    ),
    ...columns.map((column) =>
      equate(
        rows.map((row) => cell(row, column)),
        columnTotal(column),
      ),
    ),
    equate(rows.map(rowTotal), ['sum', table.total]),
    equate(columns.map(columnTotal), ['sum', table.total]),
  ];
  return { unknowns: [...unknowns], equations };
}

/** The equations solved as far as they go (Gauss and Jordan's way): lines of one factor an unknown, in steps. */
function solve(unknowns: readonly string[], equations: readonly Equation[]): number[][] {
  const lines = equations.map(({ plus, minus }) =>
    unknowns.map((name) => (plus.includes(name) ? 1 : 0) - (minus.includes(name) ? 1 : 0)),
  );
  let next = 0;
  for (const [column] of unknowns.entries()) {
    const pivot = lines.findIndex((line, index) => index >= next && line[column] !== 0);
    const found = lines[pivot];
    if (found === undefined) continue;
    lines.splice(pivot, 1);
    const scaled = found.map((value) => value / (found[column] ?? 1));
    for (const [index, line] of lines.entries()) {
      const factor = line[column] ?? 0;
      lines[index] = line.map((value, at) => value - factor * (scaled[at] ?? 0) + 0);
    }
    lines.splice(next, 0, scaled);
    next += 1;
  }
  return lines.slice(0, next);
}

/** Hidden counts that the equations alone give away. */
export function solveShown(table: SafeTable): string[] {
  const { unknowns, equations } = readTable(table);
  return solve(unknowns, equations).flatMap((line) => {
    const left = line.flatMap((value, index) => (value !== 0 ? [unknowns[index] ?? ''] : []));
    return left.length === 1 ? left : [];
  });
}

/** Ways to change the hidden counts together so that everything shown stays as it is. */
function findMoves(unknowns: readonly string[], equations: readonly Equation[]): number[][] {
  const lines = solve(unknowns, equations);
  const steps = lines.map((line) => line.findIndex((value) => value !== 0));
  const free = unknowns.map((_, index) => index).filter((index) => !steps.includes(index));
  return free.map((chosen) =>
    unknowns.map((_, index) => {
      if (index === chosen) return 1;
      const line = lines[steps.indexOf(index)];
      return line === undefined ? 0 : -(line[chosen] ?? 0) + 0;
    }),
  );
}

/**
 * How many values each hidden count could have, found by changing the true ones step by step; no count falls below
 * nought. More may be possible than are found.
 *
 * @param truth the counts as they are, by name as `readTable` gives them
 */
export function findPossible(
  table: SafeTable,
  truth: (name: string) => number,
  random: Random,
  steps: number,
): number[] {
  const { unknowns, equations } = readTable(table);
  const moves = findMoves(unknowns, equations);
  const found = unknowns.map(() => new Set<number>());
  let at = unknowns.map(truth);
  for (let step = 0; step < steps; step += 1) {
    for (const [index, value] of at.entries()) found[index]?.add(value);
    const changed = moves
      .filter(() => random.chance(0.4))
      .reduce((values, move) => {
        const sign = random.chance(0.5) ? 1 : -1;
        return values.map((value, index) => value + sign * (move[index] ?? 0));
      }, at);
    if (changed.every((value) => value >= 0)) at = changed;
  }
  return found.map((values) => values.size);
}
