import type * as Y from 'yjs';
import { succeed, type Result } from '../../shared/model/result.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { RecordKind } from '../../shared/model/tables.ts';
import type { OperationCall, OperationContext, Refusal } from '../../shared/operations/operation.ts';
import type { Target } from '../../shared/permissions/can.ts';
import { isFrozen, OPEN_LAYERS, type Layers } from '../../shared/permissions/layers.ts';
import { NO_SEATING, seatOf, type Seating } from '../../shared/permissions/seating.ts';
import type { BoardDocumentOptions } from './board.ts';
import { callWithout } from './narrowCall.ts';
import type { Outbox } from './outbox.ts';
import type { OutboxEntry } from './outboxStorage.ts';
import { runOperation } from './runOperation.ts';

/** How a change is to be made. */
export interface Manner {
  readonly undoId: string;
  /** A text session; the pen itself unless given. */
  readonly origin?: object;
  /** How often it was tried before. */
  readonly tries?: number;
}

/** Told of a part of an operation that is not allowed. */
export type Refuse = (call: OperationCall, refusal: Refusal) => void;

/** What the next update of the document is, told before it comes. */
interface Writing extends Manner {
  readonly call: () => OperationCall;
  readonly atomic: boolean;
}

/** What a pen writes on: always the document in use. */
export interface Paper {
  doc(): Y.Doc;
  snapshot(): BoardSnapshot;
}

type Rights = Pick<BoardDocumentOptions, 'actor' | 'targetOf' | 'layers' | 'seating'>;

/** Writes a board's document: asks for the right, applies, and puts each change into the outbox. */
export class BoardPen {
  readonly #rights: Rights;
  readonly #outbox: Outbox;
  readonly #paper: Paper;
  /** Records made on this page: one's own before the server's facts say so. */
  readonly #own = new Set<string>();
  #writing: Writing | null = null;

  constructor(rights: Rights, outbox: Outbox, paper: Paper) {
    this.#rights = rights;
    this.#outbox = outbox;
    this.#paper = paper;
  }

  get #layers(): Layers {
    return this.#rights.layers?.() ?? OPEN_LAYERS;
  }

  get #seating(): Seating {
    return this.#rights.seating?.() ?? NO_SEATING;
  }

  get #context(): OperationContext {
    return {
      snapshot: this.#paper.snapshot(),
      actor: this.#rights.actor(),
      targetOf: (kind, id) => this.targetOf(kind, id),
      layers: this.#layers,
      seating: this.#seating,
    };
  }

  /** What the facts say of a record; one that was made on this page is known to be one's own before they do. */
  targetOf(kind: RecordKind, id: string): Target {
    const target = this.#rights.targetOf(kind, id);
    const mine = target.mine || this.#own.has(id);
    const snapshot = this.#paper.snapshot();
    const frozen = target.frozen || isFrozen(snapshot, this.#layers, kind, id);
    const anonymous = kind === 'postIt' && snapshot.postIt.get(id)?.anonymous === true;
    const seat = seatOf(this.#seating, this.#rights.actor().participantId, kind, id);
    return { ...target, ...seat, mine, frozen, anonymous };
  }

  /** Runs one operation; gives what takes it back. */
  apply(call: OperationCall, manner: Manner): Result<OperationCall | null, Refusal> {
    const announce = (parsed: OperationCall, atomic: boolean) => {
      this.noteOwn(parsed);
      this.#writing = { ...manner, call: () => parsed, atomic };
    };
    const done = runOperation(this.#paper.doc(), call, this.#context, manner.origin ?? this, announce);
    this.#writing = null;
    return done.ok ? succeed(done.value.inverse) : done;
  }

  /** Runs as much of an operation as is allowed; tells of each part that is not. Gives what takes the rest back. */
  applyAllowed(call: OperationCall, manner: Manner, onRefused: Refuse): OperationCall[] {
    let rest: OperationCall | null = call;
    while (rest) {
      const done = this.apply(rest, manner);
      if (done.ok) return done.value ? [done.value] : [];
      const narrower: OperationCall | null = done.reason.id ? callWithout(rest, done.reason.id) : null;
      onRefused(rest, narrower ? done.reason : { reason: done.reason.reason });
      rest = narrower;
    }
    return [];
  }

  /** Lets something else write the document; `describe` tells afterwards what it wrote. */
  write(change: () => void, describe: () => OperationCall, undoId: string): void {
    this.#writing = { undoId, call: describe, atomic: false };
    change();
    this.#writing = null;
  }

  /** The document has changed: puts that into the outbox. */
  written(update: Uint8Array): OutboxEntry {
    if (!this.#writing) throw new Error('a document was changed outside of an operation');
    const { call, atomic, undoId, tries = 0 } = this.#writing;
    return this.#outbox.add({ call: call(), atomic, undoId, tries, update });
  }

  /** The records that a call adds are this person's. */
  noteOwn(call: OperationCall): void {
    const { records, calls } = call.input as {
      records?: readonly { readonly id: string }[];
      calls?: readonly OperationCall[];
    };
    for (const { id } of records ?? []) this.#own.add(id);
    for (const inner of calls ?? []) this.noteOwn(inner);
  }
}
