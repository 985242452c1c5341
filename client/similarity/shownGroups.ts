import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { SuggestedGroup } from '../../shared/similarity/suggestGroups.ts';
import { countUnder, isUngrouped } from './comparedNotes.ts';
import { wordsIn } from './markWords.ts';

/** A group as it was found. Its number stays its own while others go. */
export interface FoundGroup {
  readonly number: number;
  readonly ids: readonly string[];
  readonly sharedWords: readonly string[];
}

/** What is left of a found group: the notes that nobody has put into a theme meanwhile. */
export interface ShownGroup extends FoundGroup {
  /** Notes, those of stacks counted one by one. */
  readonly count: number;
}

/** Sets of notes that somebody here did not want to be suggested together. */
export type Dismissed = readonly ReadonlySet<string>[];

export function numberGroups(groups: readonly SuggestedGroup[]): FoundGroup[] {
  return groups.map(({ ids, sharedWords }, index) => ({ number: index + 1, ids, sharedWords }));
}

/** Whether all of these notes were put aside together before. */
export function isDismissed(dismissed: Dismissed, ids: readonly string[]): boolean {
  return dismissed.some((set) => ids.every((id) => set.has(id)));
}

/**
 * The suggestions as they stand now: what was put into a theme, binned, stacked under another or marked as standing
 * on its own is out of them; those with fewer than two left are gone.
 *
 * @param mayMove whether a note may be moved by the person here
 */
export function shownGroups(
  snapshot: BoardSnapshot,
  found: readonly FoundGroup[],
  mayMove: (id: string) => boolean,
): ShownGroup[] {
  return found.flatMap((group) => {
    const ids = group.ids.filter((id) => isUngrouped(snapshot, snapshot.postIt.get(id)) && mayMove(id));
    if (ids.length < 2) return [];
    const texts = ids.map((id) => snapshot.postIt.get(id)?.text ?? '');
    const words = wordsIn(texts, group.sharedWords);
    const count = ids.reduce((sum, id) => sum + countUnder(snapshot, id), 0);
    return [{ ...group, ids, count, sharedWords: words.length > 0 ? words : group.sharedWords }];
  });
}

/** Those that were not put aside here. */
export function withoutDismissed(groups: readonly ShownGroup[], dismissed: Dismissed): ShownGroup[] {
  return groups.filter(({ ids }) => !isDismissed(dismissed, ids));
}
