/** Times of many repetitions, in microseconds. */
export interface Figures {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export function timed(run: () => void): number {
  const started = performance.now();
  run();
  return (performance.now() - started) * 1000;
}

export function figuresOf(times: readonly number[]): Figures {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

export function ratio(a: number, b: number): number {
  return Math.round((a / b) * 100) / 100;
}
