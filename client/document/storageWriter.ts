import type { OutboxStorage, StorageChange } from './outboxStorage.ts';

/**
 * Writes changes to a storage in order, those of one task together. When the storage refuses (full,
 * taken away), the changes stay in the page and are tried again with the next ones.
 */
export class StorageWriter {
  #waiting: StorageChange[] = [];
  #writing: Promise<void> | null = null;
  #scheduled = false;
  #failed = false;
  readonly #storage: OutboxStorage;
  readonly #onFailed: (failed: boolean) => void;

  /** @param onFailed told when writing begins to fail, and when it works again */
  constructor(storage: OutboxStorage, onFailed: (failed: boolean) => void) {
    this.#storage = storage;
    this.#onFailed = onFailed;
  }

  /** Whether the last writing failed: what came since is in this page only. */
  get failed(): boolean {
    return this.#failed;
  }

  write(...changes: readonly StorageChange[]): void {
    this.#waiting.push(...changes);
    if (this.#scheduled || this.#writing) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#start();
    });
  }

  /** Starts writing everything now, and tells when it is written or has failed. */
  async flush(): Promise<void> {
    this.#start();
    while (this.#writing) await this.#writing;
  }

  /** Hands everything to the storage within this task: the page is going. */
  flushAtOnce(): void {
    if (this.#waiting.length > 0) void this.#writeWaiting();
  }

  #start(): void {
    if (this.#writing || this.#waiting.length === 0) return;
    this.#writing = this.#writeWaiting().then((written) => {
      this.#writing = null;
      if (written && this.#waiting.length > 0) this.#start();
    });
  }

  async #writeWaiting(): Promise<boolean> {
    const changes = this.#waiting;
    this.#waiting = [];
    let written = true;
    try {
      await this.#storage.write(changes);
    } catch {
      written = false;
      this.#waiting = [...changes, ...this.#waiting];
    }
    if (this.#failed === written) {
      this.#failed = !written;
      this.#onFailed(this.#failed);
    }
    return written;
  }
}
