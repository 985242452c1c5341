import type { RecordChange } from '../../shared/document/project.ts';
import type { Clock } from './clock.ts';

/** How long it is remembered how records were before somebody changed them, ms. */
export const REMEMBERED_FOR = 15 * 60_000;
/**
 * Most letters that are remembered for one document. Two people who type by turns in one long note leave its whole text
 * with each letter; sixty who work hard for a quarter of an hour leave some five million.
 */
export const REMEMBERED_LETTERS = 16_000_000;
/** What a change takes besides its texts, in letters. */
const baseWeight = 200;

/** One change of one record by one person. */
export interface RecentChange extends RecordChange {
  readonly participantId: string;
  /** When, by the rooms' clock. */
  readonly at: number;
}

/** What people did in the last minutes, with the records as they were before; in memory only. */
export class RecentChanges {
  readonly #clock: Clock;
  readonly #changes: RecentChange[] = [];
  /** The newest change of each record: typing on is one change, not one for each letter. */
  readonly #newest = new Map<string, number>();
  #dropped = 0;
  #letters = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(participantId: string, changes: readonly RecordChange[]): void {
    const at = this.#clock.now();
    this.#forget(at - REMEMBERED_FOR);
    for (const change of changes) this.#addOne({ ...change, participantId, at });
    this.#forgetSurplus();
  }

  #addOne(change: RecentChange): void {
    const key = `${change.kind} ${change.id}`;
    const index = (this.#newest.get(key) ?? -1) - this.#dropped;
    const last = this.#changes[index];
    if (last?.participantId === change.participantId && last.after === change.before && last.after !== null) {
      const both = { ...change, before: last.before };
      this.#changes[index] = both;
      this.#letters += weightOf(both) - weightOf(last);
      return;
    }
    this.#newest.set(key, this.#dropped + this.#changes.length);
    this.#changes.push(change);
    this.#letters += weightOf(change);
  }

  #forget(before: number): void {
    let count = 0;
    while ((this.#changes[count]?.at ?? before) < before) count++;
    this.#drop(count);
  }

  /** The oldest go first, a tenth at a time: to drop one costs as much as to drop many. */
  #forgetSurplus(): void {
    if (this.#letters <= REMEMBERED_LETTERS) return;
    let count = 0;
    for (let left = this.#letters; left > 0.9 * REMEMBERED_LETTERS; count++) {
      const change = this.#changes[count];
      if (change === undefined) break;
      left -= weightOf(change);
    }
    this.#drop(count);
  }

  #drop(count: number): void {
    if (count === 0) return;
    const dropped = this.#changes.splice(0, count);
    this.#dropped += count;
    for (const change of dropped) {
      const key = `${change.kind} ${change.id}`;
      this.#letters -= weightOf(change);
      if ((this.#newest.get(key) ?? 0) < this.#dropped) this.#newest.delete(key);
    }
  }

  /** What one person did in the last `milliseconds`, oldest first. */
  of(participantId: string, milliseconds: number): RecentChange[] {
    const since = this.#clock.now() - milliseconds;
    return this.#changes.filter((change) => change.participantId === participantId && change.at >= since);
  }
}

/** Of a change's texts the one after it: the one before it is mostly that of the change before. */
function weightOf({ before, after }: RecordChange): number {
  const texts = Object.values(after ?? before ?? {}).filter((value) => typeof value === 'string');
  return texts.reduce((sum, { length }) => sum + length, baseWeight);
}
