import { newId } from '../../shared/model/ids.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import type { UndoHistory, UndoStep } from './outboxStorage.ts';

/** Most steps kept: enough for a workshop's hour, small enough to write at each step. */
const MOST_STEPS = 100;

/**
 * One's own changes as the operations that take them back. Knows records by id and
 * nothing of Yjs, so it outlives a reload and a swap of the document.
 */
export class UndoStack {
  #undo: UndoStep[] = [];
  #redo: UndoStep[] = [];
  /** The step that was to stay when it was last tried. */
  #stayed: string | null = null;
  readonly #onChange: (history: UndoHistory) => void;

  constructor(onChange: (history: UndoHistory) => void) {
    this.#onChange = onChange;
  }

  get history(): UndoHistory {
    return { undo: this.#undo, redo: this.#redo };
  }

  /** Begins with what an earlier page left. */
  restore(history: UndoHistory): void {
    this.#undo = [...history.undo];
    this.#redo = [...history.redo];
    this.#onChange(this.history);
  }

  /** A change was made; those of one `undoId` in a row become one step. */
  record(undoId: string, inverse: OperationCall): void {
    const last = this.#undo.at(-1);
    const calls = last?.id === undoId ? [inverse, ...last.calls] : [inverse];
    if (last?.id === undoId) this.#undo.pop();
    this.#undo = [...this.#undo, { id: undoId, calls }].slice(-MOST_STEPS);
    this.#redo = [];
    this.#stayed = null;
    this.#onChange(this.history);
  }

  /**
   * Takes the last step in a direction back. `run` applies a step and gives what takes that back
   * again (none: nothing was changed), or 'keep' when the step is to stay for another try. A step
   * that is to stay at the next try too goes below the others, which would else never be reached.
   */
  step(
    direction: 'undo' | 'redo',
    run: (step: UndoStep) => readonly OperationCall[] | 'keep',
  ): 'done' | 'nothing' | 'empty' {
    const stack = direction === 'undo' ? this.#undo : this.#redo;
    const step = stack.at(-1);
    if (!step) return 'empty';
    const back = run(step);
    const rest = stack.slice(0, -1);
    const other = direction === 'undo' ? this.#redo : this.#undo;
    if (back === 'keep') {
      const goesBelow = this.#stayed === step.id && rest.length > 0;
      this.#stayed = step.id;
      if (!goesBelow) return 'nothing';
      this.#put(direction, [step, ...rest], other);
      return this.step(direction, run);
    }
    const grown = back.length > 0 ? [...other, { id: newId(), calls: back }] : other;
    this.#put(direction, rest, grown);
    return back.length > 0 ? 'done' : 'nothing';
  }

  #put(direction: 'undo' | 'redo', steps: UndoStep[], other: UndoStep[]): void {
    if (direction === 'undo') [this.#undo, this.#redo] = [steps, other];
    else [this.#redo, this.#undo] = [steps, other];
    this.#onChange(this.history);
  }
}
