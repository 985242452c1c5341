/** Lets values through at most every `pause` ms: the first at once, of those that come sooner only the newest. */
export class Throttle<Value> {
  #newest: { value: Value } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #pass: (value: Value) => void;
  readonly #pause: number;

  constructor(pause: number, pass: (value: Value) => void) {
    this.#pause = pause;
    this.#pass = pass;
  }

  put(value: Value): void {
    this.#newest = { value };
    if (this.#timer === undefined) this.#let();
  }

  /** Lets the newest through now. */
  flush(): void {
    if (this.#newest) this.#pass(this.#newest.value);
    this.stop();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#newest = null;
  }

  #let(): void {
    const newest = this.#newest;
    this.#newest = null;
    this.#timer = newest ? setTimeout(() => this.#let(), this.#pause) : undefined;
    if (newest) this.#pass(newest.value);
  }
}
