/** The clock of a page; a test brings its own. */
export interface Clock {
  now(): number;
  requestFrame(callback: () => void): number;
  cancelFrame(handle: number): void;
  setTimer(callback: () => void, delay: number): number;
  clearTimer(handle: number): void;
}

export const pageClock: Clock = {
  now: () => performance.now(),
  requestFrame: (callback) => requestAnimationFrame(callback),
  cancelFrame: (handle) => cancelAnimationFrame(handle),
  setTimer: (callback, delay) => window.setTimeout(callback, delay),
  clearTimer: (handle) => window.clearTimeout(handle),
};

/** However often a frame is asked for, it is drawn once. */
export class FrameScheduler {
  readonly #clock: Clock;
  readonly #draw: () => void;
  #handle: number | null = null;

  constructor(clock: Clock, draw: () => void) {
    this.#clock = clock;
    this.#draw = draw;
  }

  get pending(): boolean {
    return this.#handle !== null;
  }

  request(): void {
    if (this.#handle !== null) return;
    this.#handle = this.#clock.requestFrame(() => {
      this.#handle = null;
      this.#draw();
    });
  }

  cancel(): void {
    if (this.#handle !== null) this.#clock.cancelFrame(this.#handle);
    this.#handle = null;
  }
}

/** One timer that starts again whenever it is set. */
export class RestartingTimer {
  readonly #clock: Clock;
  #handle: number | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get running(): boolean {
    return this.#handle !== null;
  }

  restart(callback: () => void, delay: number): void {
    this.cancel();
    this.#handle = this.#clock.setTimer(() => {
      this.#handle = null;
      callback();
    }, delay);
  }

  cancel(): void {
    if (this.#handle !== null) this.#clock.clearTimer(this.#handle);
    this.#handle = null;
  }
}
