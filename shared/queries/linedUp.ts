import { WHANAU_KINDS, type Actor } from '../model/actor.ts';
import type { CellRow } from '../model/place.ts';
import type { PostIt } from '../model/postIt.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { gridTable } from './network.ts';
import { isBlank } from './postIts.ts';

/** What one of them says on one row. */
export interface LinedUp {
  readonly actor: Actor;
  readonly notes: readonly PostIt[];
}

/** One row over all columns, the whānau first, so that difference shows; blank notes are left out. */
export function linedUp(snapshot: BoardSnapshot, row: CellRow): LinedUp[] {
  const cells = gridTable(snapshot).find((one) => one.row === row)?.cells ?? [];
  const isWhanau = ({ actor }: LinedUp) => WHANAU_KINDS.has(actor.actorKind);
  const all = cells.map(({ actor, notes }) => ({ actor, notes: notes.filter((note) => !isBlank(note)) }));
  return [...all.filter(isWhanau), ...all.filter((one) => !isWhanau(one))];
}

/** The row that is looked along first: the first one in which anything is said. */
export function rowToLineUp(snapshot: BoardSnapshot): CellRow {
  const said = gridTable(snapshot).find(({ cells }) =>
    cells.some(({ notes }) => notes.some((note) => !isBlank(note))),
  );
  return said?.row ?? 'explanation';
}
