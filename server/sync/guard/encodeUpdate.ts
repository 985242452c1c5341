import * as encoding from 'lib0/encoding';
import type { AnyEncodable } from 'lib0/encoding';
import { CONTENT, TYPE } from './readContent.ts';
import { FILLER, type Content, type DeletedRange, type Id, type Struct } from './struct.ts';

/** What one client's structs become: those that stand, and filler for the rest. */
export interface WrittenClient {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly Struct[];
}

const HAS_KEY = 0b10_0000;
const HAS_RIGHT_ORIGIN = 0b100_0000;
const HAS_ORIGIN = 0b1000_0000;

function kindOf(content: Content): number {
  switch (content.type) {
    case 'deleted':
      return CONTENT.deleted;
    case 'string':
      return CONTENT.string;
    case 'values':
      return CONTENT.values;
    case 'map':
    case 'text':
      return CONTENT.type;
    case 'filler':
    case 'forbidden':
      throw new Error(`${content.type} is not written as an item`);
  }
}

function writeId(encoder: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}

function writeParent(encoder: encoding.Encoder, { parent, key }: Struct): void {
  encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
  if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
  else if (parent) writeId(encoder, parent);
  if (key !== null) encoding.writeVarString(encoder, key);
}

function writeContent(encoder: encoding.Encoder, { content, length }: Struct): void {
  if (content.type === 'string') encoding.writeVarString(encoder, content.text);
  else if (content.type === 'map') encoding.writeVarUint(encoder, TYPE.map);
  else if (content.type === 'text') encoding.writeVarUint(encoder, TYPE.text);
  else encoding.writeVarUint(encoder, length);
  // Only values that a field took are written: scalars and arrays of them.
  if (content.type === 'values')
    for (const value of content.values) encoding.writeAny(encoder, value as AnyEncodable);
}

function writeStruct(encoder: encoding.Encoder, struct: Struct): void {
  if (struct.content === FILLER) {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, struct.length);
    return;
  }
  const { origin, rightOrigin, parent, key } = struct;
  const flags =
    (origin ? HAS_ORIGIN : 0) | (rightOrigin ? HAS_RIGHT_ORIGIN : 0) | (key !== null ? HAS_KEY : 0);
  encoding.writeUint8(encoder, kindOf(struct.content) | flags);
  if (origin) writeId(encoder, origin);
  if (rightOrigin) writeId(encoder, rightOrigin);
  if (!origin && !rightOrigin && parent !== null) writeParent(encoder, struct);
  writeContent(encoder, struct);
}

function writeDeletes(encoder: encoding.Encoder, deletes: readonly DeletedRange[]): void {
  const byClient = new Map<number, DeletedRange[]>();
  for (const range of deletes) {
    const ranges = byClient.get(range.client) ?? [];
    ranges.push(range);
    byClient.set(range.client, ranges);
  }
  encoding.writeVarUint(encoder, byClient.size);
  for (const [client, ranges] of [...byClient].sort(([a], [b]) => b - a)) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length);
    for (const { clock, length } of ranges) writeId(encoder, { client: clock, clock: length });
  }
}

/**
 * Writes an update in Yjs's encoding V1, always in the same way: what is stored and sent on are
 * these bytes, never the sender's (step 10). Clients highest first, as Yjs does; deletions must be in order.
 */
export function encodeUpdate(
  clients: readonly WrittenClient[],
  deletes: readonly DeletedRange[],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clients.length);
  for (const { client, clock, structs } of [...clients].sort((a, b) => b.client - a.client)) {
    encoding.writeVarUint(encoder, structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const struct of structs) writeStruct(encoder, struct);
  }
  writeDeletes(encoder, deletes);
  return encoding.toUint8Array(encoder);
}
