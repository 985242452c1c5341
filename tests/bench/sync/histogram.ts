const binMs = 0.25;
const bins = 80_000;

/** Counts durations (up to 20 s) in steps of a quarter of a millisecond. */
export class Histogram {
  readonly #counts = new Uint32Array(bins);
  count = 0;

  add(milliseconds: number): void {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(milliseconds / binMs)));
    this.#counts[bin] = (this.#counts[bin] ?? 0) + 1;
    this.count += 1;
  }

  /** @param share 0 to 1; NaN when nothing was counted */
  percentile(share: number): number {
    if (this.count === 0) return NaN;
    let left = this.count * share;
    for (const [bin, count] of this.#counts.entries()) {
      left -= count;
      if (left <= 0) return (bin + 0.5) * binMs;
    }
    return bins * binMs;
  }
}
