import type { JournalEntry } from '../storage/boardStore.ts';
import type { Connection, Outcome } from './connection.ts';

/** An answer that holds changes of this batch or earlier ones: sent once they are stored. */
export interface HeldAnswer {
  readonly connection: Connection;
  readonly frame: Buffer;
  /** How many of the batch's entries it holds. */
  readonly holds: number;
}

/** What a document applied and has not stored yet, with everybody who waits for that. */
export interface Batch {
  readonly entries: JournalEntry[];
  readonly outcomes: Outcome[];
  readonly answers: HeldAnswer[];
  /** Promises of changes that the server makes itself. */
  readonly waiters: { resolve(): void; reject(error: unknown): void }[];
  /** Called once it is stored, or known not to be. */
  readonly settled: (() => void)[];
  /** Who wrote in it; null = the server. */
  readonly writers: Set<Connection | null>;
}

export function createBatch(): Batch {
  return { entries: [], outcomes: [], answers: [], waiters: [], settled: [], writers: new Set() };
}
