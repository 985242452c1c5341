import { standsAlone, themeOf } from '../../shared/model/belonging.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { topOf } from './comparedNotes.ts';
import { isDismissed, type Dismissed } from './shownGroups.ts';

/** Notes that may be laid on each other: the first is the one that the others are laid on. */
export type SameSet = readonly PostIt[];

/** Notes by the theme they are in; those in none go with the first theme there is. */
function byTheme(snapshot: BoardSnapshot, notes: readonly PostIt[]): PostIt[][] {
  const loose = notes.filter((note) => themeOf(snapshot, note) === null);
  const themed = new Map<string, PostIt[]>();
  for (const note of notes) {
    const theme = themeOf(snapshot, note);
    if (theme) themed.set(theme.id, [...(themed.get(theme.id) ?? []), note]);
  }
  const [first = [], ...others] = themed.values();
  return [[...first, ...loose], ...others];
}

/**
 * Sets of notes that say almost the same, as they stand now. What is in two themes is never stacked: that would take
 * notes out of one of them. Notes that stand on their own are left alone. Sets put aside are left out.
 *
 * @param found ids, as nearDuplicates finds them
 * @param mayMove whether a note may be moved by the person here
 */
export function sameSets(
  snapshot: BoardSnapshot,
  found: readonly (readonly string[])[],
  dismissed: Dismissed,
  mayMove: (id: string) => boolean,
): SameSet[] {
  return found.flatMap((ids) => {
    const notes = ids.flatMap((id) => {
      const note = snapshot.postIt.get(id);
      const counts = note && !note.deleted && topOf(snapshot, note) === note && !standsAlone(snapshot, note);
      return counts && mayMove(id) ? [note] : [];
    });
    return byTheme(snapshot, notes).filter(
      (set) =>
        set.length > 1 &&
        !isDismissed(
          dismissed,
          set.map(({ id }) => id),
        ),
    );
  });
}
