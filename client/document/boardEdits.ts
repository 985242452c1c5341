import type * as Y from 'yjs';
import { newId } from '../../shared/model/ids.ts';
import { isObjectReason } from '../../shared/model/refusal.ts';
import { fail, succeed, type Result } from '../../shared/model/result.ts';
import type { RecordKind } from '../../shared/model/tables.ts';
import type { OperationCall, Refusal } from '../../shared/operations/operation.ts';
import type { RunOptions } from './board.ts';
import type { BoardPen, Manner } from './boardPen.ts';
import { splitCall } from './splitCall.ts';
import { BoardTextSession, type TextSession } from './textSession.ts';
import type { Tray } from './tray.ts';
import type { UndoStack } from './undoStack.ts';

/** The board that is edited: always the document in use. */
export interface EditedBoard {
  doc(): Y.Doc;
  /** Why nothing may be changed here now, or null. */
  whyReadOnly(): Refusal | null;
  /** Something was written, taken back or closed. */
  changed(): void;
}

/** What a person does to a board from this page: operations, their undo, and the texts that they type in. */
export class BoardEdits {
  readonly #pen: BoardPen;
  readonly #undo: UndoStack;
  readonly #tray: Tray;
  readonly #board: EditedBoard;
  readonly #sessions = new Set<BoardTextSession>();

  constructor(pen: BoardPen, undo: UndoStack, tray: Tray, board: EditedBoard) {
    this.#pen = pen;
    this.#undo = undo;
    this.#tray = tray;
    this.#board = board;
  }

  run(call: OperationCall, { undoId = newId() }: RunOptions = {}): Result<null, Refusal> {
    const refusal = this.#board.whyReadOnly();
    if (refusal) return fail(refusal);
    for (const part of splitCall(call)) {
      const done = this.#pen.apply(part, { undoId });
      if (!done.ok) return done;
      if (done.value) this.#undo.record(undoId, done.value);
    }
    this.#board.changed();
    return succeed(null);
  }

  runAll(calls: readonly OperationCall[], { undoId = newId() }: RunOptions = {}): Result<null, Refusal> {
    for (const call of calls) {
      const done = this.run(call, { undoId });
      if (!done.ok) return done;
    }
    return succeed(null);
  }

  /** Runs calls that are no step of undo: what is refused of them is left. */
  runAside(calls: readonly OperationCall[]): void {
    if (this.#board.whyReadOnly()) return;
    for (const call of calls) this.#pen.apply(call, { undoId: newId() });
    this.#board.changed();
  }

  /** Takes the last step back, or does again what was taken back. */
  step(direction: 'undo' | 'redo'): Result<null, Refusal> {
    const readOnly = this.#board.whyReadOnly();
    if (readOnly) return fail(readOnly);
    this.sealTexts();
    let refusals: Refusal[] = [];
    const outcome = this.#undo.step(direction, ({ calls }) => {
      refusals = [];
      const undoId = newId();
      const back: OperationCall[] = [];
      for (const call of calls.flatMap((one) => splitCall(one))) {
        back.unshift(...this.#pen.applyAllowed(call, { undoId }, (_call, refusal) => refusals.push(refusal)));
      }
      const mayPass = refusals.some(({ reason }) => isObjectReason(reason));
      return back.length === 0 && mayPass ? 'keep' : back;
    });
    this.#board.changed();
    if (outcome === 'done-as-it-is' || outcome === 'done-elsewhere') return fail({ reason: outcome });
    return outcome === 'done' ? succeed(null) : fail(refusals[0] ?? { reason: 'changed-since' });
  }

  openText(kind: RecordKind, id: string, field: string, undoId: string): TextSession {
    // Another network may be looked at when the field closes.
    const { scenario } = this.#undo;
    const session = new BoardTextSession(
      {
        doc: () => this.#board.doc(),
        edit: (call, origin) => this.#typed(call, { origin, undoId }),
        write: (change, describe) => {
          this.#pen.write(change, describe, undoId);
          this.#board.changed();
        },
        record: (step, inverse) => this.#undo.record(step, inverse, scenario),
        keepWords: (words, reason, isFirst) => {
          this.#tray.holdText(kind, id, words, reason, isFirst);
          this.#board.changed();
        },
        closed: (closed) => {
          this.#sessions.delete(closed);
          this.#board.changed();
        },
      },
      { kind, id, field },
      undoId,
    );
    this.#sessions.add(session);
    return session;
  }

  #typed(call: OperationCall, manner: Manner): Result<null, Refusal> {
    const refusal = this.#board.whyReadOnly();
    if (refusal) return fail(refusal);
    const done = this.#pen.apply(call, manner);
    this.#board.changed();
    return done.ok ? succeed(null) : done;
  }

  /** What was typed so far is a step of undo of its own. */
  sealTexts(): void {
    for (const session of this.#sessions) session.seal();
  }

  /** Another document is in use: the texts go on in it. */
  attachTexts(): void {
    for (const session of this.#sessions) session.attach();
  }

  closeTexts(): void {
    for (const session of [...this.#sessions]) session.close();
  }
}
