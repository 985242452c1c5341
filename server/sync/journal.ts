import type { BoardStore, JournalEntry } from '../storage/boardStore.ts';
import { StorageError } from '../storage/storageError.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Clock } from './clock.ts';

/** One document as the journal sees it. */
export interface JournalSource {
  /** How long it gathers before it is written, in milliseconds. */
  readonly tickMs: number;
  /** Hands over what was gathered; it counts as in flight until one of the two below is called. */
  take(): readonly JournalEntry[];
  committed(seqs: readonly number[]): void;
  failed(error: unknown): void;
}

const firstPauseMs = 250;
const longestPauseMs = 5_000;
/** After a commit the thread is free for others for twice as long as that took; on a slow disk more is gathered instead. */
const restFactor = 2;
const longestRestMs = 50;
/** Failures that concern one document only: the others' changes are written all the same. */
const onlyOneDocument: ReadonlySet<string> = new Set(['conflict', 'erased', 'corrupt', 'missing']);

interface Taken {
  readonly source: JournalSource;
  readonly entries: readonly JournalEntry[];
}

/**
 * Writes the changes of all documents in common transactions, one at a time: what comes meanwhile
 * forms the next. One timer serves all documents that have something to write.
 */
export class Journal {
  readonly #store: Pick<BoardStore, 'appendBatch'>;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #due = new Map<JournalSource, number>();
  #cancelTimer: (() => void) | null = null;
  #timerAt = Infinity;
  #isWriting = false;
  #restUntil = -Infinity;
  #pauseMs = 0;
  #pausedUntil = -Infinity;

  constructor(store: Pick<BoardStore, 'appendBatch'>, clock: Clock, log: Logger) {
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
  }

  /** False for a while after the store failed: nothing can be kept, so nothing may be accepted. */
  get isWritable(): boolean {
    return this.#clock.now() >= this.#pausedUntil;
  }

  /** Says that a document has something to write. */
  add(source: JournalSource): void {
    if (this.#due.has(source)) return;
    this.#due.set(source, this.#clock.now() + source.tickMs);
    this.#arm();
  }

  #arm(): void {
    if (this.#isWriting) return;
    const due = Math.min(...this.#due.values());
    const next = Math.max(due, this.#restUntil);
    if (due === Infinity || next >= this.#timerAt) return;
    this.#cancelTimer?.();
    this.#timerAt = next;
    this.#cancelTimer = this.#clock.after(Math.max(0, next - this.#clock.now()), () => {
      this.#cancelTimer = null;
      this.#timerAt = Infinity;
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isWriting = true;
    const taken = this.#takeDue();
    const start = this.#clock.now();
    await this.#write(taken);
    this.#isWriting = false;
    const end = this.#clock.now();
    this.#restUntil = end + Math.min(longestRestMs, restFactor * (end - start));
    this.#arm();
  }

  #takeDue(): Taken[] {
    // Whoever is nearly due comes along: one commit less.
    const until = this.#clock.now() + 1;
    const taken: Taken[] = [];
    for (const [source, at] of this.#due) {
      if (at > until) continue;
      this.#due.delete(source);
      taken.push({ source, entries: this.#takeFrom(source) });
    }
    return taken;
  }

  /** A fault in one document must not stop the others' writing. */
  #takeFrom(source: JournalSource): readonly JournalEntry[] {
    try {
      return source.take();
    } catch (error) {
      this.#log.error('journal.takeFailed', {}, error);
      source.failed(error);
      return [];
    }
  }

  async #write(taken: readonly Taken[]): Promise<void> {
    try {
      const entries = taken.flatMap((one) => one.entries);
      const seqs = entries.length === 0 ? [] : await this.#store.appendBatch(entries);
      if (entries.length > 0) this.#pauseMs = 0;
      let from = 0;
      for (const { source, entries: own } of taken) {
        this.#settle(source, seqs.slice(from, from + own.length));
        from += own.length;
      }
    } catch (error) {
      await this.#fail(taken, error);
    }
  }

  async #fail(taken: readonly Taken[], error: unknown): Promise<void> {
    const kind = error instanceof StorageError ? error.kind : 'unexpected';
    this.#log.error('journal.failed', { kind, documents: taken.length }, error);
    if (onlyOneDocument.has(kind) && taken.length > 1) {
      for (const one of taken) await this.#write([one]);
      return;
    }
    if (!onlyOneDocument.has(kind)) {
      this.#pauseMs = Math.min(longestPauseMs, this.#pauseMs === 0 ? firstPauseMs : this.#pauseMs * 2);
      this.#pausedUntil = this.#clock.now() + this.#pauseMs;
    }
    for (const { source, entries } of taken) {
      // Who had only something to refuse lost nothing.
      if (entries.length === 0) this.#settle(source, []);
      else source.failed(error);
    }
  }

  /** A fault in one document's listeners must not look like a fault of the store to the others. */
  #settle(source: JournalSource, seqs: readonly number[]): void {
    try {
      source.committed(seqs);
    } catch (error) {
      this.#log.error('journal.settleFailed', {}, error);
    }
  }
}
