import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { countLeft } from '../../shared/queries/dealNotes.ts';
import { allowedNow } from '../../shared/session/agenda.ts';
import type { FactItems } from '../../shared/session/facts.ts';
import type { TableFact } from '../../shared/session/themingFacts.ts';
import { orderByTable } from '../theming/byTable.ts';
import { themeLines } from '../theming/themeLines.ts';

/** How far one table is. */
export interface SortingTable {
  readonly id: string;
  readonly title: string;
  readonly left: number;
  readonly dealt: number;
  /** Names of the themes in their part of the board; those without one are only counted. */
  readonly names: readonly string[];
  readonly themes: number;
}

/** Tables sort what was dealt to them. */
export interface SortingShow {
  readonly kind: 'sorting';
  readonly key: string;
  readonly tables: readonly SortingTable[];
  readonly left: number;
  readonly dealt: number;
  readonly themes: number;
}

function tableOf(snapshot: BoardSnapshot, { id, title, noteIds }: TableFact): SortingTable {
  // What was binned since is nobody's to sort.
  const dealt = noteIds.filter((noteId) => snapshot.postIt.get(noteId)?.deleted === false);
  return { id, title, left: countLeft(snapshot, dealt), dealt: dealt.length, names: [], themes: 0 };
}

/**
 * How far the tables are, while people sort: the board itself is too small to read then. Null where no tables have
 * notes, once the themes are frozen, and in a step of the agenda in which nothing is sorted. People's own shares are
 * not told: they have names.
 */
export function showSorting(snapshot: BoardSnapshot, items: FactItems, boardId: string): SortingShow | null {
  const dealt = Object.values(items.table).filter(
    (table) => table.boardId === boardId && table.kind === 'table',
  );
  const canSort = allowedNow(Object.values(items.agenda)[0]).has('cluster');
  if (dealt.length === 0 || !canSort || items.board[boardId]?.frozen.includes('theme')) return null;
  const outer = themeLines(snapshot).filter(({ isInner }) => !isInner);
  const atTables = orderByTable(snapshot, outer, dealt);
  const tables = dealt.map((table): SortingTable => {
    const titles = atTables.flatMap((one) => (one.table === table ? [one.line.title.trim()] : []));
    return { ...tableOf(snapshot, table), names: titles.filter(Boolean), themes: titles.length };
  });
  const sum = (of: (table: SortingTable) => number) => tables.reduce((total, table) => total + of(table), 0);
  return {
    ...{ kind: 'sorting', key: 'sorting', tables, themes: outer.length },
    ...{ left: sum(({ left }) => left), dealt: sum((table) => table.dealt) },
  };
}
