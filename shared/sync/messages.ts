import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { RefusalReason } from '../model/refusal.ts';
import type { RecordKind } from '../model/tables.ts';

/** Subprotocol of Netboard's own clients; a client without it is served as a stock y-websocket client. */
export const SYNC_PROTOCOL = 'netboard.1';
/** A program's one-time ticket travels as a subprotocol of this form, beside the protocol's own name. */
export const TICKET_PREFIX = 'ticket.';

/** First varUint of every message on /sync. 0 to 3 are y-websocket's own. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Server: the room lives. Empty. */
  heartbeat: 10,
  /** Server: what became of this connection's updates. */
  verdict: 11,
  /** Server: first message of a connection. */
  hello: 12,
  /** Client: about the next sync update. */
  intent: 13,
} as const;

/** Why the server closes a connection for good; y-websocket does not come back after 4400 to 4499. */
export const CLOSE = {
  /** No admission, or no such document: told alike, so that guessing teaches nothing. */
  notAdmitted: 4401,
  removed: 4403,
  /** The workshop or the round is over and its words are erased. */
  erased: 4410,
  /** The document can not be loaded: an error, never a blank board. Comes back later. */
  broken: 4503,
  restart: 1012,
} as const;

/** First words of the server. An older client than `schema` becomes read-only; so does a newer one. */
export interface Hello {
  readonly schema: number;
  readonly documentId: string;
  readonly role: 'facilitator' | 'participant' | 'observer';
  /** Set when the connection is refused; the close follows. */
  readonly refused?: string;
}

/** A record (or, without kind and id, the whole update) that was refused. */
export interface RefusedObject {
  readonly reason: RefusalReason;
  readonly kind?: RecordKind;
  readonly id?: string;
  readonly field?: string;
}

/**
 * What became of the n-th sync update (counted from 1) that this connection sent.
 * `durable`: it, and every earlier one not named in a refusal, is stored. `refused`: these
 * objects of it are not; what else it held is stored. `orphaned`: valid writing that hung on
 * something refused.
 */
export type Verdict =
  | { readonly n: number; readonly outcome: 'durable' }
  | { readonly n: number; readonly outcome: 'refused'; readonly refused: readonly RefusedObject[] }
  | { readonly n: number; readonly outcome: 'orphaned'; readonly refused: readonly RefusedObject[] }
  /** The store failed: the update is not kept, send it again later. */
  | { readonly n: number; readonly outcome: 'not-saved' };

const OUTCOMES = ['durable', 'refused', 'orphaned', 'not-saved'] as const;

/** About the next sync update: refuse it whole when one part is refused. */
export interface Intent {
  readonly atomic: boolean;
}

function encode(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

export function encodeHeartbeat(): Uint8Array {
  return encode(MESSAGE.heartbeat, () => {});
}

export function encodeHello(hello: Hello): Uint8Array {
  return encode(MESSAGE.hello, (encoder) => encoding.writeVarString(encoder, JSON.stringify(hello)));
}

/** Reads a hello after its message type; throws on a broken one. */
export function decodeHello(decoder: decoding.Decoder): Hello {
  return JSON.parse(decoding.readVarString(decoder)) as Hello;
}

export function encodeVerdict(verdict: Verdict): Uint8Array {
  return encode(MESSAGE.verdict, (encoder) => {
    encoding.writeVarUint(encoder, verdict.n);
    encoding.writeVarUint(encoder, OUTCOMES.indexOf(verdict.outcome));
    if ('refused' in verdict) encoding.writeVarString(encoder, JSON.stringify(verdict.refused));
  });
}

/** Reads a verdict after its message type; throws on a broken one. */
export function decodeVerdict(decoder: decoding.Decoder): Verdict {
  const n = decoding.readVarUint(decoder);
  const outcome = OUTCOMES[decoding.readVarUint(decoder)];
  if (outcome === undefined) throw new Error('unknown outcome in a verdict');
  if (outcome === 'durable' || outcome === 'not-saved') return { n, outcome };
  return { n, outcome, refused: JSON.parse(decoding.readVarString(decoder)) as RefusedObject[] };
}

export function encodeIntent(intent: Intent): Uint8Array {
  return encode(MESSAGE.intent, (encoder) => encoding.writeVarUint(encoder, intent.atomic ? 1 : 0));
}

export function decodeIntent(decoder: decoding.Decoder): Intent {
  return { atomic: decoding.readVarUint(decoder) === 1 };
}
