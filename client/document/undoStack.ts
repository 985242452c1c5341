import { newId } from '../../shared/model/ids.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import type { UndoHistory, UndoStep } from './outboxStorage.ts';

/** Most steps kept: enough for a workshop's hour, small enough to write at each step. */
const MOST_STEPS = 100;

/** `done-as-it-is` and `done-elsewhere`: the step was made in a network that is not looked at. */
type StepOutcome = 'done' | 'nothing' | 'empty' | 'done-as-it-is' | 'done-elsewhere';

/**
 * One's own changes as the operations that take them back. Knows records by id and
 * nothing of Yjs, so it outlives a reload and a swap of the document.
 */
export class UndoStack {
  #undo: UndoStep[] = [];
  #redo: UndoStep[] = [];
  /** The step that was to stay when it was last tried. */
  #stayed: string | null = null;
  #scenario: string | null = null;
  readonly #onChange: (history: UndoHistory) => void;

  constructor(onChange: (history: UndoHistory) => void) {
    this.#onChange = onChange;
  }

  get history(): UndoHistory {
    return { undo: this.#undo, redo: this.#redo };
  }

  /** The scenario that is looked at; null = the actual network. */
  get scenario(): string | null {
    return this.#scenario;
  }

  /** Another network is looked at from now on. */
  lookThrough(scenario: string | null): void {
    this.#scenario = scenario;
  }

  /** Begins with what an earlier page left. */
  restore(history: UndoHistory): void {
    this.#undo = [...history.undo];
    this.#redo = [...history.redo];
    this.#onChange(this.history);
  }

  /**
   * A change was made; those of one `undoId` in a row become one step.
   * @param scenario the one that was looked at meanwhile
   */
  record(undoId: string, inverse: OperationCall, scenario = this.#scenario): void {
    const last = this.#undo.at(-1);
    const calls = last?.id === undoId ? [inverse, ...last.calls] : [inverse];
    if (last?.id === undoId) this.#undo.pop();
    this.#undo = [...this.#undo, { id: undoId, calls, ...(scenario === null ? {} : { scenario }) }].slice(
      -MOST_STEPS,
    );
    this.#redo = [];
    this.#stayed = null;
    this.#onChange(this.history);
  }

  /**
   * Takes the last step in a direction back. `run` applies a step and gives what takes that back
   * again (none: nothing was changed), or 'keep' when the step is to stay for another try. A step
   * that is to stay at the next try too goes below the others, which would else never be reached.
   * While a scenario is looked at, a step that was made elsewhere is left: nobody would see it.
   */
  step(direction: 'undo' | 'redo', run: (step: UndoStep) => readonly OperationCall[] | 'keep'): StepOutcome {
    const stack = direction === 'undo' ? this.#undo : this.#redo;
    const step = stack.at(-1);
    if (!step) return 'empty';
    if (this.#scenario !== null && step.scenario !== this.#scenario)
      return step.scenario === undefined ? 'done-as-it-is' : 'done-elsewhere';
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
    const grown = back.length > 0 ? [...other, { ...step, id: newId(), calls: back }] : other;
    this.#put(direction, rest, grown);
    return back.length > 0 ? 'done' : 'nothing';
  }

  #put(direction: 'undo' | 'redo', steps: UndoStep[], other: UndoStep[]): void {
    if (direction === 'undo') [this.#undo, this.#redo] = [steps, other];
    else [this.#redo, this.#undo] = [steps, other];
    this.#onChange(this.history);
  }
}
