/**
 * Why a change is refused. Each has a sentence in the catalogues (`refused.<reason>`).
 * The first group can meet an honest, slightly stale client and refuses one object only; the
 * second is never written by an honest client and refuses the whole update.
 */
export const OBJECT_REASONS = [
  'locked',
  'frozen',
  'step',
  'not-author',
  'not-facilitator',
  'too-long',
  'too-many',
  'seat-voice',
  'seat-words',
  'own-column',
] as const;
export const UPDATE_REASONS = [
  'observer',
  'not-admitted',
  'malformed',
  'too-large',
  'rate',
  'gap',
  'reference',
  'foreign-client',
  'too-many-clients',
  'clock-jump',
  'scan',
  'unknown-root',
  'unknown-field',
  'unknown-content',
  'bad-value',
  'bad-id',
  'id-taken',
  'incomplete',
  'immutable',
  'hard-delete',
  'future-delete',
  'group',
  'round-closed',
  'read-only',
  'not-saved',
  'not-found',
  'changed-since',
  'bad-input',
] as const;

/** On one's own screen, through the glass of a scenario: no server says so. */
type GlassReason = 'as-it-is' | 'imagined-words' | 'scenario-closed' | 'done-as-it-is' | 'done-elsewhere';

export type ObjectReason = (typeof OBJECT_REASONS)[number];
export type RefusalReason = ObjectReason | (typeof UPDATE_REASONS)[number] | GlassReason;

const PER_OBJECT: ReadonlySet<string> = new Set(OBJECT_REASONS);

/** Whether a refusal for this reason leaves the other objects of the same update alone. */
export function isObjectReason(reason: RefusalReason): reason is ObjectReason {
  return PER_OBJECT.has(reason);
}
