import * as decoding from 'lib0/decoding';
import { UNREADABLE } from './struct.ts';

/** Longest array that any field holds is a place, with four parts. */
const LONGEST_ARRAY = 8;

const TAG = { object: 118, array: 117, bytes: 116, string: 119, bigint: 122, undefined: 127 } as const;

function readScalar(decoder: decoding.Decoder, tag: number): unknown {
  switch (tag) {
    case 126:
      return null;
    case 125:
      return decoding.readVarInt(decoder);
    case 124:
      return decoding.readFloat32(decoder);
    case 123:
      return decoding.readFloat64(decoder);
    case 121:
      return false;
    case 120:
      return true;
    case TAG.string:
      return decoding.readVarString(decoder);
    case TAG.undefined:
      return UNREADABLE;
    case TAG.bigint:
      decoding.readBigInt64(decoder);
      return UNREADABLE;
    case TAG.bytes:
      decoding.readVarUint8Array(decoder);
      return UNREADABLE;
    default:
      throw new Error('unknown type of value');
  }
}

/**
 * Reads past values without building them. Not recursive: a value nested 100,000 deep costs a
 * counter (row 24). Each open container is one entry: how many values are left, and
 * whether a key stands before each.
 */
function skipValues(decoder: decoding.Decoder, count: number, keyed: boolean): void {
  const open = [{ left: count, keyed }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    if (top.left === 0) {
      open.pop();
      continue;
    }
    top.left -= 1;
    if (top.keyed) decoding.readVarUint8Array(decoder);
    const tag = decoding.readUint8(decoder);
    if (tag === TAG.object || tag === TAG.array) {
      open.push({ left: decoding.readVarUint(decoder), keyed: tag === TAG.object });
    } else readScalar(decoder, tag);
  }
}

function readArray(decoder: decoding.Decoder): unknown {
  const length = decoding.readVarUint(decoder);
  if (length > LONGEST_ARRAY) {
    skipValues(decoder, length, false);
    return UNREADABLE;
  }
  const values: unknown[] = [];
  for (let i = 0; i < length; i++) {
    const tag = decoding.readUint8(decoder);
    const value =
      tag === TAG.object || tag === TAG.array ? skipContainer(decoder, tag) : readScalar(decoder, tag);
    values.push(value);
  }
  return values;
}

function skipContainer(decoder: decoding.Decoder, tag: number): typeof UNREADABLE {
  skipValues(decoder, decoding.readVarUint(decoder), tag === TAG.object);
  return UNREADABLE;
}

/**
 * One value in lib0's encoding: a scalar, or an array of at most eight. Whatever else is skipped
 * and gives {@link UNREADABLE}, so that no hostile object, with `__proto__` or without, is ever
 * made. Throws where the bytes are no value at all.
 */
export function readValue(decoder: decoding.Decoder): unknown {
  const tag = decoding.readUint8(decoder);
  if (tag === TAG.array) return readArray(decoder);
  return tag === TAG.object ? skipContainer(decoder, tag) : readScalar(decoder, tag);
}
