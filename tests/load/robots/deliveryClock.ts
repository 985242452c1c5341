import type { RecordChange } from '../../../shared/document/project.ts';

interface Mark {
  readonly at: number;
  readonly by: object;
}

function marksOf({ id, before, after }: RecordChange): string[] {
  if (!after) return [];
  const was = new Map<string, unknown>(Object.entries(before ?? {}));
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(was.get(name)) !== JSON.stringify(value))
    .map(([name, value]) => `${id} ${name} ${JSON.stringify(value)}`);
}

const FORGET_AFTER = 30_000;

/**
 * Measures, by the one clock of this process, how long a change takes from where it is made to
 * each of the other clients. What two people's changes merged into belongs to neither and is not counted.
 */
export class DeliveryClock {
  readonly delays: number[] = [];
  readonly #marks = new Map<string, Mark>();

  made(by: object, changes: readonly RecordChange[]): void {
    const at = performance.now();
    for (const mark of changes.flatMap(marksOf)) this.#marks.set(mark, { at, by });
    for (const [mark, old] of this.#marks) {
      if (at - old.at < FORGET_AFTER) break;
      this.#marks.delete(mark);
    }
  }

  /** @param since only changes made after this (by performance.now) count: the receiver was away before */
  received(by: object, changes: readonly RecordChange[], since: number): void {
    const now = performance.now();
    for (const mark of changes.flatMap(marksOf)) {
      const made = this.#marks.get(mark);
      if (made && made.by !== by && made.at >= since) this.delays.push(now - made.at);
    }
  }
}

/** The value below which this share of the values lies; 0 when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
