import { partOfTheme } from '../../shared/layout/tablePart.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { TableFact } from '../../shared/session/themingFacts.ts';
import type { ThemeLine } from './themeLines.ts';

export interface LineAtTable {
  readonly line: ThemeLine;
  /** The table in whose part of the board the theme was put, or null. */
  readonly table: TableFact | null;
}

/** Themes table by table, as a room reads them out; those that lie in no table's part come last. Pure. */
export function orderByTable(
  snapshot: BoardSnapshot,
  lines: readonly ThemeLine[],
  tables: readonly TableFact[],
): LineAtTable[] {
  const all = lines.map((line) => ({ line, table: partOfTheme(snapshot, line.id, tables) }));
  return [...tables, null].flatMap((table) => all.filter((one) => one.table === table));
}
