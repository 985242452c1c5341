import { samePlace } from '../model/place.ts';
import type { PostIt } from '../model/postIt.ts';
import type { AnyRecord, RecordKind } from '../model/tables.ts';

interface Change {
  readonly kind: RecordKind;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

function sameForLayout(before: PostIt, after: PostIt): boolean {
  return (
    samePlace(before.place, after.place) &&
    before.size === after.size &&
    before.deleted === after.deleted &&
    before.lane === after.lane
  );
}

/** Whether any of some changes may move something that lies in a theme or a stack. Typing, the most common change, never does. */
export function movesThings(changes: readonly Change[]): boolean {
  return changes.some(({ kind, before, after }) => {
    if (kind !== 'postIt' || before === null || after === null) return true;
    // Changes of the kind postIt hold notes.
    return !sameForLayout(before as PostIt, after as PostIt);
  });
}
