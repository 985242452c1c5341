import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import type { RefusedObject } from '../../shared/sync/messages.ts';
import type { BoardPen } from './boardPen.ts';
import type { Outbox } from './outbox.ts';
import type { Tray } from './tray.ts';

/** What becomes of changes that the server refused: run anew in the fresh document, or kept in the tray. */
export class RefusedWork {
  readonly #tray: Tray;
  readonly #outbox: Outbox;
  /** Records with a refusal since the last swap. */
  readonly #ids = new Set<string>();

  constructor(tray: Tray, outbox: Outbox) {
    this.#tray = tray;
    this.#outbox = outbox;
  }

  /** Keeps a refused change. @param seen the board as the person saw it */
  hold(call: OperationCall, refused: readonly RefusedObject[], seen: BoardSnapshot): void {
    for (const id of this.#tray.hold(call, refused, seen)) this.#ids.add(id);
  }

  /** Everything that waits, when the server will never take it: the words are nobody's but the person's. */
  holdAll(seen: BoardSnapshot): void {
    for (const entry of this.#outbox.all) {
      this.hold(entry.call, [{ reason: 'round-closed' }], seen);
      this.#outbox.drop(entry);
    }
  }

  /** A fresh document stands: what can be is run anew in it, the rest is kept. @param seen the board before */
  carryOver(pen: BoardPen, seen: BoardSnapshot): void {
    this.#tray.refresh(this.#ids, seen);
    for (const entry of this.#outbox.toReplay) {
      this.#outbox.drop(entry);
      if (this.#isTypedIntoRefused(entry.call)) {
        this.hold(entry.call, [{ reason: 'not-found' }], seen);
        continue;
      }
      const manner = { undoId: entry.undoId, tries: entry.tries + 1 };
      pen.applyAllowed(entry.call, manner, (call, refusal) => this.hold(call, [refusal], seen));
    }
    this.#ids.clear();
    this.#tray.endRound();
  }

  /** Letters that follow refused ones belong to the same words: without those they mean nothing. */
  #isTypedIntoRefused({ name, input }: OperationCall): boolean {
    const { id } = input as { readonly id?: string };
    return name === 'editText' && id !== undefined && this.#ids.has(id);
  }
}
