import * as encoding from 'lib0/encoding';
import type { AnyEncodable } from 'lib0/encoding';

/** Updates written byte by byte, as nobody's library would: for attacks. */

export type RawId = readonly [client: number, clock: number];

export interface RawContent {
  /** Content kind, 0 to 31. */
  readonly kind: number;
  /** Clocks it takes. */
  readonly length: number;
  readonly write: (encoder: encoding.Encoder) => void;
}

export interface RawStruct {
  readonly origin?: RawId;
  readonly right?: RawId;
  /** Root name or item; written only where there is no neighbour, as Yjs does. */
  readonly parent?: string | RawId;
  readonly key?: string;
  readonly content: RawContent;
}

export interface RawClient {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly RawStruct[];
}

export type RawDelete = readonly [client: number, clock: number, length: number];

function content(kind: number, length: number, write: (encoder: encoding.Encoder) => void): RawContent {
  return { kind, length, write };
}

function strings(...texts: string[]): (encoder: encoding.Encoder) => void {
  return (encoder) => texts.forEach((text) => encoding.writeVarString(encoder, text));
}

function numbers(...values: number[]): (encoder: encoding.Encoder) => void {
  return (encoder) => values.forEach((value) => encoding.writeVarUint(encoder, value));
}

export const raw = {
  filler: (length: number) => content(0, length, numbers(length)),
  skip: (length: number) => content(10, length, numbers(length)),
  deleted: (length: number) => content(1, length, numbers(length)),
  string: (text: string) => content(4, text.length, strings(text)),
  type: (ref: number, name?: string) =>
    content(7, 1, (encoder) => {
      encoding.writeVarUint(encoder, ref);
      if (name !== undefined) encoding.writeVarString(encoder, name);
    }),
  map: () => raw.type(1),
  text: () => raw.type(2),
  value: (value: unknown) => raw.values([value]),
  values: (values: readonly unknown[]) =>
    content(8, values.length, (encoder) => {
      encoding.writeVarUint(encoder, values.length);
      for (const value of values) encoding.writeAny(encoder, value as AnyEncodable);
    }),
  /** A value whose bytes are given. */
  valueBytes: (bytes: readonly number[]) =>
    content(8, 1, (encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeUint8Array(encoder, Uint8Array.from(bytes));
    }),
  json: (texts: readonly string[]) =>
    content(2, texts.length, (encoder) => {
      encoding.writeVarUint(encoder, texts.length);
      strings(...texts)(encoder);
    }),
  bytes: (bytes: Uint8Array) => content(3, 1, (encoder) => encoding.writeVarUint8Array(encoder, bytes)),
  embed: (json: string) => content(5, 1, strings(json)),
  format: (key: string, json: string) => content(6, 1, strings(key, json)),
  doc: (guid: string) =>
    content(9, 1, (encoder) => {
      encoding.writeVarString(encoder, guid);
      encoding.writeAny(encoder, {});
    }),
  /** Content given as bytes, whatever they say. */
  verbatim: (kind: number, bytes: Uint8Array) =>
    content(kind, 1, (encoder) => encoding.writeUint8Array(encoder, bytes)),
  unknown: (kind: number) => content(kind, 1, numbers(1)),
} as const;

function writeStruct(encoder: encoding.Encoder, { origin, right, parent, key, content }: RawStruct): void {
  const isItem = content.kind !== 0 && content.kind !== 10;
  const flags = isItem ? (origin ? 128 : 0) | (right ? 64 : 0) | (key === undefined ? 0 : 32) : 0;
  encoding.writeUint8(encoder, content.kind | flags);
  if (isItem && origin) numbers(...origin)(encoder);
  if (isItem && right) numbers(...right)(encoder);
  if (isItem && !origin && !right) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
    else numbers(...(parent ?? [0, 0]))(encoder);
    if (key !== undefined) encoding.writeVarString(encoder, key);
  }
  content.write(encoder);
}

export function rawUpdate(clients: readonly RawClient[], deletes: readonly RawDelete[] = []): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clients.length);
  for (const { client, clock, structs } of clients) {
    numbers(structs.length, client, clock)(encoder);
    for (const struct of structs) writeStruct(encoder, struct);
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const [client, clock, length] of deletes) numbers(client, 1, clock, length)(encoder);
  return encoding.toUint8Array(encoder);
}

/** Bytes of the form: these numbers, one after the other. */
export function rawBytes(...values: number[]): Uint8Array {
  const encoder = encoding.createEncoder();
  numbers(...values)(encoder);
  return encoding.toUint8Array(encoder);
}
