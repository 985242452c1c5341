import { encodeHeartbeat } from '../../shared/sync/messages.ts';
import type { Clock } from './clock.ts';
import type { CommittedBytes } from './committedBytes.ts';
import { LAG_LIMIT_MS, TRY_LATER, type Connection } from './connection.ts';
import { EMPTY_UPDATE, encodeUpdateFrame } from './protocol.ts';
import { encodeWireFrame } from './wireFrame.ts';

const heartbeatFrame = encodeWireFrame(encodeHeartbeat());
/** Stock clients know no heartbeat, but count an update that holds nothing as a sign of life. */
const stockHeartbeatFrame = encodeUpdateFrame(EMPTY_UPDATE);
/** Two unanswered pings, 30 s: the other end is gone. */
const mostSilentBeats = 2;

/** Everybody who is at a document, and what they have been sent. */
export class Readers {
  readonly #all = new Set<Connection>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get size(): number {
    return this.#all.size;
  }

  [Symbol.iterator](): IterableIterator<Connection> {
    return this.#all.values();
  }

  add(connection: Connection): void {
    this.#all.add(connection);
  }

  /** Takes exactly this connection away: a late close of an old socket never touches its successor. */
  delete(connection: Connection): boolean {
    return this.#all.delete(connection);
  }

  /** Sends one committed change to all who are up to date, except to its only writer. */
  broadcast(frame: Buffer, seq: number, onlyWriter: Connection | null): void {
    for (const connection of this.#all) {
      if (!connection.isLive || connection.lag !== null) continue;
      if (connection.isBehind) {
        connection.lag = { from: connection.seenSeq, since: this.#clock.now() };
        continue;
      }
      if (connection !== onlyWriter) connection.wire.write(frame);
      connection.seenSeq = seq;
    }
  }

  /** Sends frames that bring a connection up to `seq`; later, when it has read what it was sent before. */
  bringUp(connection: Connection, frames: readonly Buffer[], seq: number): void {
    if (connection.lag !== null || connection.isBehind) return this.postpone(connection);
    for (const frame of frames) connection.wire.write(frame);
    connection.isLive = true;
    connection.seenSeq = seq;
  }

  postpone(connection: Connection): void {
    connection.lag = { from: null, since: connection.lag?.since ?? this.#clock.now() };
  }

  /** The network took everything: goes on where the reader fell behind. */
  drained(connection: Connection, committed: CommittedBytes): void {
    const lag = connection.lag;
    if (lag === null) return;
    connection.lag = null;
    const frames = lag.from === null ? committed.framesForAll() : committed.framesSince(lag.from);
    this.bringUp(connection, frames, committed.seq);
  }

  /** Shows everybody that the room lives, and lets go of those who do not. */
  beat(): void {
    for (const connection of this.#all) {
      connection.silentBeats += 1;
      if (connection.silentBeats > mostSilentBeats) connection.wire.terminate();
      else if (this.#isHopeless(connection)) connection.wire.close(TRY_LATER, 'too slow');
      else {
        if (!connection.isBehind)
          connection.wire.write(connection.isOwn ? heartbeatFrame : stockHeartbeatFrame);
        connection.wire.ping();
      }
    }
  }

  #isHopeless({ lag }: Connection): boolean {
    return lag !== null && this.#clock.now() - lag.since > LAG_LIMIT_MS;
  }

  /** Closes the connections that fit. */
  close(code: number, reason: string, fits: (connection: Connection) => boolean = () => true): void {
    for (const connection of [...this.#all]) if (fits(connection)) connection.wire.close(code, reason);
  }
}
