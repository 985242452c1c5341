import type { RefusedObject, Verdict } from '../../shared/sync/messages.ts';
import { encodeVerdict } from '../../shared/sync/messages.ts';
import type { Clock } from './clock.ts';
import { createTokenBucket, type TokenBucket } from './tokenBucket.ts';
import type { Wire } from './wire.ts';
import { encodeWireFrame } from './wireFrame.ts';

/** Beyond this many queued bytes a reader is sent nothing more until it has read what there is. */
export const QUEUE_LIMIT = 256 * 1024;
/** A reader that takes nothing for so long is let go; it comes back when it can. */
export const LAG_LIMIT_MS = 30_000;
/** Bytes of verdicts for somebody who reads nothing; some eight thousand. Whoever sends on regardless is let go. */
export const UNREAD_VERDICTS = 256 * 1024;

/** Close code "try again later": the client comes back by itself. */
export const TRY_LATER = 1013;

/** Enough for a long offline outbox at once; far more than typing in the long run. */
const updateBurst = 2_000;
const updatesPerSecond = 100;
const bytesBurst = 16 * 1024 * 1024;
const bytesPerSecond = 512 * 1024;
const askBurst = 6;
const asksPerSecond = 0.5;

/** Where a reader that could not keep up goes on: after this journal number; null = from the beginning. */
export interface Lag {
  readonly from: number | null;
  readonly since: number;
}

/** One socket at one document: what it was sent, what it sent, and what it may still send. */
export class Connection {
  readonly participantId: string;
  /** One of our own clients (subprotocol `netboard.1`), which reads verdicts and sends its outbox itself. */
  readonly isOwn: boolean;
  readonly wire: Wire;
  /** Told about the document once and is told of every change since. */
  isLive = false;
  /** Was asked for what the server is missing (stock clients only). */
  wasAsked = false;
  /** And has not answered yet. */
  owesAnswer = false;
  /** An update could not be saved and has not come again yet: what builds on it can not be checked. */
  hasUnsaved = false;
  /** Journal number of the newest committed update sent to it. */
  seenSeq = 0;
  lag: Lag | null = null;
  /** Heartbeats since it was last heard of. */
  silentBeats = 0;
  /** A question for what it is missing that came too soon. */
  askedTooSoon: Uint8Array | null = null;
  #updates = 0;
  /** Bytes of verdicts since it last took what it was sent. */
  #unread = 0;
  #atomic = false;
  readonly #updateBucket: TokenBucket;
  readonly #byteBucket: TokenBucket;
  readonly #askBucket: TokenBucket;

  constructor(participantId: string, isOwn: boolean, wire: Wire, clock: Clock) {
    this.participantId = participantId;
    this.isOwn = isOwn;
    this.wire = wire;
    this.#updateBucket = createTokenBucket(updateBurst, updatesPerSecond, clock.now);
    this.#byteBucket = createTokenBucket(bytesBurst, bytesPerSecond, clock.now);
    this.#askBucket = createTokenBucket(askBurst, asksPerSecond, clock.now);
  }

  get isBehind(): boolean {
    return this.wire.queued > QUEUE_LIMIT;
  }

  /** What the client said about its next update. */
  intend(atomic: boolean): void {
    this.#atomic = atomic;
  }

  /** Numbers the next sync update, and gives what was said about it. */
  nextUpdate(): { readonly n: number; readonly atomic: boolean } {
    const atomic = this.#atomic;
    this.#atomic = false;
    this.#updates += 1;
    return { n: this.#updates, atomic };
  }

  mayWrite(bytes: number): boolean {
    return this.#updateBucket.take() && this.#byteBucket.take(bytes);
  }

  mayAsk(): boolean {
    return this.#askBucket.take();
  }

  /** Stock clients know no verdicts and are not sent any. */
  tell(verdict: Verdict): void {
    if (!this.isOwn) return;
    const frame = encodeWireFrame(encodeVerdict(verdict));
    this.#unread = this.isBehind ? this.#unread + frame.length : 0;
    // Nothing is lost with it: its outbox sends again what it was not told of.
    if (this.#unread > UNREAD_VERDICTS) this.wire.terminate();
    else this.wire.write(frame);
  }

  /** The store failed. A stock client, which reads no verdicts, is made to come again with what is missing. */
  tellNotSaved(n: number): void {
    this.hasUnsaved = true;
    this.tell({ n, outcome: 'not-saved' });
    if (!this.isOwn) this.wire.close(TRY_LATER, 'not saved');
  }
}

/** What became of one update, as far as is known before its commit. */
export interface Outcome {
  readonly connection: Connection;
  readonly n: number;
  readonly outcome: 'durable' | 'refused' | 'orphaned';
  readonly refused: readonly RefusedObject[];
}

/** Tells what became of updates, in order; of a run of good ones only the last, which speaks for those before it. */
export function tellOutcomes(outcomes: readonly Outcome[]): void {
  const durable = new Map<Connection, number>();
  for (const { connection, n, outcome, refused } of outcomes) {
    if (outcome === 'durable') {
      durable.set(connection, n);
      continue;
    }
    const before = durable.get(connection);
    if (before !== undefined) connection.tell({ n: before, outcome: 'durable' });
    durable.delete(connection);
    connection.tell({ n, outcome, refused });
  }
  for (const [connection, n] of durable) connection.tell({ n, outcome: 'durable' });
}
