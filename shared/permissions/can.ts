import { ALL_CAPABILITIES, type Capability } from '../model/capability.ts';
import { defaultOf, sameValue, type Field, type FieldValue, type Writers } from '../model/field.ts';
import type { RefusalReason } from '../model/refusal.ts';
import type { RecordTable } from '../model/recordTable.ts';
import { fieldOf } from '../model/recordTable.ts';

export type Role = 'facilitator' | 'participant' | 'observer';

/** Whoever asks: role in the workshop, what the step allows participants, and the board's settings. */
export interface Actor {
  readonly participantId: string;
  readonly role: Role;
  /** What the current step allows a participant; facilitators are not bound by it. */
  readonly stepAllows: ReadonlySet<Capability>;
  /** Whether everybody may edit everybody's text on this board. */
  readonly sharedText: boolean;
}

/** What is asked about: a record as far as rights depend on it. */
export interface Target {
  /** Whether the actor made it. */
  readonly mine: boolean;
  readonly locked: boolean;
  readonly frozen: boolean;
  /** Whether it was revealed without its writer: nobody's words, also where text is shared. */
  readonly anonymous?: boolean;
  /** Of an actor: who holds its seat. Left out while nobody does. */
  readonly seat?: 'mine' | 'taken';
  /** Why nothing of it is changed where it is seen, whoever looks: part of how it is, looked at through a scenario. Left out elsewhere. */
  readonly kept?: RefusalReason;
  /** Looked at through a scenario: only what may be imagined otherwise is changed. Left out elsewhere. */
  readonly imagined?: true;
}

export const OPEN_TARGET: Target = { mine: false, locked: false, frozen: false };
export const OWN_TARGET: Target = { mine: true, locked: false, frozen: false };

export function actorOf(
  participantId: string,
  role: Role,
  sharedText = false,
  stepAllows: ReadonlySet<Capability> = ALL_CAPABILITIES,
): Actor {
  return { participantId, role, stepAllows, sharedText };
}

function whyNotByRole(actor: Actor, capability: Capability): RefusalReason | null {
  if (actor.role === 'observer') return 'observer';
  if (actor.role === 'participant' && !actor.stepAllows.has(capability)) return 'step';
  return null;
}

function whyNotByWriters(
  actor: Actor,
  writers: Writers,
  { mine, anonymous = false, seat }: Target,
): RefusalReason | null {
  if (writers === 'nobody' || writers === 'server') return 'immutable';
  if (writers === 'itsPerson' && seat !== undefined) return seat === 'mine' ? null : 'not-author';
  if (actor.role === 'facilitator' || writers === 'everyone') return null;
  if (writers === 'facilitator') return 'not-facilitator';
  if (mine || (writers === 'sharedAuthor' && actor.sharedText && !anonymous)) return null;
  return 'not-author';
}

/** Why this actor may not add a record of this kind now; null when they may. A frozen layer takes nobody's. */
export function whyNotCreate(actor: Actor, table: RecordTable, frozen = false): RefusalReason | null {
  const byRole = whyNotByRole(actor, table.createCapability);
  if (byRole) return byRole;
  if (frozen) return 'frozen';
  return table.creators === 'facilitator' && actor.role !== 'facilitator' ? 'not-facilitator' : null;
}

/** Why a record may not be made with this value in this field; null when it may. */
export function whyNotFirst(field: Field, value: FieldValue): RefusalReason | null {
  return field.writers === 'server' && !sameValue(value, defaultOf(field)) ? 'immutable' : null;
}

/**
 * Why this actor may not write this field of that record now; null when they may. Together with
 * {@link whyNotCreate} the only place that decides: operations ask before, the guard asks again.
 */
export function whyNotWrite(
  actor: Actor,
  table: RecordTable,
  fieldName: string,
  target: Target,
): RefusalReason | null {
  const field = fieldOf(table, fieldName);
  if (!field) return 'unknown-field';
  const byRole = whyNotByRole(actor, field.capability);
  if (byRole) return byRole;
  if (target.kept) return target.kept;
  if (target.imagined && !field.imaginable) return 'as-it-is';
  if (target.frozen) return 'frozen';
  if (target.locked && actor.role !== 'facilitator') return 'locked';
  return whyNotByWriters(actor, field.writers, target);
}
