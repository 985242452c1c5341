import { isObjectReason, type RefusalReason } from '../../shared/model/refusal.ts';
import type { RefusedObject, Verdict } from '../../shared/sync/messages.ts';
import type { OutboxEntry } from './outboxStorage.ts';

/**
 * What becomes of an outbox entry after its verdict: `stored`; `resend` (same bytes, later);
 * `replay` (its bytes can not come in, the operation may); `tray` (these objects of it are refused).
 */
export type EntryOutcome =
  | { readonly then: 'stored' | 'resend' | 'replay' }
  | { readonly then: 'tray'; readonly refused: readonly RefusedObject[] };

/** A refused operation is run anew at most this often. */
const MOST_TRIES = 3;

/** Reasons that lie in the bytes, or pass by themselves: the same operation in a fresh document may well be allowed. */
const BYTES_ONLY: ReadonlySet<RefusalReason> = new Set([
  'gap',
  'reference',
  'foreign-client',
  'too-many-clients',
  'clock-jump',
  'scan',
  'future-delete',
  'unknown-content',
  'hard-delete',
]);

/** Reasons that leave the bytes as good as they were, later. */
const UNTOUCHED: ReadonlySet<RefusalReason> = new Set(['not-saved', 'rate']);

/** Reasons to expect of what was sent after something that the server could not store. */
const FOLLOWS_UNSAVED: ReadonlySet<RefusalReason> = new Set(['gap', 'reference', 'future-delete']);

function onlyReasons(refused: readonly RefusedObject[], reasons: ReadonlySet<RefusalReason>): boolean {
  return refused.length > 0 && refused.every(({ reason }) => reasons.has(reason));
}

/** @param afterUnsaved whether an earlier entry waits because the server could not store it */
export function judgeEntry(entry: OutboxEntry, verdict: Verdict, afterUnsaved: boolean): EntryOutcome {
  if (verdict.outcome === 'durable') return { then: 'stored' };
  if (verdict.outcome === 'not-saved') return { then: 'resend' };
  const { refused } = verdict;
  if (refused.some(({ reason }) => UNTOUCHED.has(reason))) return { then: 'resend' };
  if (afterUnsaved && onlyReasons(refused, FOLLOWS_UNSAVED)) return { then: 'resend' };
  const again = verdict.outcome === 'orphaned' || onlyReasons(refused, BYTES_ONLY);
  if (again && entry.tries < MOST_TRIES) return { then: 'replay' };
  return { then: 'tray', refused };
}

/** Whether the objects of this entry that are not named in the refusal are stored. */
export function isRefusedInPart(entry: OutboxEntry, refused: readonly RefusedObject[]): boolean {
  return (
    !entry.atomic && refused.length > 0 && refused.every(({ reason, id }) => id && isObjectReason(reason))
  );
}

/** The reason to give for an entry that is refused whole: the one that drew the others in. */
export function wholeReason(refused: readonly RefusedObject[]): RefusalReason {
  const first = refused.find(({ reason }) => reason !== 'group') ?? refused[0];
  return first?.reason ?? 'not-found';
}
