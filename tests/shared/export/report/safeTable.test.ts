import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  makeSafeTable,
  type CountTable,
  type SafeTable,
} from '../../../../shared/export/report/safeTable.ts';
import { createRandom } from '../../../support/random.ts';
import { findPossible, solveShown } from './attacker.ts';

const isSmall = (value: number) => value > 0 && value < 5;
const smallEverywhere = (cells: CountTable['cells']): CountTable => ({
  cells,
  isSensitive: isSmall,
  isRowSensitive: isSmall,
  isColumnSensitive: isSmall,
});

const count = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.integer({ min: 0, max: 60 }),
  fc.constantFrom(0, 1, 4, 5),
);
const tables = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.option(count, { freq: 12 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

function hiddenIn(table: SafeTable): number {
  return [...table.cells.flat(), ...table.rows, ...table.columns].filter((shown) => shown === 'hidden')
    .length;
}

describe('a table that is safe to show', () => {
  it('hides nothing where nothing is small', () => {
    const table = makeSafeTable(
      smallEverywhere([
        [20, 9],
        [5, 0],
      ]),
    );
    expect(table).toEqual({
      cells: [
        [20, 9],
        [5, 0],
      ],
      rows: [29, 5],
      columns: [25, 9],
      total: 34,
    });
  });

  it('hides a small count together with as many others as subtraction needs', () => {
    const table = makeSafeTable(
      smallEverywhere([
        [30, 3, 22],
        [12, 18, 25],
        [40, 28, 31],
      ]),
    );
    expect(table?.cells[0]?.[1]).toBe('hidden');
    // One more in its row, one in its column, and the corner that ties these two.
    expect(table && hiddenIn(table)).toBe(4);
    expect(table?.rows).toEqual([55, 55, 99]);
    expect(table?.columns).toEqual([82, 49, 78]);
  });

  it('hides a count of a list together with another one of its list', () => {
    const table = makeSafeTable(smallEverywhere([[30], [2], [9], [14]]));
    expect(table?.cells).toEqual([[30], ['hidden'], ['hidden'], [14]]);
    expect(table?.rows).toEqual([30, 'hidden', 'hidden', 14]);
    expect(table?.columns).toEqual([55]);
  });

  it('does not take a pair for safe that leaves hardly a choice', () => {
    // Hidden alone, 1 and 0 would have to be 1 and 0 or 0 and 1.
    const table = makeSafeTable(smallEverywhere([[1], [0], [20]]));
    expect(table?.cells).toEqual([['hidden'], [0], ['hidden']]);
  });

  it('shows nothing where nothing can be hidden behind', () => {
    expect(makeSafeTable(smallEverywhere([[3], [0]]))).toBeNull();
    expect(makeSafeTable(smallEverywhere([[2]]))).toBeNull();
  });

  it('never hides totals that are known anyway', () => {
    const table = makeSafeTable({
      cells: [
        [30, 3],
        [12, 18],
        [8, 9],
      ],
      isSensitive: isSmall,
      rowsKnown: true,
    });
    expect(table?.rows).toEqual([33, 30, 17]);
    expect(table?.cells[0]).toEqual(['hidden', 'hidden']);
  });

  it('leaves no hidden count that can be worked out, whatever the table', () => {
    fc.assert(
      fc.property(tables, fc.boolean(), (cells, rowsKnown) => {
        const safe = makeSafeTable({ ...smallEverywhere(cells), rowsKnown });
        if (safe === null) return;
        const small = cells.flat().filter((value) => value !== null && isSmall(value)).length;
        const shown = safe.cells.flat().filter((value) => typeof value === 'number' && isSmall(value));
        expect(shown).toEqual([]);
        if (small > 0) expect(hiddenIn(safe)).toBeGreaterThan(small === 1 ? 1 : 0);
        expect(solveShown(safe)).toEqual([]);
      }),
      { seed: 20261122, numRuns: 3000 },
    );
  });

  it('leaves five values or more for each hidden count', () => {
    const random = createRandom(11);
    const small = fc.integer({ min: 1, max: 3 }).chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 4,
      }),
    );
    fc.assert(
      fc.property(small, (cells) => {
        const safe = makeSafeTable(smallEverywhere(cells));
        if (safe === null) return;
        const found = findPossible(safe, (name) => trueCount(cells, name), random, 2000);
        expect(Math.min(5, ...found)).toBe(5);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

function trueCount(cells: readonly (readonly number[])[], name: string): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const [kind = '', index = ''] = name.split(/[ /]/);
  if (kind === 'row') return sum(cells[Number(index)] ?? []);
  if (kind === 'column') return sum(cells.map((row) => row[Number(index)] ?? 0));
  return cells[Number(kind)]?.[Number(index)] ?? 0;
}
