import type * as Y from 'yjs';
import type { RefusalReason } from '../model/refusal.ts';
import type { Result } from '../model/result.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import type { RecordKind } from '../model/tables.ts';
import type { Actor, Target } from '../permissions/can.ts';
import type { Layers } from '../permissions/layers.ts';
import type { Seating } from '../permissions/seating.ts';

/** What an operation may ask about the board while it decides whether it is allowed. */
export interface OperationContext {
  readonly snapshot: BoardSnapshot;
  readonly actor: Actor;
  /** Rights-relevant facts of a record: whose it is, whether it is locked or frozen. */
  targetOf(kind: RecordKind, id: string): Target;
  /** Which layers are frozen: nothing may be put into them. */
  readonly layers: Layers;
  /** Who sits where, and how people write in the columns of the grid. */
  readonly seating: Seating;
}

/** A change that can be run, stored and sent as plain JSON. */
export interface OperationCall<Input = unknown> {
  readonly name: string;
  readonly input: Input;
}

/** Why an operation can not be done, and about which record, if about one. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly kind?: RecordKind;
  readonly id?: string;
  readonly field?: string;
}

/**
 * Every change of a board is one of these. `parse` reads an unknown input; `allow` asks the
 * permissions; `apply` writes, within the caller's one transaction, and gives the operation that
 * takes it back (null when there is nothing to take back). `words` are the texts at stake, for
 * the tray when the change is refused.
 */
export interface Operation<Input = unknown> {
  readonly name: string;
  parse(input: unknown): Result<Input, Refusal>;
  allow(context: OperationContext, input: Input): Result<null, Refusal>;
  apply(doc: Y.Doc, input: Input): OperationCall | null;
  words(input: Input): readonly string[];
  /** Whether it touches several records that only make sense together: refused whole. */
  atomic(input: Input): boolean;
}

/** A parsed call, ready to be asked and applied. */
export interface ReadyOperation {
  readonly call: OperationCall;
  readonly operation: Operation;
}
