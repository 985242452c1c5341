import type { Capability } from './capability.ts';
import { isId } from './ids.ts';
import { parsePlace, samePlace, type Place, type PlaceParent } from './place.ts';
import { isRank } from './rank.ts';
import type { RefusalReason } from './refusal.ts';
import { fail, succeed, type Result } from './result.ts';

/**
 * Who may write a field after its record exists:
 * `everyone` who takes part; `author` = the record's first writer, and facilitators;
 * `sharedAuthor` = as author, and everyone on a board whose text is shared; `facilitator`;
 * `itsPerson` = whoever holds the seat of this actor; while nobody does, as author;
 * `nobody` = set when the record is made, then immutable; `server` = of people's records the default, for ever.
 */
export type Writers =
  'everyone' | 'author' | 'sharedAuthor' | 'itsPerson' | 'facilitator' | 'nobody' | 'server';

interface FieldRule {
  readonly writers: Writers;
  /** What the agenda step must allow for this field to be written. */
  readonly capability: Capability;
  /** The schema version that brought the field, when it was not there from the first: records of older pages come without it. */
  readonly since?: number;
  /** Whether a scenario may imagine another value, see override.ts. */
  readonly imaginable?: true;
}

export interface TextField extends FieldRule {
  readonly type: 'text';
  /** Longest text, in UTF-16 code units. */
  readonly max: number;
}
export interface StringField extends FieldRule {
  readonly type: 'string';
  readonly max: number;
  readonly default: string;
}
export interface NumberField extends FieldRule {
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
  readonly default: number;
}
export interface BooleanField extends FieldRule {
  readonly type: 'boolean';
  readonly default: boolean;
}
export interface ChoiceField<Value extends string = string> extends FieldRule {
  readonly type: 'choice';
  readonly values: readonly Value[];
  readonly default: Value;
}
/** An id of another record or server fact, or null. Readers treat an id that is not there as null. */
export interface ReferenceField extends FieldRule {
  readonly type: 'reference';
}
/** An order key among siblings, or '' = not among them. */
export interface RankField extends FieldRule {
  readonly type: 'rank';
  readonly default: '';
}
export interface PlaceField extends FieldRule {
  readonly type: 'place';
  readonly parents: readonly PlaceParent[];
  readonly default: Place;
}
/** What a scenario says instead of an actual field: one of its values, or {@link FOLLOW}. */
export interface OverrideField extends FieldRule {
  readonly type: 'override';
  readonly of: ImaginableField;
}
/** Fields of one value each; texts that many type in at once are never overridden as a whole. */
export type ImaginableField =
  StringField | NumberField | BooleanField | ChoiceField | ReferenceField | RankField | PlaceField;

export type Field =
  | OverrideField
  | TextField
  | StringField
  | NumberField
  | BooleanField
  | ChoiceField
  | ReferenceField
  | RankField
  | PlaceField;

/** The plain value that a field reads as. */
export type ValueOf<F extends Field> =
  F extends ChoiceField<infer Value>
    ? Value
    : F extends TextField | StringField | RankField
      ? string
      : F extends OverrideField
        ? FieldValue
        : F extends NumberField
          ? number
          : F extends BooleanField
            ? boolean
            : F extends ReferenceField
              ? string | null
              : Place;

/** Instead of a value of its own, a scenario shows the actual one again. Not null: a reference may be overridden to nobody. */
export type Follow = readonly [];
export const FOLLOW: Follow = Object.freeze([] as const);

export type FieldValue = string | number | boolean | null | Place | Follow;

export function isFollow(value: unknown): value is Follow {
  return Array.isArray(value) && value.length === 0;
}

/** What a record reads where nothing (or nothing valid) is stored. */
export function defaultOf(field: Field): FieldValue {
  if (field.type === 'text') return '';
  if (field.type === 'override') return FOLLOW;
  return field.type === 'reference' ? null : field.default;
}

function parseNumber(field: NumberField, value: unknown): Result<number, RefusalReason> {
  if (typeof value !== 'number' || !Number.isFinite(value)) return fail('bad-value');
  return value >= field.min && value <= field.max ? succeed(value + 0) : fail('bad-value');
}

function parseString(max: number, value: unknown): Result<string, RefusalReason> {
  if (typeof value !== 'string') return fail('bad-value');
  return value.length <= max ? succeed(value) : fail('too-long');
}

function parsePlaceOf(field: PlaceField, value: unknown): Result<Place, RefusalReason> {
  const place = parsePlace(value);
  return place && field.parents.includes(place[0]) ? succeed(place) : fail('bad-value');
}

/** Reads an unknown value as a value of this field, or tells why it is none. The guard, the parsers and imports all ask here. */
export function parseValue(field: Field, value: unknown): Result<FieldValue, RefusalReason> {
  switch (field.type) {
    case 'text':
    case 'string':
      return parseString(field.max, value);
    case 'number':
      return parseNumber(field, value);
    case 'boolean':
      return typeof value === 'boolean' ? succeed(value) : fail('bad-value');
    case 'choice':
      return typeof value === 'string' && field.values.includes(value) ? succeed(value) : fail('bad-value');
    case 'reference':
      return value === null || isId(value) ? succeed(value) : fail('bad-value');
    case 'rank':
      return value === '' || isRank(value) ? succeed(value) : fail('bad-value');
    case 'place':
      return parsePlaceOf(field, value);
    case 'override':
      return isFollow(value) ? succeed(FOLLOW) : parseValue(field.of, value);
  }
}

/** Whether two values of a field are the same to a reader. */
export function sameValue(a: FieldValue, b: FieldValue): boolean {
  if (isFollow(a) || isFollow(b)) return isFollow(a) && isFollow(b);
  return isPlaceValue(a) && isPlaceValue(b) ? samePlace(a, b) : a === b;
}

function isPlaceValue(value: FieldValue): value is Place {
  return Array.isArray(value);
}
