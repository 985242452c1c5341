import type { Connection } from './connection.ts';

/** Beyond this, nothing more of somebody's is read until some of what waits is judged: as much as is judged in a tenth of a second at worst. */
export const BACKLOG_UPDATES = 200;
export const BACKLOG_BYTES = 256 * 1024;

interface Share {
  updates: number;
  bytes: number;
}

/**
 * How much of each person's has come to a room and waits to be judged. Whose share is full is not read from any more,
 * on none of their sockets: what they send on then waits with them, and whoever asks for the board waits for little.
 */
export class Backlog {
  readonly #shares = new Map<string, Share>();
  readonly #connections: () => Iterable<Connection>;

  /** @param connections everybody at the room */
  constructor(connections: () => Iterable<Connection>) {
    this.#connections = connections;
  }

  isFull(participantId: string): boolean {
    return isFull(this.#shares.get(participantId));
  }

  add(participantId: string, bytes: number): void {
    const share = this.#shares.get(participantId) ?? { updates: 0, bytes: 0 };
    const wasFull = isFull(share);
    share.updates += 1;
    share.bytes += bytes;
    this.#shares.set(participantId, share);
    if (!wasFull && isFull(share)) for (const one of this.#of(participantId)) one.wire.pause();
  }

  remove(participantId: string, bytes: number): void {
    const share = this.#shares.get(participantId);
    if (share === undefined) return;
    const wasFull = isFull(share);
    share.updates -= 1;
    share.bytes -= bytes;
    if (share.updates === 0) this.#shares.delete(participantId);
    if (wasFull && !isFull(share)) for (const one of this.#of(participantId)) one.wire.resume();
  }

  *#of(participantId: string): Iterable<Connection> {
    for (const one of this.#connections()) if (one.participantId === participantId) yield one;
  }
}

function isFull(share: Share | undefined): boolean {
  return share !== undefined && (share.updates >= BACKLOG_UPDATES || share.bytes >= BACKLOG_BYTES);
}
