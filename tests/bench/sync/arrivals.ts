import type { ClockRange } from './frames.ts';

/** How far one reader has each client's changes: the first clock that it has not. */
export type Seen = Map<number, number>;

/**
 * Counts which edits have reached which readers. Each counts once a reader, in whatever frame it
 * came and however often; what a reader was never sent stays missing.
 */
export class Arrivals {
  readonly #sent = new Map<number, number[]>();
  #arrived = 0;

  /** A client has sent its changes up to this clock (exclusive). */
  send(client: number, upTo: number, at: number): void {
    const times = this.#sent.get(client) ?? [];
    this.#sent.set(client, times);
    while (times.length < upTo) times.push(at);
  }

  /** Takes down what one frame brought a reader, and tells when each change that is new to it was sent. */
  receive(seen: Seen, ranges: readonly ClockRange[], tell: (sentAt: number) => void): void {
    for (const { client, from, to } of ranges) {
      const times = this.#sent.get(client);
      if (times === undefined) continue;
      const known = seen.get(client) ?? 0;
      if (to <= known) continue;
      seen.set(client, to);
      for (let clock = Math.max(from, known); clock < to; clock++) {
        const sentAt = times[clock];
        if (sentAt === undefined) break;
        this.#arrived += 1;
        tell(sentAt);
      }
    }
  }

  /** (change, reader) pairs that have not arrived, when so many others read each change. */
  missing(readers: number): number {
    let sent = 0;
    for (const times of this.#sent.values()) sent += times.length;
    return Math.max(0, sent * readers - this.#arrived);
  }
}
