import * as Y from 'yjs';
import type { Replica } from './replica.ts';

/** What a swap needs of its board. */
export interface SwapHost {
  /** Opens a fresh, empty replica. */
  open(): Replica;
  /** Whether every change under way on the old connection has its verdict, or that connection is down. */
  isSettled(): boolean;
  /** Changes that are still to be sent, in order: they are put into the fresh replica. */
  toSend(): readonly Uint8Array[];
  /** Puts the fresh replica in the old one's place; `acknowledged` was stored while it was loading. */
  replace(next: Replica, acknowledged: readonly Uint8Array[]): void;
}

/** Longest wait for the verdicts of what is under way: a swap in the middle of typing should not take for ever. */
const LONGEST_DRAIN = 2000;

/**
 * After a refusal: a fresh document is loaded beside the one in use, and takes its place once it
 * is complete and the old connection has told what became of everything sent. People go on
 * working in the old one meanwhile.
 */
export class DocumentSwap {
  #next: Replica | null = null;
  #acknowledged: Uint8Array[] = [];
  #drained = false;
  #paused = false;
  #timers: ReturnType<typeof setTimeout>[] = [];
  readonly #host: SwapHost;

  constructor(host: SwapHost) {
    this.#host = host;
  }

  get running(): boolean {
    return this.#next !== null;
  }

  isNext(replica: Replica): boolean {
    return this.#next === replica;
  }

  /** @param pause ms before the swap at the earliest: a server that asked for patience gets it */
  begin(pause = 0): void {
    if (this.#next) return;
    this.#next = this.#host.open();
    this.#paused = pause > 0;
    if (this.#paused) this.#after(pause, () => (this.#paused = false));
    this.#after(pause + LONGEST_DRAIN, () => (this.#drained = true));
    this.#next.link.connect();
  }

  #after(pause: number, then: () => void): void {
    const timer = setTimeout(() => {
      then();
      this.tryFinish();
    }, pause);
    this.#timers.push(timer);
  }

  /** The server stored something meanwhile: the fresh document must have it, however late it is told of it. */
  noteAcknowledged(update: Uint8Array): void {
    if (this.#next) this.#acknowledged.push(update);
  }

  tryFinish(): void {
    const next = this.#next;
    if (!next?.synced || this.#paused || !(this.#drained || this.#host.isSettled())) return;
    if (!this.#isComplete(next)) return;
    const acknowledged = this.#acknowledged;
    this.#reset();
    this.#host.replace(next, acknowledged);
  }

  /**
   * Whether all that was written here since has a place in the fresh document. What was refused at
   * the very beginning of the old one is filled up there only with the first that is stored after
   * it; before the fresh document is told so, what was written would be missing on the screen.
   */
  #isComplete({ doc }: Replica): boolean {
    const waiting = this.#host.toSend();
    const stored = this.#drained ? [] : this.#acknowledged;
    return findPlaces(doc, [...stored, ...waiting]);
  }

  cancel(): void {
    this.#next?.destroy();
    this.#reset();
  }

  #reset(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.#next = null;
    this.#acknowledged = [];
    this.#drained = this.#paused = false;
  }
}

/** Whether none of these updates would be left hanging on clocks that a document does not have. */
function findPlaces(doc: Y.Doc, updates: readonly Uint8Array[]): boolean {
  const next = new Map<number, number>();
  return updates.every((update) => {
    const { from, to } = Y.parseUpdateMeta(update);
    const nextOf = (client: number) => Math.max(Y.getState(doc.store, client), next.get(client) ?? 0);
    if ([...from].some(([client, clock]) => clock > nextOf(client))) return false;
    for (const [client, clock] of to) next.set(client, Math.max(clock, nextOf(client)));
    return true;
  });
}
