import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { countLeft } from '../../shared/queries/dealNotes.ts';
import type { BoardFact } from '../../shared/session/facts.ts';
import type { TableFact } from '../../shared/session/themingFacts.ts';

/** People are asked where they sit. */
export interface TablesShow {
  readonly kind: 'tables';
  readonly key: string;
  readonly tables: readonly TableFact[];
  /** How many have chosen. */
  readonly seated: number;
}

/** So much of what was dealt has found its place: the room works, and whoever still has no table looks at their own screen. */
const UNDER_WAY = 0.2;

function areUnderWay(snapshot: BoardSnapshot, tables: readonly TableFact[]): boolean {
  const dealt = tables.flatMap(({ noteIds }) => noteIds).filter((id) => snapshot.postIt.has(id));
  return dealt.length > 0 && dealt.length - countLeft(snapshot, dealt) >= dealt.length * UNDER_WAY;
}

/**
 * The tables, while people choose theirs: until everybody in the room has one, or the work is under way. Null where
 * there is nothing to choose.
 *
 * @param people how many in the room can choose
 */
export function showTables(
  snapshot: BoardSnapshot,
  allTables: readonly TableFact[],
  board: BoardFact | undefined,
  people: number,
): TablesShow | null {
  const tables = allTables.filter((table) => table.boardId === board?.id && table.kind === 'table');
  const seated = tables.reduce((sum, table) => sum + (table.seated ?? 0), 0);
  if (tables.length === 0 || seated >= people) return null;
  if (board?.frozen.includes('theme') || areUnderWay(snapshot, tables)) return null;
  return { kind: 'tables', key: 'tables', tables, seated };
}
