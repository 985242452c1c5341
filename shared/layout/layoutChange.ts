import type { Actor } from '../model/actor.ts';
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

function sameColumn(before: Actor, after: Actor): boolean {
  return (
    before.column === after.column && before.reserve === after.reserve && before.deleted === after.deleted
  );
}

/** Kinds of which nothing on the canvas depends. */
const WITHOUT_PLACE: ReadonlySet<RecordKind> = new Set([
  'tie',
  'contact',
  'zone',
  'conversation',
  'scenario',
  'imaginedActor',
  'imaginedTie',
  'imaginedContact',
  'imaginedPostIt',
  'decision',
  'agreement',
  'visitClaim',
]);

/** Whether any of some changes may move something that lies in a theme, a stack or the grid. Typing, the most common change, never does. */
export function movesThings(changes: readonly Change[]): boolean {
  return changes.some(({ kind, before, after }) => {
    if (kind !== 'postIt' && kind !== 'actor') return !WITHOUT_PLACE.has(kind);
    if (before === null || after === null) return true;
    // The kind tells what the records are.
    return kind === 'actor'
      ? !sameColumn(before as Actor, after as Actor)
      : !sameForLayout(before as PostIt, after as PostIt);
  });
}
