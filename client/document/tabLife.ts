import type { Adopted, OutboxEntry, OutboxStorage } from './outboxStorage.ts';
import type { StorageWriter } from './storageWriter.ts';

export interface TabLifeHost {
  /** The first number for what is taken over. */
  reserve(): number;
  /** Entries of tabs that are gone are this tab's now. */
  adopted(entries: readonly OutboxEntry[]): void;
}

const HEARTBEAT_PAUSE = 3000;

/** Says every few seconds that this page lives, and takes over what pages that are gone left unsent. */
export class TabLife {
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #storage: OutboxStorage;
  readonly #writer: StorageWriter;
  readonly #tabId: string;
  readonly #host: TabLifeHost;

  constructor(storage: OutboxStorage, writer: StorageWriter, tabId: string, host: TabLifeHost) {
    this.#storage = storage;
    this.#writer = writer;
    this.#tabId = tabId;
    this.#host = host;
  }

  /** First sign of life; gives what was left. */
  async begin(previousTabId: string | undefined): Promise<Adopted> {
    this.#beat();
    await this.#writer.flush();
    this.#timer = setInterval(() => void this.#look(), HEARTBEAT_PAUSE);
    return this.#adopt(previousTabId);
  }

  end(): void {
    clearInterval(this.#timer);
    this.leave();
  }

  /** Tells the others that they need not wait. A page that comes back after all says so with its next sign of life. */
  leave(): void {
    this.#writer.write({ do: 'heartbeat', tabId: this.#tabId, at: null });
  }

  #beat(): void {
    this.#writer.write({ do: 'heartbeat', tabId: this.#tabId, at: Date.now() });
  }

  async #look(): Promise<void> {
    this.#beat();
    await this.#writer.flush();
    const { entries } = await this.#adopt();
    if (entries.length > 0) this.#host.adopted(entries);
  }

  #adopt(gone?: string): Promise<Adopted> {
    const by = { tabId: this.#tabId, nextSeq: this.#host.reserve(), now: Date.now(), gone };
    return this.#storage.adopt(by).catch(() => ({ entries: [], history: null }));
  }
}
