import { boxAt, boxCentre, boxHolds } from '../../shared/geometry/box.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { TableFact } from '../../shared/session/themingFacts.ts';
import type { ThemeLine } from './themeLines.ts';

export interface LineAtTable {
  readonly line: ThemeLine;
  /** The table in whose part of the board the theme lies, or null. */
  readonly table: TableFact | null;
}

/** Themes table by table, as a room reads them out; those that lie in no table's part come last. Pure. */
export function orderByTable(
  snapshot: BoardSnapshot,
  lines: readonly ThemeLine[],
  tables: readonly TableFact[],
): LineAtTable[] {
  const { themes } = layoutOf(snapshot);
  const tableOf = (id: string): TableFact | null => {
    const shape = themes.get(id);
    const outer = shape?.parent ? themes.get(shape.parent) : shape;
    if (!outer) return null;
    const centre = boxCentre(outer.box);
    const holds = ({ area }: TableFact) =>
      area !== null && boxHolds(boxAt(area.x, area.y, area.width, area.height), centre);
    return tables.find(holds) ?? null;
  };
  const all = lines.map((line) => ({ line, table: tableOf(line.id) }));
  return [...tables, null].flatMap((table) => all.filter((one) => one.table === table));
}
