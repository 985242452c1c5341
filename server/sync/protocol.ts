import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { decodeIntent, MESSAGE } from '../../shared/sync/messages.ts';
import { encodeWireFrame } from './wireFrame.ts';

/** Changes that a client sends, of its own accord or because it was asked what the server is missing. */
export interface SyncUpdate {
  readonly type: 'update';
  readonly update: Uint8Array;
  readonly answersStep1: boolean;
}

/** What a client said. `other` = nothing that the rooms act on (presence goes another way). */
export type ClientMessage =
  | { readonly type: 'ask'; readonly stateVector: Uint8Array }
  | SyncUpdate
  | { readonly type: 'intent'; readonly atomic: boolean }
  /** A sync update whose bytes end too early. */
  | { readonly type: 'broken' }
  | { readonly type: 'other' };

const other: ClientMessage = { type: 'other' };

/** An update that holds nothing, in Yjs encoding V1. */
export const EMPTY_UPDATE = Uint8Array.of(0, 0);

/** Reads one message; never throws, whatever the bytes are. */
export function readClientMessage(bytes: Uint8Array): ClientMessage {
  const decoder = decoding.createDecoder(bytes);
  try {
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.intent) return { type: 'intent', atomic: decodeIntent(decoder).atomic };
    return type === MESSAGE.sync ? readSyncMessage(decoder) : other;
  } catch {
    return other;
  }
}

function readSyncMessage(decoder: decoding.Decoder): ClientMessage {
  const type = decoding.readVarUint(decoder);
  if (type === messageYjsSyncStep1) return { type: 'ask', stateVector: decoding.readVarUint8Array(decoder) };
  if (type !== messageYjsUpdate && type !== messageYjsSyncStep2) return other;
  try {
    const update = decoding.readVarUint8Array(decoder);
    return { type: 'update', update, answersStep1: type === messageYjsSyncStep2 };
  } catch {
    return { type: 'broken' };
  }
}

/** Whether an update has no structs; it may still delete. Broken bytes count as having some. */
export function hasNoStructs(update: Uint8Array): boolean {
  return update[0] === 0;
}

/** Whether an update holds nothing at all. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0;
}

/** Whether a state vector names no client: its sender has nothing yet. */
export function isEmptyStateVector(stateVector: Uint8Array): boolean {
  return stateVector.length === 0 || (stateVector.length === 1 && stateVector[0] === 0);
}

function syncFrame(type: number, bytes: Uint8Array): Buffer {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, bytes);
  return encodeWireFrame(encoding.toUint8Array(encoder));
}

/** A change for readers. */
export function encodeUpdateFrame(update: Uint8Array): Buffer {
  return syncFrame(messageYjsUpdate, update);
}

/** The answer to "what am I missing"; whoever gets it is up to date. */
export function encodeAnswerFrame(update: Uint8Array): Buffer {
  return syncFrame(messageYjsSyncStep2, update);
}

/** Asks a stock client for what the server is missing. */
export function encodeAskFrame(stateVector: Uint8Array): Buffer {
  return syncFrame(messageYjsSyncStep1, stateVector);
}
