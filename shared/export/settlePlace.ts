import { layoutOf } from '../layout/boardLayout.ts';
import { positionOf } from '../layout/positionOf.ts';
import { themeOf } from '../model/belonging.ts';
import { rankOf, type Place } from '../model/place.ts';
import type { PostIt } from '../model/postIt.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import type { Theme } from '../model/theme.ts';

/**
 * The place of a note without what lies in the bin: one whose stack or theme is gone is put where it is seen, since
 * an archive does not hold what it hangs on.
 */
export function settleNote(snapshot: BoardSnapshot, note: PostIt): Place {
  const { place } = note;
  if (place[0] === 'stack' && snapshot.postIt.get(place[1])?.deleted === false) return place;
  if (place[0] !== 'stack' && place[0] !== 'theme') return place;
  const theme = themeOf(snapshot, note);
  if (theme !== null) return ['theme', theme.id, rankOf(place)];
  const { x, y } = positionOf(note, snapshot);
  return ['board', x, y, rankOf(place)];
}

/** The same for a theme within a theme that is gone. */
export function settleTheme(snapshot: BoardSnapshot, { id, place }: Theme): Place {
  if (place[0] !== 'theme' || snapshot.theme.get(place[1])?.deleted === false) return place;
  const box = layoutOf(snapshot).themes.get(id)?.box;
  return ['board', box?.minX ?? 0, box?.minY ?? 0, rankOf(place)];
}
