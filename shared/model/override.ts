import { actorTable } from './actor.ts';
import { contactTable } from './contact.ts';
import type { Field, ImaginableField, OverrideField } from './field.ts';
import { isId } from './ids.ts';
import { tieTable } from './tie.ts';
import { zoneTable } from './zone.ts';

/** The kinds of actual records whose fields a scenario may override: those marked `imaginable` in their tables. */
const OVERRIDDEN = {
  actor: actorTable,
  tie: tieTable,
  contact: contactTable,
  zone: zoneTable,
} as const;
export type OverriddenKind = keyof typeof OVERRIDDEN;
export const OVERRIDDEN_KINDS = Object.keys(OVERRIDDEN) as OverriddenKind[];

/** `<kind>/<record id>/<field>`: one value that a scenario shows instead of the actual one. */
export type OverrideKey = `${OverriddenKind}/${string}/${string}`;

export interface OverrideOf {
  readonly kind: OverriddenKind;
  readonly id: string;
  readonly field: string;
}

export function overrideKey({ kind, id, field }: OverrideOf): OverrideKey {
  return `${kind}/${id}/${field}`;
}

export function isOverridden(kind: string): kind is OverriddenKind {
  return Object.hasOwn(OVERRIDDEN, kind);
}

/** What a key overrides; null where it is no key of an override. */
export function parseOverrideKey(key: string): OverrideOf | null {
  const [kind = '', id = '', field = '', ...more] = key.split('/');
  if (more.length > 0 || !isOverridden(kind) || !isId(id)) return null;
  return imaginable(kind, field) ? { kind, id, field } : null;
}

function imaginable(kind: OverriddenKind, name: string): ImaginableField | null {
  const fields: Readonly<Record<string, Field>> = OVERRIDDEN[kind].fields;
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field?.imaginable || field.type === 'text' || field.type === 'override') return null;
  return field;
}

/** The names of the fields of a kind that may be imagined otherwise. */
export function imaginableFields(kind: OverriddenKind): string[] {
  return Object.keys(OVERRIDDEN[kind].fields).filter((name) => imaginable(kind, name) !== null);
}

const known = new Map<ImaginableField, OverrideField>();

/** The rule of an override: whoever may map may imagine, whosever the actual record is. Null where the key is none. */
export function overrideField(key: string): OverrideField | null {
  const one = parseOverrideKey(key);
  const of = one && imaginable(one.kind, one.field);
  if (!of) return null;
  const field = known.get(of) ?? { type: 'override', of, writers: 'everyone', capability: 'map' };
  known.set(of, field);
  return field;
}
