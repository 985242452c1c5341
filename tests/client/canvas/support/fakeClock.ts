import type { Clock } from '../../../../client/canvas/engine/frameScheduler.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A page's clock moved by hand. */
export class FakeClock implements Clock {
  time = 0;
  /** Added to the time at each reading: work that takes long. */
  cost = 0;
  readonly #frames = new Map<number, () => void>();
  readonly #timers = new Map<number, Timer>();
  #next = 1;

  now(): number {
    this.time += this.cost;
    return this.time;
  }

  requestFrame(run: () => void): number {
    this.#frames.set(this.#next, run);
    return this.#next++;
  }

  cancelFrame(handle: number): void {
    this.#frames.delete(handle);
  }

  setTimer(run: () => void, delay: number): number {
    this.#timers.set(this.#next, { at: this.time + delay, run });
    return this.#next++;
  }

  clearTimer(handle: number): void {
    this.#timers.delete(handle);
  }

  get framePending(): boolean {
    return this.#frames.size > 0;
  }

  /** Runs what was asked for the next frame. */
  frame(): void {
    const due = [...this.#frames.values()];
    this.#frames.clear();
    for (const run of due) run();
  }

  /** Runs frames until none is asked for. */
  frames(most = 1000): number {
    let ran = 0;
    while (this.framePending && ran < most) {
      this.frame();
      ran++;
    }
    return ran;
  }

  /** Lets time pass and runs the timers that are due. */
  pass(ms: number): void {
    this.time += ms;
    for (const [handle, timer] of [...this.#timers]) {
      if (timer.at > this.time) continue;
      this.#timers.delete(handle);
      timer.run();
    }
  }
}
