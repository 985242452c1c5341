import * as decoding from 'lib0/decoding';
import type { RefusalReason } from '../../../shared/model/refusal.ts';
import { fail, succeed, type Result } from '../../../shared/model/result.ts';
import type { GuardLimits } from './limits.ts';
import { readContent, readCount } from './readContent.ts';
import { FILLER, type DeletedRange, type Id, type Struct } from './struct.ts';

/** All that one client wrote in an update: structs without gaps, in the order of their clocks. */
export interface ClientStructs {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly Struct[];
}

export interface DecodedUpdate {
  readonly clients: readonly ClientStructs[];
  /** Runs as sent, neither sorted nor checked. */
  readonly deletes: readonly DeletedRange[];
  readonly structCount: number;
}

const KIND = 0b1_1111;
const HAS_KEY = 0b10_0000;
const HAS_RIGHT_ORIGIN = 0b100_0000;
const HAS_ORIGIN = 0b1000_0000;
const FILLER_KIND = 0;
const SKIP_KIND = 10;
/** Yjs draws client ids from 32 bits; anything above is no client. */
const CLIENT_END = 2 ** 32;

/** Ends the reading of an update: a private signal of this file, turned into a reason at its door. */
class Stop {
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason) {
    this.reason = reason;
  }
}

interface Reading {
  readonly decoder: decoding.Decoder;
  readonly limits: GuardLimits;
  structs: number;
  clocks: number;
}

function readClient(decoder: decoding.Decoder): number {
  const client = decoding.readVarUint(decoder);
  if (client >= CLIENT_END) throw new Stop('malformed');
  return client;
}

function readId(decoder: decoding.Decoder): Id {
  return { client: readClient(decoder), clock: decoding.readVarUint(decoder) };
}

function readParent(decoder: decoding.Decoder): string | Id {
  return decoding.readVarUint(decoder) === 1 ? decoding.readVarString(decoder) : readId(decoder);
}

function readItem(decoder: decoding.Decoder, client: number, clock: number, info: number): Struct {
  const origin = (info & HAS_ORIGIN) !== 0 ? readId(decoder) : null;
  const rightOrigin = (info & HAS_RIGHT_ORIGIN) !== 0 ? readId(decoder) : null;
  const parent = origin || rightOrigin ? null : readParent(decoder);
  const key = parent !== null && (info & HAS_KEY) !== 0 ? decoding.readVarString(decoder) : null;
  const { content, length } = readContent(decoder, info & KIND);
  return { client, clock, length, origin, rightOrigin, parent, key, content };
}

function readFiller(decoder: decoding.Decoder, client: number, clock: number): Struct {
  const length = decoding.readVarUint(decoder);
  return { client, clock, length, origin: null, rightOrigin: null, parent: null, key: null, content: FILLER };
}

function readStruct(reading: Reading, client: number, clock: number): Struct {
  const { decoder, limits } = reading;
  const info = decoding.readUint8(decoder);
  // A skip says that something is missing; nothing may wait in the document for what never comes (rows 12, 13).
  if ((info & KIND) === SKIP_KIND) throw new Stop('gap');
  const filler = (info & KIND) === FILLER_KIND;
  const struct = filler ? readFiller(decoder, client, clock) : readItem(decoder, client, clock, info);
  // Structs without length make Yjs's searches run in circles.
  if (struct.length < 1) throw new Stop('malformed');
  reading.clocks += struct.length;
  if (reading.clocks > limits.clocks) throw new Stop('clock-jump');
  return struct;
}

function readClientStructs(reading: Reading): ClientStructs {
  const { decoder, limits } = reading;
  const count = decoding.readVarUint(decoder);
  // Before one is read: seven bytes can declare thirty million (row 5).
  reading.structs += count;
  if (reading.structs > limits.structs) throw new Stop('too-large');
  const client = readClient(decoder);
  const clock = decoding.readVarUint(decoder);
  const structs: Struct[] = [];
  for (let next = clock; structs.length < count;) {
    const struct = readStruct(reading, client, next);
    structs.push(struct);
    next += struct.length;
  }
  return { client, clock, structs };
}

function readAllStructs(reading: Reading): ClientStructs[] {
  const count = decoding.readVarUint(reading.decoder);
  if (count > reading.limits.structs) throw new Stop('too-large');
  const clients: ClientStructs[] = [];
  const seen = new Set<number>();
  while (clients.length < count) {
    const one = readClientStructs(reading);
    // Yjs silently keeps the last of two sections of one client.
    if (seen.has(one.client)) throw new Stop('malformed');
    seen.add(one.client);
    clients.push(one);
  }
  return clients;
}

function readDeletes(decoder: decoding.Decoder): DeletedRange[] {
  const deletes: DeletedRange[] = [];
  for (let clients = readCount(decoder); clients > 0; clients--) {
    const client = readClient(decoder);
    for (let ranges = readCount(decoder); ranges > 0; ranges--) {
      deletes.push({ client, clock: decoding.readVarUint(decoder), length: decoding.readVarUint(decoder) });
    }
  }
  return deletes;
}

function read(reading: Reading): DecodedUpdate {
  const { decoder } = reading;
  const clients = readAllStructs(reading);
  const deletes = readDeletes(decoder);
  // An update in encoding V2 reads as an empty V1 one with a tail; it is never decoded as V2 (row 7).
  if (clients.length === 0 && deletes.length === 0 && decoding.hasContent(decoder))
    throw new Stop('malformed');
  return { clients, deletes, structCount: reading.structs };
}

/**
 * Reads an update (Yjs encoding V1) within the limits, without touching any document and without
 * building more than its bytes hold. Bytes behind a complete update are ignored: only what the
 * guard encodes anew is ever stored or sent (row 29).
 */
export function decodeUpdate(update: Uint8Array, limits: GuardLimits): Result<DecodedUpdate, RefusalReason> {
  if (update.length > limits.bytes) return fail('too-large');
  try {
    const decoder = decoding.createDecoder(update);
    return succeed(read({ decoder, limits, structs: 0, clocks: 0 }));
  } catch (stop) {
    // The only other things thrown here are lib0's: the bytes end too early or are no text or number.
    return fail(stop instanceof Stop ? stop.reason : 'malformed');
  }
}
