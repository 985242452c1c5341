import type { OutboxStorage, StorageChange } from './outboxStorage.ts';

/** Of which only the newest matters: a page's sign of life, its history of undo. */
function isReplacedByNext(change: StorageChange): boolean {
  return change.do === 'heartbeat' || change.do === 'putUndo';
}

/**
 * What is worth trying again of changes that were refused; else they would grow for as long as the storage fails. What
 * the server has comes from it again: without the kept part of it there is also room in a storage that is full.
 */
function condense(changes: readonly StorageChange[]): StorageChange[] {
  const newest = new Map<string, StorageChange>();
  const others: StorageChange[] = [];
  let isDropped = false;
  for (const change of changes) {
    if (change.do === 'appendAcknowledged' || change.do === 'dropAcknowledged') isDropped = true;
    else if (isReplacedByNext(change)) newest.set(change.do, change);
    else others.push(change);
  }
  return [...(isDropped ? [{ do: 'dropAcknowledged' } as const] : []), ...others, ...newest.values()];
}

/**
 * Writes changes of one page to a storage in order, those of one task together. When the storage refuses (full,
 * taken away), the changes that matter stay in the page and are tried again with the next ones.
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
      this.#waiting = [...condense(changes), ...this.#waiting];
    }
    if (this.#failed === written) {
      this.#failed = !written;
      this.#onFailed(this.#failed);
    }
    return written;
  }
}
