import { StorageError } from '../storage/storageError.ts';
import type { CommittedBytes } from './committedBytes.ts';
import { nameInLog } from './nameInLog.ts';
import type { RoomParts } from './roomParts.ts';

/** A tail is compacted once it has more bytes than this and than a quarter of the state before it, or so many rows. */
const tailBytes = 256 * 1024;
/** Reading a row back takes some 25 µs, so that a board never takes much longer than 0.1 s for its tail. */
const tailUpdates = 5_000;
/** Hundreds of people write so much within seconds; each time costs a second thread up to a second of CPU. */
const restMs = 30_000;
/** After a failure. */
const pauseMs = 60_000;
/** Words that were deleted must not lie in the journal for longer than a day. */
const longestWaitMs = 12 * 3_600_000;

/** Makes one state out of a document's journal now and then; old rows go only after the new state was verified. */
export class Compaction {
  readonly #documentId: string;
  readonly #parts: Pick<RoomParts, 'clock' | 'compact' | 'counts' | 'log' | 'store'>;
  readonly #committed: CommittedBytes;
  #compactedSeq: number;
  #triedAt: number;
  #notBefore = -Infinity;
  #running: Promise<void> | null = null;

  constructor(documentId: string, parts: RoomParts, committed: CommittedBytes, compactedSeq: number) {
    this.#documentId = documentId;
    this.#parts = parts;
    this.#committed = committed;
    this.#compactedSeq = compactedSeq;
    this.#triedAt = parts.clock.now();
  }

  /** Starts when there is enough to gain. */
  consider(): void {
    if (this.#parts.clock.now() < this.#notBefore) return;
    const bytes = this.#committed.tailLength;
    const rows = this.#committed.seq - this.#compactedSeq;
    const isLong = bytes > tailBytes && bytes > this.#committed.baseLength / 4;
    const isOld = rows > 0 && this.#parts.clock.now() - this.#triedAt > longestWaitMs;
    if (isLong || rows > tailUpdates || isOld) void this.run();
  }

  /** Compacts what was written since the last time; resolves when that is done or has failed, which harms nothing. */
  run(): Promise<void> {
    if (this.#committed.seq === this.#compactedSeq) return Promise.resolve();
    this.#running ??= this.#compact().finally(() => void (this.#running = null));
    return this.#running;
  }

  async #compact(): Promise<void> {
    this.#triedAt = this.#parts.clock.now();
    const parts = this.#committed.parts();
    try {
      const base = await this.#parts.compact(parts);
      await this.#parts.store.compact(this.#documentId, parts.seq, base);
      this.#committed.rebase(base, parts.seq);
      this.#compactedSeq = parts.seq;
      this.#notBefore = this.#triedAt + restMs;
      this.#parts.counts.compactions += 1;
    } catch (error) {
      this.#notBefore = this.#parts.clock.now() + pauseMs;
      const kind = error instanceof StorageError ? error.kind : 'unexpected';
      if (kind !== 'erased')
        this.#parts.log.error(
          'room.compactionFailed',
          { documentId: nameInLog(this.#documentId), kind },
          error,
        );
    }
  }
}
