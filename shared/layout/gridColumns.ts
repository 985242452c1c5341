import { cellOf } from '../model/belonging.ts';
import type { Actor } from '../model/actor.ts';
import { compareRanked } from '../model/rank.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';

/** Behind every order key: columns that were taken out of the grid while words lie in them. */
const LAST = '~';

/** Actors with words in their column. */
function withWords(snapshot: BoardSnapshot): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const note of snapshot.postIt.values()) {
    const cell = note.deleted ? null : cellOf(snapshot, note);
    if (cell) ids.add(cell.actor.id);
  }
  return ids;
}

/**
 * The columns of the grid in order, those in reserve last. An actor whose column was taken out keeps it as long as there
 * are words in it: words never vanish from sight.
 */
export function gridColumns(snapshot: BoardSnapshot): Actor[] {
  const spoken = withWords(snapshot);
  const shown = [...snapshot.actor.values()].filter(
    ({ id, deleted, column }) => !deleted && (column !== '' || spoken.has(id)),
  );
  return shown.sort(
    (a, b) =>
      Number(a.reserve) - Number(b.reserve) ||
      compareRanked({ id: a.id, rank: a.column || LAST }, { id: b.id, rank: b.column || LAST }),
  );
}
