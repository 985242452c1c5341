import type { RecordChange } from '../../shared/document/project.ts';
import type { BoardListener } from './board.ts';
import type { OutboxEntry } from './outboxStorage.ts';

function add<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Everybody who wants to hear of a board. */
export class BoardNews {
  readonly #subscribers = new Set<() => void>();
  readonly #listeners = new Set<BoardListener>();
  readonly #acknowledged = new Set<(entry: OutboxEntry) => void>();

  subscribe(listener: () => void): () => void {
    return add(this.#subscribers, listener);
  }

  onChange(listener: BoardListener): () => void {
    return add(this.#listeners, listener);
  }

  onAcknowledged(listener: (entry: OutboxEntry) => void): () => void {
    return add(this.#acknowledged, listener);
  }

  tellAll(): void {
    for (const subscriber of [...this.#subscribers]) subscriber();
  }

  tellChanges(changes: readonly RecordChange[], local: boolean): void {
    for (const listener of [...this.#listeners]) listener(changes, local);
  }

  tellAcknowledged(entry: OutboxEntry): void {
    for (const listener of [...this.#acknowledged]) listener(entry);
  }
}
