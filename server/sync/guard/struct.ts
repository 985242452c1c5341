/** The name of one clock of one client: a character, a value, a type. */
export interface Id {
  readonly client: number;
  readonly clock: number;
}

/** Stands for a value of a shape that no field has: it is skipped while reading, never built. */
export const UNREADABLE: unique symbol = Symbol('unreadable value');

/** What a struct holds. `forbidden` is all that Netboard never writes: formats, embeds, subdocuments, XML, JSON, bytes, arrays. */
export type Content =
  | { readonly type: 'filler' }
  | { readonly type: 'deleted' }
  | { readonly type: 'string'; readonly text: string }
  | { readonly type: 'values'; readonly values: readonly unknown[] }
  | { readonly type: 'map' }
  | { readonly type: 'text' }
  | { readonly type: 'forbidden' };

/** One struct of an update, as sent: nothing is resolved or believed yet. */
export interface Struct {
  readonly client: number;
  readonly clock: number;
  /** Clocks it covers, at least 1. */
  readonly length: number;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  /** Root name or id of the item that holds the parent type; null where a neighbour tells. */
  readonly parent: string | Id | null;
  readonly key: string | null;
  readonly content: Content;
}

/** A run of deleted clocks. */
export interface DeletedRange {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

export const FILLER: Content = { type: 'filler' };

/** Nothing, for so many clocks. */
export function fillerOf(client: number, clock: number, length: number): Struct {
  return { client, clock, length, origin: null, rightOrigin: null, parent: null, key: null, content: FILLER };
}

export function endOf(struct: { readonly clock: number; readonly length: number }): number {
  return struct.clock + struct.length;
}

/** Whether cutting a text before `offset` would cut a character outside the basic plane in half. */
export function cutsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
