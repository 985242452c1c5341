import type { RecordChange } from '../../shared/document/project.ts';
import type { Clock } from './clock.ts';

/** How long it is remembered how records were before somebody changed them, ms. */
export const REMEMBERED_FOR = 15 * 60_000;

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

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(participantId: string, changes: readonly RecordChange[]): void {
    const at = this.#clock.now();
    this.#forget(at - REMEMBERED_FOR);
    for (const change of changes) this.#addOne({ ...change, participantId, at });
  }

  #addOne(change: RecentChange): void {
    const key = `${change.kind} ${change.id}`;
    const index = (this.#newest.get(key) ?? -1) - this.#dropped;
    const last = this.#changes[index];
    if (last?.participantId === change.participantId && last.after === change.before && last.after !== null) {
      this.#changes[index] = { ...change, before: last.before };
      return;
    }
    this.#newest.set(key, this.#dropped + this.#changes.length);
    this.#changes.push(change);
  }

  #forget(before: number): void {
    let count = 0;
    while ((this.#changes[count]?.at ?? before) < before) count++;
    if (count === 0) return;
    for (const { kind, id } of this.#changes.splice(0, count)) {
      if ((this.#newest.get(`${kind} ${id}`) ?? 0) < this.#dropped + count)
        this.#newest.delete(`${kind} ${id}`);
    }
    this.#dropped += count;
  }

  /** What one person did in the last `milliseconds`, oldest first. */
  of(participantId: string, milliseconds: number): RecentChange[] {
    const since = this.#clock.now() - milliseconds;
    return this.#changes.filter((change) => change.participantId === participantId && change.at >= since);
  }
}
