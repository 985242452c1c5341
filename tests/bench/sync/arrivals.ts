import type { ClockRange } from './frames.ts';

/** How far one reader has each client's changes, by the client's place in the list of those who send. */
export type Seen = number[];

interface Sender {
  readonly place: number;
  /** When each of its changes was sent. */
  readonly times: number[];
}

interface Known {
  readonly sender: Sender;
  readonly from: number;
  readonly to: number;
}

/**
 * Counts which edits have reached which readers. Each counts once a reader, in whatever frame it
 * came and however often; what a reader was never sent stays missing.
 */
export class Arrivals {
  readonly #senders = new Map<number, Sender>();
  /** Looked up once for all readers of a frame: with 500 people there are half a million arrivals a second. */
  readonly #known = new WeakMap<readonly ClockRange[], Known[]>();
  #arrived = 0;

  /** A client has sent its changes up to this clock (exclusive); its own reader has them. */
  send(own: Seen, client: number, upTo: number, at: number): void {
    const sender = this.#senders.get(client) ?? { place: this.#senders.size, times: [] };
    this.#senders.set(client, sender);
    while (sender.times.length < upTo) sender.times.push(at);
    own[sender.place] = upTo;
  }

  /** Takes down what one frame brought a reader, and tells when each change that is new to it was sent. */
  receive(seen: Seen, ranges: readonly ClockRange[], tell: (sentAt: number) => void): void {
    for (const { sender, from, to } of this.#find(ranges)) {
      const known = seen[sender.place] ?? 0;
      if (to <= known) continue;
      seen[sender.place] = to;
      for (let clock = Math.max(from, known); clock < to; clock++) {
        const sentAt = sender.times[clock];
        if (sentAt === undefined) break;
        this.#arrived += 1;
        tell(sentAt);
      }
    }
  }

  #find(ranges: readonly ClockRange[]): readonly Known[] {
    const found = this.#known.get(ranges);
    if (found !== undefined) return found;
    const known = ranges.flatMap(({ client, from, to }) => {
      const sender = this.#senders.get(client);
      return sender === undefined ? [] : [{ sender, from, to }];
    });
    this.#known.set(ranges, known);
    return known;
  }

  /** (change, reader) pairs that have not arrived, when so many others read each change. */
  missing(readers: number): number {
    let sent = 0;
    for (const { times } of this.#senders.values()) sent += times.length;
    return Math.max(0, sent * readers - this.#arrived);
  }
}
