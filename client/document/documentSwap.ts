import type { Replica } from './replica.ts';

/** What a swap needs of its board. */
export interface SwapHost {
  /** Opens a fresh, empty replica. */
  open(): Replica;
  /** Whether every change under way on the old connection has its verdict, or that connection is down. */
  isSettled(): boolean;
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
    const acknowledged = this.#acknowledged;
    this.#reset();
    this.#host.replace(next, acknowledged);
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
