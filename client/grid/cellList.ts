import type { GridCell } from '../../shared/layout/gridLayout.ts';
import { CELL_ROWS, type CellRow } from '../../shared/model/place.ts';

/** The name of a cell's list in the outline's row keys, which part their words with a slash. */
export function cellList({ actorId, row }: GridCell): string {
  return `${actorId}.${row}`;
}

function isRow(value: string): value is CellRow {
  return CELL_ROWS.some((row) => row === value);
}

/** The cell whose list has this name, or null: it is another list. */
export function cellOfList(list: string): GridCell | null {
  const [actorId = '', row = ''] = list.split('.');
  return actorId !== '' && isRow(row) ? { actorId, row } : null;
}
