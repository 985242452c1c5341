import * as Y from 'yjs';
import type { StorageWriter } from './storageWriter.ts';

const FLUSH_PAUSE = 1000;

/** Gathers what comes from the server and writes it to the device about once a second. */
export class AcknowledgedLog {
  #gathered: Uint8Array[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #writer: StorageWriter;

  constructor(writer: StorageWriter) {
    this.#writer = writer;
  }

  add(update: Uint8Array): void {
    this.#gathered.push(update);
    this.#timer ??= setTimeout(() => this.flush(), FLUSH_PAUSE);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#gathered.length === 0) return;
    const update = Y.mergeUpdates(this.#gathered);
    this.#gathered = [];
    this.#writer.write({ do: 'appendAcknowledged', update });
  }
}
