import * as encoding from 'lib0/encoding';
import { MESSAGE } from '../../shared/sync/messages.ts';

/** A message as a client sends it: 0 asks for what is missing, 1 answers that, 2 is a change. */
export function encodeClientSync(kind: 0 | 1 | 2, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}
